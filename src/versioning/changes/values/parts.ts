import type { ConfigNode } from '../../../syntax/config-node.ts';
import type { NodeDifference } from '../../comparison.ts';
import { findListKey } from '../../list-keys.ts';
import { isOtelMapping } from './labels.ts';
import { lastElement, lastKey } from './paths.ts';
import { isSynchronisation } from './synchronisations.ts';

/**
 * Whether a value that is on one side only is a part of a node: an element of a list whose elements have keys, or an object
 * that holds such elements, like the highlight of a presentation with its fields. Where other kinds say all there is to
 * say of a node's lists, it is not.
 */
export function isPart(difference: NodeDifference, value: ConfigNode | undefined): boolean {
  if (value === undefined || isOtelMapping(difference.pair) || isSynchronisation(difference.pair)) return false;
  return lastElement(difference.path) !== undefined || holdsParts(value, lastKey(difference.path));
}

function holdsParts(value: ConfigNode, key: string | undefined): boolean {
  const left: { readonly value: ConfigNode; readonly key: string | undefined }[] = [{ value, key }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.value.kind === 'object') {
      for (const entry of next.value.entries) left.push(entry);
    } else if (next.value.kind === 'list' && findListKey(next.key, next.value.items, []) !== undefined) {
      return true;
    }
  }
  return false;
}

import type { PackNode } from '../../../stackpack/node.ts';
import type { Comparison, Difference, NodePair } from '../../comparison.ts';
import type { FoundChange } from '../change.ts';
import { isPath } from './paths.ts';
import { placeLeftOfNode, placeOfNode, placesOf } from './places.ts';
import { fromTo, nameNode, subjectOfNode } from './wording.ts';

/** The nodes that both packs have, whatever their identifiers are. */
export function keptNodes({ pairs, reidentified }: Comparison): NodePair[] {
  return [...pairs, ...reidentified];
}

/** What to say of a node that is gone. */
export function describeRemoved(node: PackNode, comparison: Comparison): FoundChange {
  return {
    subject: subjectOfNode(node),
    message: `${nameNode(node)} is gone`,
    old: placeOfNode(node),
    new: placeLeftOfNode(node, comparison),
  };
}

/** The node whose identifier a difference is; undefined where it is another value. */
export function reidentifiedIn(difference: Difference, { reidentified }: Comparison): NodePair | undefined {
  if (difference.in !== 'node' || !isPath(difference.path, 'identifier')) return undefined;
  return reidentified.find((pair) => pair === difference.pair);
}

/** What to say of a node with another identifier. */
export function describeReidentified(difference: Difference, comparison: Comparison): FoundChange {
  const pair = reidentifiedIn(difference, comparison);
  const [old, now] = difference.in === 'node' ? [difference.old, difference.new] : [];
  return {
    subject: pair?.old.identifier ?? '',
    message: `the identifier of ${pair === undefined ? 'a node' : nameNode(pair.new)} changed${fromTo(old, now, 120)}`,
    ...placesOf(difference, comparison),
  };
}

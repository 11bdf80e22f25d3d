import { textOf } from '../syntax/config-access.ts';
import type { ConfigNode } from '../syntax/config-node.ts';
import { readAsBoolean } from '../syntax/hocon/index.ts';
import type { KeyTable, Shape } from './manifest-keys.ts';
import { readItems } from './manifest-values.ts';
import type { PackFormat } from './pack.ts';
import { findPlaceholder } from './placeholder.ts';

/** Keys and, from 0, positions in lists: where a value stands in the manifest. */
export type ValuePath = readonly (string | number)[];

/**
 * How far a value is from what is asked for. wrong: no reader takes it. doubtful: some do, a number in YAML for a string
 * say, or it is read and leads nowhere. yaml-1.1-word: a word like `yes` that YAML 1.1 reads as a boolean and 1.2 as a
 * string, where a string is asked for.
 */
export type MismatchKind = 'wrong' | 'doubtful' | 'yaml-1.1-word';

export interface Mismatch {
  readonly path: ValuePath;
  readonly node: ConfigNode;
  readonly wanted: Shape;
  readonly kind: MismatchKind;
}

/** The values of an object that are not what its keys ask for. Keys without a value, and unknown ones, are not looked at. */
export function findMismatches(node: ConfigNode, keys: KeyTable, format: PackFormat, path: ValuePath = []): Mismatch[] {
  if (node.kind !== 'object') return [];
  return node.entries.flatMap((entry) => {
    const spec = keys.get(entry.key);
    if (spec === undefined || entry.value.kind === 'null') return [];
    return mismatchesOf(entry.value, spec.shape, format, [...path, entry.key]);
  });
}

/** As deep as the shape, and no deeper: the value itself may be of any depth. */
function mismatchesOf(node: ConfigNode, wanted: Shape, format: PackFormat, path: ValuePath): Mismatch[] {
  // What is still to be filled in may become anything.
  if (node.kind === 'string' && findPlaceholder(node.text) !== undefined) return [];
  const mismatch = (kind: MismatchKind): Mismatch[] => [{ path, node, wanted, kind }];
  switch (wanted.kind) {
    case 'string':
    case 'url': {
      const kind = judgeString(node, format);
      return kind === undefined ? [] : mismatch(kind);
    }
    case 'address': {
      const kind = judgeString(node, format) ?? (isAddress(node) ? undefined : 'doubtful');
      return kind === undefined ? [] : mismatch(kind);
    }
    case 'boolean': {
      const kind = judgeBoolean(node, format);
      return kind === undefined ? [] : mismatch(kind);
    }
    case 'list': {
      const items = readItems(node, format);
      if (items === undefined) return mismatch('wrong');
      return items.flatMap((item, index) => mismatchesOf(item, wanted.of, format, [...path, index]));
    }
    case 'map':
      if (node.kind !== 'object') return mismatch('wrong');
      return node.entries.flatMap((entry) =>
        entry.value.kind === 'null' ? [] : mismatchesOf(entry.value, wanted.of, format, [...path, entry.key]),
      );
    case 'object':
      return node.kind === 'object' ? findMismatches(node, wanted.keys, format, path) : mismatch('wrong');
    case 'string-or-object':
      if (node.kind === 'object') return findMismatches(node, wanted.keys, format, path);
      return judgeString(node, format) === undefined ? [] : mismatch('wrong');
  }
}

/** Lightbend's library gives any scalar as a string; of YAML's readers some do, and some refuse. */
function judgeString(node: ConfigNode, format: PackFormat): MismatchKind | undefined {
  switch (node.kind) {
    case 'string':
      return undefined;
    case 'number':
      return format === '1.x' ? undefined : 'doubtful';
    case 'boolean':
      if (format === '1.x') return undefined;
      return /^(?:true|false)$/i.test(node.text) ? 'doubtful' : 'yaml-1.1-word';
    default:
      return 'wrong';
  }
}

function judgeBoolean(node: ConfigNode, format: PackFormat): MismatchKind | undefined {
  if (node.kind === 'boolean') return undefined;
  if (readAsBoolean(node) === undefined) return 'wrong';
  return format === '1.x' ? undefined : 'doubtful';
}

/** Whether a browser that stands on the server's page leaves it for this. */
function isAddress(node: ConfigNode): boolean {
  return /^https?:\/\/[^\s/]/i.test(textOf(node) ?? '');
}

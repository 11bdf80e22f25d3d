import { textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectEntry } from '../syntax/config-node.ts';
import type { PathElement } from './comparison.ts';

/** Looking values up one by one would cost a hostile pack of many thousands their square. */
const entries = new WeakMap<ConfigNode, ReadonlyMap<string, ObjectEntry>>();
const elements = new WeakMap<ConfigNode, Map<string, ReadonlyMap<string, ConfigNode>>>();

/** The entry of a key; undefined where the value is no object or lacks it. */
export function findEntry(value: ConfigNode | undefined, key: string): ObjectEntry | undefined {
  if (value?.kind !== 'object') return undefined;
  let index = entries.get(value);
  if (index === undefined) {
    index = new Map(value.entries.map((entry) => [entry.key, entry]));
    entries.set(value, index);
  }
  return index.get(key);
}

/**
 * The element of a list that a path leads to, the first of several; undefined where there is none. In HOCON an object with
 * numbers for keys is a list too.
 */
export function findElement(
  value: ConfigNode | undefined,
  { key, value: wanted }: PathElement,
): ConfigNode | undefined {
  if (value?.kind !== 'object' && value?.kind !== 'list') return undefined;
  const indexes = elements.get(value) ?? new Map<string, ReadonlyMap<string, ConfigNode>>();
  elements.set(value, indexes);
  let index = indexes.get(key);
  if (index === undefined) {
    const items = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
    index = new Map(items.toReversed().map((item) => [textOf(valueAt(item, key)) ?? '', item]));
    indexes.set(key, index);
  }
  return index.get(wanted);
}

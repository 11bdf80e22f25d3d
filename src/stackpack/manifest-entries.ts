import type { ObjectEntry, ObjectNode } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import type { KeyTable } from './manifest-keys.ts';
import { givenEntry } from './manifest-values.ts';

export interface MissingKey {
  readonly key: string;
  /** The key itself where it stands there with nothing in it. */
  readonly empty?: ObjectEntry;
  /** An unknown key that is most likely this one, misspelt. */
  readonly misspelt?: ObjectEntry;
}

/** The required keys that an object lacks, in the table's order. */
export function findMissingKeys(object: ObjectNode, keys: KeyTable): MissingKey[] {
  const lacking = [...keys].filter(([key, { required }]) => required && givenEntry(object, key) === undefined);
  return lacking.map(([key]) => {
    const empty = object.entries.find((entry) => entry.key === key);
    const misspelt = object.entries.find((entry) => !keys.has(entry.key) && nearestKey(entry.key, keys) === key);
    return { key, ...(empty === undefined ? {} : { empty }), ...(misspelt === undefined ? {} : { misspelt }) };
  });
}

/** The keys that the table does not have, but those that stand for a missing one: that is said of the missing one. */
export function findUnknownEntries(object: ObjectNode, keys: KeyTable): ObjectEntry[] {
  const claimed = new Set(findMissingKeys(object, keys).map(({ misspelt }) => misspelt));
  return object.entries.filter((entry) => !keys.has(entry.key) && !claimed.has(entry));
}

/** The key that a misspelt one most likely means. */
export function nearestKey(key: string, keys: KeyTable): string | undefined {
  return nearestWord(key, keys.keys());
}

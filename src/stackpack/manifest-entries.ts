import type { ObjectEntry, ObjectNode } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { givenEntry } from './manifest-values.ts';

/** The keys that an object may have, and whether it must. */
export type KnownKeys = ReadonlyMap<string, { readonly required: boolean }>;

/** How many unknown keys of an object are compared with the known ones: an object with more is not misspelt. */
const mostGuesses = 50;

export interface MissingKey {
  readonly key: string;
  /** The key itself where it stands there with nothing in it. */
  readonly empty?: ObjectEntry;
  /** An unknown key that is most likely this one, misspelt. */
  readonly misspelt?: ObjectEntry;
}

export interface UnknownEntry {
  readonly entry: ObjectEntry;
  /** The key that was most likely meant. */
  readonly nearest: string | undefined;
}

/** The required keys that an object lacks, in the table's order. */
export function findMissingKeys(object: ObjectNode, keys: KnownKeys): MissingKey[] {
  const lacking = [...keys].filter(([key, { required }]) => required && givenEntry(object, key) === undefined);
  const unknown = lacking.length === 0 ? [] : guessKeys(object, keys);
  return lacking.map(([key]) => {
    const empty = object.entries.find((entry) => entry.key === key);
    const misspelt = unknown.find(({ nearest }) => nearest === key)?.entry;
    return { key, ...(empty === undefined ? {} : { empty }), ...(misspelt === undefined ? {} : { misspelt }) };
  });
}

/** The key of an object that most likely is one that it lacks, misspelt; undefined where there is none like it. */
export function findMisspelt(object: ObjectNode, key: string): ObjectEntry | undefined {
  return findMissingKeys(object, new Map([[key, { required: true }]]))[0]?.misspelt;
}

/** The keys that the table does not have, but those that stand for a missing one: that is said of the missing one. */
export function findUnknownEntries(object: ObjectNode, keys: KnownKeys): UnknownEntry[] {
  const claimed = new Set(findMissingKeys(object, keys).map(({ misspelt }) => misspelt));
  return guessKeys(object, keys).filter(({ entry }) => !claimed.has(entry));
}

function guessKeys(object: ObjectNode, keys: KnownKeys): UnknownEntry[] {
  return object.entries
    .filter((entry) => !keys.has(entry.key))
    .map((entry, index) => ({
      entry,
      nearest: index < mostGuesses ? nearestWord(entry.key, keys.keys()) : undefined,
    }));
}

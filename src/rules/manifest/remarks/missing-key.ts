import type { Place } from '../../../diagnostics/finding.ts';
import type { MissingKey } from '../../../stackpack/manifest-entries.ts';
import { describeKey, writeEntry } from '../../../stackpack/manifest-wording.ts';
import type { PackFormat } from '../../../stackpack/pack.ts';
import type { Remark } from '../../rule.ts';

/** The object that lacks a key. */
export interface KeyOwner {
  /** As the sentence names it: `the manifest`, `item 2 of faqs`. */
  readonly said: string;
  /** Where to point when nothing of the key is there. */
  readonly place: Place;
  /** Values that keys could have, as they are written. */
  readonly examples?: Readonly<Record<string, string>>;
}

/** Says that a required key is missing: at the empty or misspelt key where there is one, else at its owner. */
export function remarkOnMissingKey(missing: MissingKey, owner: KeyOwner, format: PackFormat): Remark {
  const { key, empty, misspelt } = missing;
  const example = writeEntry(key, owner.examples?.[key] ?? '"…"', format);
  if (misspelt !== undefined) {
    const written = describeKey(misspelt.key);
    return {
      place: misspelt.keyPlace,
      message: `${owner.said} lacks ${key}, and has ${written}, which is no key`,
      help: `write ${key} instead of ${written}`,
    };
  }
  if (empty !== undefined) {
    return {
      place: empty.keyPlace,
      message: `${key} of ${owner.said} has no value`,
      help: `give it one: ${example}`,
    };
  }
  return {
    place: owner.place,
    message: `${owner.said} lacks the required key ${key}`,
    help: `add ${example}`,
  };
}

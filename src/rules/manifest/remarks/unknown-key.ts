import type { UnknownEntry } from '../../../stackpack/manifest-entries.ts';
import { describeKey } from '../../../stackpack/manifest-wording.ts';
import type { Remark } from '../../rule.ts';

/** Says of an object, named as in `the manifest`, that it has a key the server does not know. */
export function remarkOnUnknownKey({ entry, nearest }: UnknownEntry, owner: string): Remark {
  return {
    place: entry.keyPlace,
    severity: 'warning',
    message: `${owner} has the key ${describeKey(entry.key)}, which the server does not know and ignores`,
    help: nearest === undefined ? 'remove it' : `did you mean ${nearest}? Else remove it`,
  };
}

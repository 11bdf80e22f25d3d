import type { Change } from '../../versioning/changes/change.ts';
import type { Release } from '../../versioning/releases.ts';
import { compareVersions, parseVersion } from '../../versioning/version.ts';
import type { AcceptedChange } from './settings.ts';

/** The entries of `accept` that are about a pack. */
export interface Acceptance {
  /** Those that hold for the version it has. */
  readonly held: readonly AcceptedChange[];
  /** Those whose version is released: they hold no more. */
  readonly lapsed: readonly AcceptedChange[];
  /** Those for another version that is not released: they do not hold yet, or were left behind. */
  readonly others: readonly AcceptedChange[];
}

/**
 * The entries that are about a pack in a version. Each is bound to one version, and lapses once that is released.
 * @param releases those of the pack, less the one that the run is for
 */
export function findAcceptance(
  entries: readonly AcceptedChange[],
  { name, version }: { readonly name: string; readonly version: string },
  releases: readonly Release[],
): Acceptance {
  const own = entries.filter(({ pack }) => pack === name);
  const isReleased = (entry: AcceptedChange) =>
    parseVersion(entry.version) !== undefined &&
    releases.some((release) => compareVersions(release.version, entry.version) === 0);
  return {
    held: own.filter((entry) => isOf(entry, version) && !isReleased(entry)),
    lapsed: own.filter(isReleased),
    others: own.filter((entry) => !isOf(entry, version) && !isReleased(entry)),
  };
}

function isOf(entry: AcceptedChange, version: string): boolean {
  return parseVersion(entry.version) !== undefined && compareVersions(entry.version, version) === 0;
}

/** The entry that accepts a change; undefined where none does. */
export function acceptedBy(change: Pick<Change, 'id' | 'subject'>, { held }: Acceptance): AcceptedChange | undefined {
  return held.find((entry) => isAccepting(entry.change, change));
}

/** Whether an entry's text names a change. */
export function isAccepting(written: string, { id, subject }: Pick<Change, 'id' | 'subject'>): boolean {
  return written.trim() === `${id} ${subject}`;
}

import type { Release } from './releases.ts';
import { compareVersions, nextVersion, parseVersion, withoutBuild } from './version.ts';

/**
 * Where a version stands among the released ones, by precedence alone.
 * - `no-version`: it is none, or no semantic one
 * - `unreleased`: there is no release to compare it with
 * - `released`: it is that of one or more releases (several tags can name one version)
 * - `lowest`: every release is above it
 * - `new`: it is above some release, and is not released
 */
export type VersionStanding =
  | { readonly kind: 'no-version' }
  | { readonly kind: 'unreleased' }
  | { readonly kind: 'new' }
  | { readonly kind: 'released'; readonly releases: readonly Release[]; readonly next: string }
  | { readonly kind: 'lowest'; readonly lowest: Release };

/**
 * Finds where a version stands.
 * @param releases as `releasesOf` gives them
 */
export function standingOf(version: string | undefined, releases: readonly Release[]): VersionStanding {
  if (version === undefined || parseVersion(version) === undefined) return { kind: 'no-version' };
  const lowest = releases.at(-1);
  if (lowest === undefined) return { kind: 'unreleased' };
  const equal = releases.filter((one) => compareVersions(one.version, version) === 0);
  if (equal.length > 0) return { kind: 'released', releases: equal, next: nextFree(version, releases) };
  if (compareVersions(version, lowest.version) < 0) return { kind: 'lowest', lowest };
  return { kind: 'new' };
}

/** The smallest version above one that no release has. */
function nextFree(version: string, releases: readonly Release[]): string {
  const taken = new Set(releases.map((one) => withoutBuild(one.version)));
  let next = nextVersion(version);
  while (taken.has(next)) next = nextVersion(next);
  return next;
}

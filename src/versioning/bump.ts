import type { Change } from './changes/change.ts';
import { compareVersions, isPrerelease, nextVersion, parseVersion, withoutBuild } from './version.ts';

/** By how much a version rises, the least first. */
export const bumpLevels = ['none', 'patch', 'minor', 'major'] as const;

export type BumpLevel = (typeof bumpLevels)[number];

/**
 * What is asked for before 1.0.0. `cargo`: in 0.y.z with y above 0 the second number stands for the first, and in 0.0.z any
 * increase does. `strict`: the same as from 1.0.0 on. `off`: nothing.
 */
export const zeroMajorPolicies = ['cargo', 'strict', 'off'] as const;

export type ZeroMajor = (typeof zeroMajorPolicies)[number];

/** What changes require from 1.0.0 on: the largest of their levels. */
export function requiredBump(changes: Iterable<Pick<Change, 'level'>>): BumpLevel {
  let required: BumpLevel = 'none';
  for (const { level } of changes) if (!reaches(required, level)) required = level;
  return required;
}

/**
 * What is required of a pack whose previous version is given: before 1.0.0 what the policy makes of it, from 1.0.0 on the
 * same. Source: https://doc.rust-lang.org/cargo/reference/semver.html, "Pre-release and 0.x versions".
 * @param required from 1.0.0 on
 * @param old a semantic version; of any other text nothing is known, and it is taken for one from 1.0.0 on
 */
export function requiredBumpZeroMajor(required: BumpLevel, old: string, policy: ZeroMajor = 'cargo'): BumpLevel {
  const parsed = parseVersion(old);
  if (required === 'none' || parsed === undefined || parsed.major > 0 || policy === 'strict') return required;
  if (policy === 'off') return 'none';
  return required === 'major' && parsed.minor > 0 ? 'minor' : 'patch';
}

/**
 * By how much a version is above another: by the first of its three numbers that differs, since a pre-release leads to the
 * version that it is named after; `patch` where only pre-releases tell the two apart. `none` where it is not above, which
 * build metadata alone does not make it.
 * @throws {TypeError} where one is no semantic version
 */
export function actualBump(old: string, now: string): BumpLevel {
  const [from, to] = [partsOf(old), partsOf(now)];
  if (compareVersions(now, old) <= 0) return 'none';
  if (from.major !== to.major) return 'major';
  return from.minor !== to.minor ? 'minor' : 'patch';
}

/**
 * Whether a version is far enough above the previous one. One that follows a pre-release must only be above it: what changed
 * is judged against a stable one.
 * @param required what holds for the previous version, its 0.x policy applied
 * @throws {TypeError} where one is no semantic version
 */
export function isEnough(old: string, now: string, required: BumpLevel): boolean {
  if (required === 'none') return true;
  const actual = actualBump(old, now);
  return actual !== 'none' && (isPrerelease(old) || reaches(actual, required));
}

/** Whether a level is another one or above it. */
export function reaches(level: BumpLevel, other: BumpLevel): boolean {
  return bumpLevels.indexOf(level) >= bumpLevels.indexOf(other);
}

/**
 * The smallest stable version that is far enough above another and is not released yet: where one is, the next by the same
 * level, because a version between would follow that release and not this one. `none` gives the version itself.
 * @param level what holds for the version, its 0.x policy applied
 * @param taken versions that are released
 * @throws {TypeError} where the version is no semantic one
 */
export function suggestedVersion(old: string, level: BumpLevel, taken: Iterable<string> = []): string {
  if (level === 'none') return old;
  const released = new Set([...taken].map(withoutBuild));
  let next = isPrerelease(old) ? nextVersion(old) : raiseVersion(old, level);
  while (released.has(next)) next = raiseVersion(next, level);
  return next;
}

/**
 * A version raised by a level, without a pre-release and build metadata: `1.3.0` by `minor` after `1.2.3`. One that is a
 * pre-release of such a version already becomes that version: `1.3.0` by `minor` after `1.3.0-rc.1`.
 * @throws {TypeError} where it is no semantic version
 */
export function raiseVersion(version: string, level: Exclude<BumpLevel, 'none'>): string {
  const { major, minor, patch, prerelease } = partsOf(version);
  const leads = prerelease.length > 0;
  if (level === 'major') return `${leads && minor === 0 && patch === 0 ? major : major + 1}.0.0`;
  if (level === 'minor') return `${major}.${leads && patch === 0 ? minor : minor + 1}.0`;
  return nextVersion(version);
}

function partsOf(version: string): NonNullable<ReturnType<typeof parseVersion>> {
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new TypeError(`${JSON.stringify(version)} is no semantic version`);
  return parsed;
}

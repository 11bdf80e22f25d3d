import type { Release } from './releases.ts';
import { standingOf } from './standing.ts';
import { compareVersions, isPrerelease, nextVersion, parseVersion, withoutBuild } from './version.ts';

/** What a snapshot is built from. */
export interface SnapshotSource {
  /** The name of the branch, as git has it. Of a pull request, the branch that it asks to have merged. */
  readonly branch: string;
  /** The full id of the commit. Of a pull request its head, not the commit that the server makes of head and base. */
  readonly commit: string;
  /** The number of the run in CI; left out where the same commit is to give the same version. */
  readonly run?: string;
}

/** Characters of a branch's name that get into a version: file names have a bound, and so do names of artifacts. */
const longestBranch = 40;
const longestRun = 20;

/**
 * The version of a snapshot: `<version>-<branch>-<run>-<short commit>-SNAPSHOT` while the version is unreleased, with the
 * next free patch once it is released. It sorts above what is released and below what comes: where a pre-release leaves
 * no room for that form, what tells the snapshot apart becomes an identifier of its own behind one of a pre-release.
 * Source: the format's page, section 7.
 * @param version a version, and whether it is known to be released though no tag may say so (version.sbt holds such ones)
 * @param releases as `releasesOf` gives them
 * @returns undefined where the version is no semantic one, or leaves none above it
 */
export function snapshotVersion(
  version: { readonly value: string; readonly released: boolean },
  releases: readonly Release[],
  source: SnapshotSource,
): string | undefined {
  const target = targetOf(version.value, version.released, releases);
  if (target === undefined) return undefined;
  const below = releases.find((one) => compareVersions(one.version, target) < 0)?.version;
  const mark = markOf(source);
  const fits = (one: string) =>
    parseVersion(one) !== undefined &&
    compareVersions(one, target) < 0 &&
    (below === undefined || compareVersions(one, below) > 0);
  // Nothing sorts below 1.0.0-0 and above all releases before it; above both is still below 1.0.0.
  return candidatesFor(target, below, mark).find(fits) ?? `${withoutBuild(target)}.${mark}`;
}

/** The version that the snapshot comes before. */
function targetOf(version: string, released: boolean, releases: readonly Release[]): string | undefined {
  if (parseVersion(version) === undefined) return undefined;
  const wanted = released ? nextVersion(version) : version;
  const standing = standingOf(wanted, releases);
  const target = standing.kind === 'released' ? standing.next : wanted;
  return parseVersion(target) === undefined ? undefined : target;
}

/** What to try, in this order. */
function candidatesFor(target: string, below: string | undefined, mark: string): string[] {
  const parsed = parseVersion(target);
  if (parsed === undefined) return [];
  const { major, minor, patch, prerelease } = parsed;
  const core = `${major}.${minor}.${patch}`;
  const last = prerelease.at(-1);
  const bases: string[] = [];
  // Behind a pre-release itself it would sort above it, rc.1.main above rc.1: so behind rc.0, or behind a mere 0.
  if (typeof last === 'number' && last > 0) bases.push(`${core}-${[...prerelease.slice(0, -1), last - 1].join('.')}`);
  if (last !== undefined) bases.push(`${core}-0`);
  if (below !== undefined && isPrerelease(below)) bases.push(withoutBuild(below));
  // 0 is the least of identifiers, so that many of them find whatever room there is.
  const behind = bases.flatMap((base) => [...prerelease, ''].map((_, zeros) => `${base}${'.0'.repeat(zeros)}.${mark}`));
  return last === undefined ? [`${core}-${mark}`, ...behind] : behind;
}

/** What tells a snapshot apart, as one identifier of a semantic version: letters in it make leading zeros legal. */
function markOf({ branch, run, commit }: SnapshotSource): string {
  const runs = run === undefined ? [] : [run.slice(0, longestRun)];
  return [branch.slice(0, longestBranch), ...runs, commit.slice(0, 7), 'SNAPSHOT']
    .join('-')
    .replace(/[^A-Za-z0-9]/g, '-');
}

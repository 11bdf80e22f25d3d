import { baselinesOfRelease, baselinesOfWork, type Release } from '../../versioning/releases.ts';
import { compareVersions } from '../../versioning/version.ts';
import { type Baseline, openBase, openNamed, openReleases, type Search } from './baseline.ts';
import type { PackDifference } from './compare.ts';
import type { PackQuestion, VersionQuestion } from './question.ts';

/** Something that a pack was compared with, and what changed since. */
export interface Compared {
  readonly baseline: Baseline;
  readonly difference: PackDifference;
}

/**
 * Compares a pack with what the change in work starts from.
 * @returns undefined where it was not there
 * @throws {Refusal} where that cannot be had
 */
export async function compareWithBase(question: PackQuestion, search: Search): Promise<Compared | undefined> {
  return compareIfThere(question, await openBase(question, search));
}

/** Whether a person named what packs are to be compared with. */
export function isNamed({ settings: { compareWith } }: PackQuestion): boolean {
  return compareWith.kind === 'file' || compareWith.kind === 'revision';
}

/**
 * Compares a pack with what a person named.
 * @throws {Refusal} where there is no such pack there
 */
export async function compareWithNamed(question: PackQuestion, search: Search): Promise<Compared | undefined> {
  return compareIfThere(question, await openNamed(question, search));
}

/**
 * Compares a pack in work with its last release. Several tags can name one version: where it is that of the pack, the release
 * that has its contents counts, else the first.
 * @param releases those of the pack
 * @returns undefined where none of those that are not above its version holds it
 * @throws {Refusal} where one cannot be had
 */
export function compareWithReleases(
  question: VersionQuestion,
  releases: readonly Release[],
  search: Search,
): Promise<Compared | undefined> {
  return compareWithFirst(question, baselinesOfWork(releases, question.version), search);
}

/**
 * Compares a pack that is released with the release before; where another tag released this very version with other contents,
 * with that.
 * @param releases those of the pack, less the one that is made
 * @throws {Refusal} where one cannot be had
 */
export async function compareReleased(
  question: VersionQuestion,
  releases: readonly Release[],
  search: Search,
): Promise<Compared | undefined> {
  const { version } = question;
  const others = baselinesOfWork(releases, version).filter((one) => isVersion(one, version));
  const other = await compareWithFirst(question, others, search);
  if (other !== undefined && other.difference.changes.length > 0 && isVersion(other.baseline, version)) return other;
  for await (const baseline of openReleases(question, baselinesOfRelease(releases, version), search)) {
    return compareWith(question, baseline);
  }
  return undefined;
}

/** @param wanted the greatest version first */
async function compareWithFirst(
  question: VersionQuestion,
  wanted: readonly Release[],
  search: Search,
): Promise<Compared | undefined> {
  const { version } = question;
  let changed: Compared | undefined;
  // Taken one by one: a release that tells no more is not looked up, which would ask git for this pack alone.
  const stillWanted = function* (): Generator<Release> {
    let before: Release | undefined;
    for (const release of wanted) {
      // Where a manifest goes on in one version, tags of other versions tell no more of it.
      if (changed !== undefined && before !== undefined && !isVersion(before, release.version)) return;
      before = release;
      yield release;
    }
  };
  for await (const baseline of openReleases(question, stillWanted(), search)) {
    if (changed !== undefined && !isVersion(baseline, version)) break;
    const compared = await compareWith(question, baseline);
    if (compared.difference.changes.length === 0 || !isVersion(baseline, version)) return compared;
    changed ??= compared;
  }
  return changed;
}

function isVersion({ version: other }: { readonly version: string | undefined }, version: string): boolean {
  return other !== undefined && compareVersions(other, version) === 0;
}

async function compareIfThere(question: PackQuestion, baseline: Baseline | undefined): Promise<Compared | undefined> {
  return baseline === undefined ? undefined : compareWith(question, baseline);
}

async function compareWith({ comparer }: PackQuestion, baseline: Baseline): Promise<Compared> {
  return { baseline, difference: await comparer.compare(baseline.old) };
}

import { Refusal } from '../diagnostics/refusal.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { packagedSize } from '../stackpack/packaged-size.ts';
import { quote } from '../text/quote.ts';
import { parseVersion } from '../versioning/version.ts';
import type { CheckedPack } from './check.ts';
import { listReleases, type Search } from './gate/baseline.ts';
import { type Compared, compareWithBase, compareWithNamed, compareWithReleases, isNamed } from './gate/compare-past.ts';
import type { History } from './gate/history.ts';
import { describeShortfall } from './gate/nothing-before.ts';
import type { Past, RepositoryPast } from './gate/past.ts';
import type { PackQuestion } from './gate/question.ts';
import type { GateSettings } from './gate/settings.ts';
import { inGroups } from './in-groups.ts';
import { remember } from './remember.ts';

/** Which packs changed. */
export interface FoundChanges {
  /** In the order of the packs. */
  readonly changed: readonly ChangedPack[];
  /** What the packs were compared with, as a sentence goes on; one for each repository that they lie in. */
  readonly comparedWith: readonly string[];
}

export interface ChangedPack {
  readonly checked: CheckedPack;
  /** Why it counts as changed: a sentence without a full stop. */
  readonly reason: string;
}

/**
 * Tells which packs would package something else than before: another file, other contents, another version. Files that are not
 * packaged, file times, and the line endings of a checkout make no difference. What cannot be told counts as changed. Where
 * the change in work starts from nothing, each pack is compared with its last release.
 * @param tag the one that the run is for: no pack is compared with what it releases itself
 * @throws {Refusal} where what a person named to compare with is not there
 */
export async function findChangedPacks(
  packs: readonly CheckedPack[],
  past: Past,
  tag: string | undefined,
): Promise<FoundChanges> {
  const { run } = past;
  const own = new Map<History, CheckedPack[]>();
  for (const checked of packs) {
    const history = run.findHistory(checked.location.path);
    if (history !== undefined) remember(own, history, () => []).push(checked);
  }
  const opened = new Map<History, RepositoryPast | Refusal>();
  for (const [history, those] of own) opened.set(history, await open(history, those, past, tag));
  const changed = await inGroups(
    packs,
    async (checked) => {
      const history = run.findHistory(checked.location.path);
      const repository = history === undefined ? undefined : opened.get(history);
      const reason =
        repository === undefined
          ? 'it lies in no git repository, so what changed is not known'
          : await findReason(checked, repository, tag);
      return reason === undefined ? [] : [{ checked, reason }];
    },
    ({ pack }) => packagedSize(pack),
  );
  const comparedWith = [...opened.values()].flatMap((one) => nameOfCompared(one, run.settings.gate) ?? []);
  return { changed: changed.flat(), comparedWith: [...new Set(comparedWith)] };
}

/** Opens the past of a repository; what keeps it from that, where it is nobody's slip. */
async function open(
  history: History,
  packs: readonly CheckedPack[],
  past: Past,
  tag: string | undefined,
): Promise<RepositoryPast | Refusal> {
  const asked = packs.flatMap((checked) => {
    const name = nameOf(checked.pack);
    return name === undefined ? [] : [{ checked, name, ownTag: tag }];
  });
  try {
    return await past.open(history, asked, (base) => base === undefined);
  } catch (error) {
    // Somebody who named a revision is to correct it; an event names what can be gone.
    if (!(error instanceof Refusal) || past.run.base.kind === 'revision') throw error;
    return error;
  }
}

function nameOfCompared(repository: RepositoryPast | Refusal, { compareWith }: GateSettings): string | undefined {
  if (repository instanceof Refusal) return undefined;
  const { base, notice } = repository.found;
  if (base !== undefined) return `${base.name} (${base.revision.commit.slice(0, 12)})`;
  if (notice !== undefined) return undefined;
  switch (compareWith.kind) {
    case 'file':
      return quote(compareWith.path, 200);
    case 'revision':
      return quote(compareWith.revision);
    case 'none':
      return undefined;
    default:
      return `the last release of each, by the tags ${repository.history.origin}`;
  }
}

/** Why a pack counts as changed; undefined where it does not. */
async function findReason(
  checked: CheckedPack,
  repository: RepositoryPast | Refusal,
  ownTag: string | undefined,
): Promise<string | undefined> {
  if (repository instanceof Refusal) return notKnown(repository.message);
  const { base, notice } = repository.found;
  if (base === undefined && notice !== undefined) return notKnown(notice);
  const name = nameOf(checked.pack);
  if (name === undefined) return notKnown('it has no name by which to find what it was');
  const question = repository.ask({ checked, name, ownTag });
  try {
    return await (base === undefined ? reasonByReleases(question) : reasonByBase(question, base.name));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return notKnown(error.message);
  }
}

function notKnown(why: string): string {
  return `what changed is not known: ${why}`;
}

/** @param before what the change in work starts from, as a sentence goes on */
async function reasonByBase(question: PackQuestion, before: string): Promise<string | undefined> {
  const search: Search = { notices: [] };
  const compared = await compareWithBase(question, search);
  if (compared !== undefined) return describeReason(question, compared, before);
  return search.renamedFrom === undefined
    ? `it is new: ${before} does not have it`
    : `it is named ${quote(question.name)} now, and was named ${quote(search.renamedFrom)}`;
}

async function reasonByReleases(question: PackQuestion): Promise<string | undefined> {
  const { settings, checked } = question;
  const search: Search = { notices: [] };
  if (settings.compareWith.kind === 'none') return notKnown('compare-with is none');
  if (isNamed(question)) {
    const compared = await compareWithNamed(question, search);
    return compared === undefined
      ? notKnown('there is nothing to compare with')
      : describeReason(question, compared, compared.baseline.described);
  }
  const version = checked.pack.version?.value;
  if (version === undefined || parseVersion(version) === undefined)
    return notKnown('it has no semantic version by which to find its last release');
  const releases = await listReleases(question);
  if (releases.length === 0) {
    const shortfall = await question.history.tagsShortfall();
    return shortfall === undefined ? 'it is not released yet' : notKnown(describeShortfall(shortfall));
  }
  const compared = await compareWithReleases({ ...question, version }, releases, search);
  return compared === undefined
    ? 'no release that is not above its version holds it'
    : describeReason(question, compared, compared.baseline.described);
}

/**
 * Why a pack counts as changed since it was another; undefined where it does not.
 * @param before what that is, as a sentence goes on
 */
function describeReason(
  { checked: { pack } }: PackQuestion,
  { baseline, difference }: Compared,
  before: string,
): string | undefined {
  const [first, ...others] = difference.changes;
  if (first !== undefined) return `${first.message}${others.length === 0 ? '' : `; and ${others.length} more`}`;
  if (pack.version === undefined) return undefined;
  const { value, source } = pack.version;
  if (source !== 'manifest' && source !== 'version.sbt') return undefined;
  // A version.sbt is none of the packaged files, and its version is packaged all the same.
  const was = source === 'version.sbt' ? baseline.version : baseline.old.version;
  if (was === value) return undefined;
  return `its version is ${quote(value)}, and ${was === undefined ? 'there was none' : `was ${quote(was)}`} in ${before}`;
}

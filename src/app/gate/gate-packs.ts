import { nameOf } from '../../stackpack/pack-name.ts';
import { packagedSize } from '../../stackpack/packaged-size.ts';
import { quote } from '../../text/quote.ts';
import { parseVersion } from '../../versioning/version.ts';
import type { CheckedPack, CheckOutcome, OutsideFindings } from '../check.ts';
import { inGroups } from '../in-groups.ts';
import { remember } from '../remember.ts';
import { isTagged } from './baseline.ts';
import { gatePack } from './gate-pack.ts';
import type { History } from './history.ts';
import { placeOutside } from './outside.ts';
import type { AskedPack, Past, PastRun, RepositoryPast } from './past.ts';
import type { TaggedRelease } from './question.ts';
import { mismatchOf } from './tag.ts';
import { notJudged, type Verdict } from './verdict.ts';

export interface GateOutcome {
  /** With what the gate found. */
  readonly checked: CheckOutcome;
  /** One for each pack, in their order. */
  readonly verdicts: readonly Verdict[];
}

/** A pack whose version is to be judged. */
interface JudgedPack extends AskedPack {
  /** A semantic one. */
  readonly version: string;
  readonly history: History;
  readonly tagged: TaggedRelease | undefined;
}

/**
 * Holds the version of each pack to what is released of it.
 * @param tagged the releases that the run is for, one for a pack at most
 * @throws {Refusal} where the released past cannot be had
 */
export async function gatePacks(
  checked: CheckOutcome,
  past: Past,
  tagged: readonly TaggedRelease[] = [],
): Promise<GateOutcome> {
  const { run } = past;
  const asked: (Verdict | JudgedPack)[] = [];
  for (const pack of checked.packs) asked.push(await ask(pack, checked, run, tagged));
  const repositories = await openRepositories(asked, past);
  const isAnyTagged = rememberTagged(checked);
  const judged = await inGroups(
    asked,
    async (one) =>
      'history' in one ? answer(one, repositories.get(one.history), run, () => isAnyTagged(one.history)) : one,
    sizeOfAsked,
  );
  const verdicts: Verdict[] = [];
  const packs: CheckedPack[] = [];
  const outside: OutsideFindings[] = [];
  for (const [index, pack] of checked.packs.entries()) {
    const verdict = judged[index];
    if (verdict === undefined) continue;
    verdicts.push(verdict);
    const placed = await placeOutside(pack, verdict.findings, run.ports);
    if (placed !== undefined) outside.push(placed);
    packs.push(placed === undefined ? { ...pack, findings: [...pack.findings, ...verdict.findings] } : pack);
  }
  return { checked: checked.withPacks(packs, joinOutside(outside)), verdicts };
}

/** What is to be judged of a pack; a verdict where that is nothing, or settled. */
async function ask(
  checked: CheckedPack,
  { settings: { check, gate } }: CheckOutcome,
  run: PastRun,
  releases: readonly TaggedRelease[],
): Promise<Verdict | JudgedPack> {
  const { pack, location } = checked;
  if (check === 'off') return notJudged('check is off');
  const name = nameOf(pack);
  const version = pack.version?.value;
  if (name === undefined || version === undefined) return notJudged('the pack has no name or no version');
  const tagged = releases.find(({ path }) => path === location.path);
  const mismatch = tagged === undefined ? undefined : await mismatchOf(checked, tagged, run.ports);
  if (mismatch !== undefined) return mismatch;
  if (parseVersion(version) === undefined) return notJudged(`${quote(version)} is no semantic version`);
  const history = run.findHistory(location.path);
  if (history === undefined) return notJudged('the pack lies in no git repository');
  if (gate.compareWith.kind === 'none') return notJudged('compare-with is none');
  return { checked, name, version, history, tagged, ownTag: tagged?.tag };
}

/** Whether any pack of a repository is released by a tag: with many packs and tags not to be found out for each. */
function rememberTagged({ packs, settings }: CheckOutcome): (history: History) => Promise<boolean> {
  const names = packs.flatMap(({ pack }) => nameOf(pack) ?? []);
  const known = new Map<History, Promise<boolean>>();
  return (history) => remember(known, history, () => isTagged(history, names, settings.tagFormat));
}

/** Opens the past of each repository, and gets what most of the packs will be compared with. */
async function openRepositories(
  asked: readonly (Verdict | JudgedPack)[],
  past: Past,
): Promise<ReadonlyMap<History, RepositoryPast>> {
  const own = new Map<History, JudgedPack[]>();
  for (const one of asked) if ('history' in one) remember(own, one.history, () => []).push(one);
  const repositories = new Map<History, RepositoryPast>();
  for (const [history, packs] of own) repositories.set(history, await past.open(history, packs, () => true));
  return repositories;
}

async function answer(
  pack: JudgedPack,
  repository: RepositoryPast | undefined,
  run: PastRun,
  isAnyTagged: () => Promise<boolean>,
): Promise<Verdict> {
  if (repository === undefined) throw new Error('the past of a repository was not opened');
  const { version, tagged, history } = pack;
  const { base, notice } = repository.found;
  // A release is judged by those before it alone.
  const isWork = tagged === undefined;
  // After a push by force there may be nothing left to be had, and no checkout changes that.
  const isLost = isWork && run.base.kind === 'pull-request' && base === undefined;
  const question = { ...repository.ask(pack), version, base: isWork ? base : undefined };
  const lostBase = isLost ? notice : undefined;
  const verdict = await gatePack(question, { tagged, lostBase, isTagged: isAnyTagged });
  const isByTags = verdict.baseline === undefined || verdict.baseline.tag !== undefined;
  return {
    ...verdict,
    text: isByTags ? `${verdict.text} (by the tags ${history.origin})` : verdict.text,
    notices: notice === undefined ? verdict.notices : [notice, ...verdict.notices],
  };
}

/** The bytes that may have to be read of what a pack was before: about as many as it has now. */
function sizeOfAsked(asked: Verdict | JudgedPack): number {
  return 'history' in asked ? packagedSize(asked.checked.pack) : 0;
}

function joinOutside(all: readonly OutsideFindings[]): OutsideFindings {
  return {
    findings: all.flatMap(({ findings }) => findings),
    source: (file) => all.map(({ source }) => source(file)).find((source) => source !== undefined),
  };
}

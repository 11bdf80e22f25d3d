import { nameOf } from '../../stackpack/pack-name.ts';
import { packagedSize } from '../../stackpack/packaged-size.ts';
import { quote } from '../../text/quote.ts';
import { parseVersion } from '../../versioning/version.ts';
import type { CheckedPack, CheckOutcome, OutsideFindings } from '../check.ts';
import { inGroups } from '../in-groups.ts';
import type { Ports, WorkspacePath } from '../ports.ts';
import { type BaseSource, type FoundBase, findBase, withoutLostBase } from './base.ts';
import { isTagged, likelyBaseline } from './baseline.ts';
import { gatePack } from './gate-pack.ts';
import type { History, Revision } from './history.ts';
import { placeOutside } from './outside.ts';
import type { PackQuestion, ReleaseArchives, TaggedRelease } from './question.ts';
import { mismatchOf } from './tag.ts';
import { notJudged, type Verdict } from './verdict.ts';

/** The history of the repository that a path lies in; undefined where it lies in none. */
export type FindHistory = (path: WorkspacePath) => History | undefined;

/** What packs are judged in. */
export interface GateRun {
  readonly findHistory: FindHistory;
  readonly ports: Ports;
  /** What the change in work starts from. */
  readonly base: BaseSource;
  /** The releases that the run is for, one for a pack at most. */
  readonly tagged?: readonly TaggedRelease[];
  /** The archives of releases, where they can be had. */
  readonly archives?: ReleaseArchives;
}

export interface GateOutcome {
  /** With what the gate found. */
  readonly checked: CheckOutcome;
  /** One for each pack, in their order. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Holds the version of each pack to what is released of it.
 * @throws {Refusal} where the released past cannot be had
 */
export async function gatePacks(checked: CheckOutcome, run: GateRun): Promise<GateOutcome> {
  const bases = new Map<History, FoundBase>();
  const asked: (Verdict | PackQuestion)[] = [];
  const askTagged = rememberTagged(checked);
  for (const pack of checked.packs) asked.push(await ask(pack, checked, run, bases, askTagged));
  const questions = asked.filter((one) => 'history' in one);
  await prepare(questions, bases);
  const judged = await inGroups(asked, sizeOfAsked, async (one) =>
    'history' in one ? answer(one, bases, run.base) : one,
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
  outcome: CheckOutcome,
  run: GateRun,
  bases: Map<History, FoundBase>,
  askTagged: (history: History) => Promise<boolean>,
): Promise<Verdict | PackQuestion> {
  const { check, gate, tagFormat } = outcome.settings;
  const { pack, location } = checked;
  if (check === 'off') return notJudged('check is off');
  const name = nameOf(pack);
  const version = pack.version?.value;
  if (name === undefined || version === undefined) return notJudged('the pack has no name or no version');
  const tagged = run.tagged?.find(({ path }) => path === location.path);
  const mismatch = tagged === undefined ? undefined : await mismatchOf(checked, tagged, run.ports);
  if (mismatch !== undefined) return mismatch;
  if (parseVersion(version) === undefined) return notJudged(`${quote(version)} is no semantic version`);
  const history = run.findHistory(location.path);
  if (history === undefined) return notJudged('the pack lies in no git repository');
  if (gate.compareWith.kind === 'none') return notJudged('compare-with is none');
  if (!bases.has(history)) bases.set(history, await findBase(history, run.base));
  return {
    checked,
    name,
    version,
    history,
    settings: gate,
    tagFormat,
    tagged,
    base: undefined,
    lostBase: undefined,
    isTagged: () => askTagged(history),
    archives: run.archives,
    workspace: run.ports.workspace,
  };
}

/** Whether any pack of a repository is released by a tag: with many packs and tags not to be found out for each. */
function rememberTagged({ packs, settings }: CheckOutcome): (history: History) => Promise<boolean> {
  const names = packs.flatMap(({ pack }) => nameOf(pack) ?? []);
  const known = new Map<History, Promise<boolean>>();
  return (history) => {
    const found = known.get(history) ?? isTagged(history, names, settings.tagFormat);
    known.set(history, found);
    return found;
  };
}

/** Gets what most of the packs will be compared with, all at once. */
async function prepare(questions: readonly PackQuestion[], bases: Map<History, FoundBase>): Promise<void> {
  for (const [history, found] of bases) {
    const { base } = found;
    const wanted: Revision[] = base === undefined ? [] : [base.revision];
    for (const question of questions.filter((one) => one.history === history)) {
      const first = await likelyBaseline(question);
      if (first !== undefined) wanted.push(first);
    }
    await history.prepare(wanted);
    bases.set(history, await withoutLostBase(history, found));
  }
}

async function answer(
  question: PackQuestion,
  bases: ReadonlyMap<History, FoundBase>,
  { kind }: BaseSource,
): Promise<Verdict> {
  const { history } = question;
  const { base, notice } = bases.get(history) ?? {};
  // After a push by force there may be nothing left to be had, and no checkout changes that.
  const lostBase = kind === 'pull-request' && base === undefined ? notice : undefined;
  // A release is judged by those before it alone.
  const verdict = await gatePack(question.tagged === undefined ? { ...question, base, lostBase } : question);
  const isByTags = verdict.baseline === undefined || verdict.baseline.tag !== undefined;
  return {
    ...verdict,
    text: isByTags ? `${verdict.text} (by the tags ${history.origin})` : verdict.text,
    notices: notice === undefined ? verdict.notices : [notice, ...verdict.notices],
  };
}

/** The bytes that may have to be read of what a pack was before: about as many as it has now. */
function sizeOfAsked(asked: Verdict | PackQuestion): number {
  return 'history' in asked ? packagedSize(asked.checked.pack) : 0;
}

function joinOutside(all: readonly OutsideFindings[]): OutsideFindings {
  return {
    findings: all.flatMap(({ findings }) => findings),
    source: (file) => all.map(({ source }) => source(file)).find((source) => source !== undefined),
  };
}

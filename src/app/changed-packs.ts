import { Refusal } from '../diagnostics/refusal.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { packagedSize } from '../stackpack/packaged-size.ts';
import { quote } from '../text/quote.ts';
import { baselinesOfWork } from '../versioning/releases.ts';
import { parseVersion } from '../versioning/version.ts';
import type { CheckedPack } from './check.ts';
import { type Base, type BaseSource, findBase, withoutLostBase } from './gate/base.ts';
import {
  type Baseline,
  likelyBaseline,
  listReleases,
  openBase,
  openNamed,
  openReleases,
  type Search,
} from './gate/baseline.ts';
import { PackComparer } from './gate/compare.ts';
import type { FindHistory } from './gate/gate-packs.ts';
import type { History } from './gate/history.ts';
import type { PackQuestion, ReleaseArchives } from './gate/question.ts';
import type { GateSettings } from './gate/settings.ts';
import { inGroups } from './in-groups.ts';
import type { Ports } from './ports.ts';

/** What tells which packs changed. */
export interface ChangeRun {
  readonly findHistory: FindHistory;
  readonly ports: Ports;
  /** What the change in work starts from. Where that is nothing, each pack is compared with its last release. */
  readonly base: BaseSource;
  /** The tag that the run is for: no pack is compared with what it releases itself. */
  readonly tag: string | undefined;
  readonly tagFormat: string | undefined;
  readonly gate: GateSettings;
  /** The archives of releases, where they can be had. */
  readonly archives?: ReleaseArchives;
}

/** Which packs changed. */
export interface FoundChanges {
  /** For each pack in its order, why it counts as changed: a sentence without a full stop. Undefined where it does not. */
  readonly reasons: readonly (string | undefined)[];
  /** What the packs were compared with, as a sentence goes on; one for each repository that they lie in. */
  readonly comparedWith: readonly string[];
}

/** The packs of one repository, and what they are compared with. */
interface Line {
  readonly history: History;
  readonly base: Base | undefined;
  /** Why it cannot be told what the change in work starts from; undefined where it can, or where it is for no change. */
  readonly lost: string | undefined;
}

/**
 * Tells which packs would package something else than before: another file, other contents, another version. Files that are not
 * packaged, file times, and the line endings of a checkout make no difference. What cannot be told counts as changed.
 * @throws {Refusal} where what a person named to compare with is not there
 */
export async function findChangedPacks(packs: readonly CheckedPack[], run: ChangeRun): Promise<FoundChanges> {
  const lines = new Map<History, Line | Refusal>();
  const comparedWith = new Set<string>();
  for (const { location } of packs) {
    const history = run.findHistory(location.path);
    if (history === undefined || lines.has(history)) continue;
    const line = await openLine(history, packs, run);
    lines.set(history, line);
    const what = line instanceof Refusal ? undefined : nameOfCompared(line, run.gate);
    if (what !== undefined) comparedWith.add(what);
  }
  const reasons = await inGroups(
    packs,
    ({ pack }) => packagedSize(pack),
    async (checked) => {
      const history = run.findHistory(checked.location.path);
      const line = history === undefined ? undefined : lines.get(history);
      return line === undefined
        ? 'it lies in no git repository, so what changed is not known'
        : judge(checked, line, run);
    },
  );
  return { reasons, comparedWith: [...comparedWith] };
}

/** Finds what the packs of a repository are compared with, and gets it, all at once. */
async function openLine(history: History, packs: readonly CheckedPack[], run: ChangeRun): Promise<Line | Refusal> {
  const own = packs.filter(({ location }) => run.findHistory(location.path) === history);
  try {
    const found = await findBase(history, run.base);
    const wanted = [];
    for (const checked of found.base === undefined ? own : []) {
      const question = ask(checked, history, run, undefined);
      const isVersioned = question !== undefined && parseVersion(question.version) !== undefined;
      const release = isVersioned ? await likelyBaseline(question) : undefined;
      if (release !== undefined) wanted.push(release);
    }
    await history.prepare(wanted);
    const { base, notice } = await withoutLostBase(history, found);
    return { history, base, lost: base === undefined ? notice : undefined };
  } catch (error) {
    // Somebody who named a revision is to correct it; an event names what can be gone.
    if (!(error instanceof Refusal) || run.base.kind === 'revision') throw error;
    return error;
  }
}

function nameOfCompared({ base, lost, history }: Line, { compareWith }: GateSettings): string | undefined {
  if (lost !== undefined) return undefined;
  if (base !== undefined) return `${base.name} (${base.revision.commit.slice(0, 12)})`;
  switch (compareWith.kind) {
    case 'file':
      return quote(compareWith.path, 200);
    case 'revision':
      return quote(compareWith.revision);
    case 'none':
      return undefined;
    default:
      return `the last release of each, by the tags ${history.origin}`;
  }
}

/** Why a pack counts as changed; undefined where it does not. */
async function judge(checked: CheckedPack, line: Line | Refusal, run: ChangeRun): Promise<string | undefined> {
  if (line instanceof Refusal) return notKnown(line.message);
  if (line.lost !== undefined) return notKnown(line.lost);
  const question = ask(checked, line.history, run, line.base);
  if (question === undefined) return notKnown('it has no name by which to find what it was');
  try {
    return await (line.base === undefined ? judgeByReleases(question) : judgeByBase(question, line.base));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return notKnown(error.message);
  }
}

function notKnown(why: string): string {
  return `what changed is not known: ${why}`;
}

/** The pack as the gate asks about it; undefined where it has no name. */
function ask(
  checked: CheckedPack,
  history: History,
  { tag, tagFormat, gate, archives, ports }: ChangeRun,
  base: Base | undefined,
): PackQuestion | undefined {
  const name = nameOf(checked.pack);
  const version = checked.pack.version?.value ?? '';
  if (name === undefined) return undefined;
  return {
    checked,
    name,
    version,
    history,
    settings: gate,
    tagFormat,
    tagged: tag === undefined ? undefined : { tag, version, path: checked.location.path },
    base,
    lostBase: undefined,
    isTagged: async () => tag !== undefined,
    archives,
    workspace: ports.workspace,
  };
}

async function judgeByBase(question: PackQuestion, base: Base): Promise<string | undefined> {
  const search: Search = { notices: [] };
  const before = await openBase(question, search);
  if (before !== undefined) return compare(question, before, base.name);
  return search.renamedFrom === undefined
    ? `it is new: ${base.name} does not have it`
    : `it is named ${quote(question.name)} now, and was named ${quote(search.renamedFrom)}`;
}

async function judgeByReleases(question: PackQuestion): Promise<string | undefined> {
  const { version, settings } = question;
  const { compareWith } = settings;
  if (compareWith.kind === 'none') return notKnown('compare-with is none');
  if (compareWith.kind === 'file' || compareWith.kind === 'revision') {
    const named = await openNamed(question, { notices: [] });
    return named === undefined
      ? notKnown('there is nothing to compare with')
      : compare(question, named, named.described);
  }
  if (parseVersion(version) === undefined)
    return notKnown('it has no semantic version by which to find its last release');
  const releases = await listReleases(question);
  if (releases.length === 0) return 'it is not released yet';
  let reason: string | undefined;
  let first: Baseline | undefined;
  const search = { notices: [] };
  for await (const baseline of openReleases(question, baselinesOfWork(releases, version), search)) {
    // Several tags can name one version: as one of them it is released, if at all.
    if (first !== undefined && first.version !== baseline.version) break;
    first ??= baseline;
    const found = await compare(question, baseline, baseline.described);
    if (found === undefined) return undefined;
    reason ??= found;
  }
  return reason ?? 'no release that is not above its version holds it';
}

/** A version.sbt is none of the packaged files, and its version is packaged all the same. */
function isVersionBeside({ pack }: CheckedPack): boolean {
  return pack.version?.source === 'version.sbt';
}

/**
 * Why a pack counts as changed since it was another; undefined where it does not.
 * @param before what that is, as a sentence goes on
 */
async function compare(
  question: PackQuestion,
  { old, version }: Baseline,
  before: string,
): Promise<string | undefined> {
  const { checked, history } = question;
  const { changes } = await new PackComparer(checked, history).compare(old);
  const [first, ...others] = changes;
  if (first !== undefined) return `${first.message}${others.length === 0 ? '' : `; and ${others.length} more`}`;
  const was = isVersionBeside(checked) ? version : old.version;
  const source = checked.pack.version?.source;
  const isPackaged = source === 'manifest' || source === 'version.sbt';
  return !isPackaged || was === checked.pack.version?.value
    ? undefined
    : `its version is ${quote(question.version)}, and ${was === undefined ? 'there was none' : `was ${quote(was)}`} in ${before}`;
}

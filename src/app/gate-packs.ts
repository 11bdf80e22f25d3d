import { nameOf } from '../stackpack/pack-name.ts';
import { quote } from '../text/quote.ts';
import { parseVersion } from '../versioning/version.ts';
import type { CheckedPack, CheckOutcome, OutsideFindings } from './check.ts';
import { gatePack } from './gate.ts';
import { type Base, type BaseSource, findBase } from './gate-base.ts';
import type { History } from './gate-history.ts';
import { placeOutside } from './gate-outside.ts';
import type { ReleaseArchives, TaggedRelease } from './gate-question.ts';
import { mismatchOf } from './gate-tag.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import { unjudged, type Verdict } from './verdict.ts';

/** The history of the repository that a path lies in; undefined where it lies in none. */
export type FindHistory = (path: WorkspacePath) => History | undefined;

/** What packs are judged in. */
export interface GateRun {
  readonly findHistory: FindHistory;
  readonly ports: Ports;
  /** What the change in work starts from. */
  readonly base: BaseSource;
  /** Set where the run is for the release of the only pack. */
  readonly tagged?: TaggedRelease | undefined;
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
  const verdicts: Verdict[] = [];
  const packs: CheckedPack[] = [];
  const outside: OutsideFindings[] = [];
  const names = checked.packs.flatMap(({ pack }) => nameOf(pack) ?? []);
  const bases = new Map<History, { readonly base?: Base; readonly notice?: string }>();
  for (const pack of checked.packs) {
    const verdict = await judge(pack, { checked, run, names, bases });
    verdicts.push(verdict);
    const placed = await placeOutside(pack, verdict.findings, run.ports);
    if (placed === undefined) packs.push({ ...pack, findings: [...pack.findings, ...verdict.findings] });
    else {
      packs.push(pack);
      outside.push(placed);
    }
  }
  return { checked: checked.withPacks(packs, joinOutside(outside)), verdicts };
}

function joinOutside(all: readonly OutsideFindings[]): OutsideFindings {
  return {
    findings: all.flatMap(({ findings }) => findings),
    source: (file) => all.map(({ source }) => source(file)).find((source) => source !== undefined),
  };
}

interface Gating {
  readonly checked: CheckOutcome;
  readonly run: GateRun;
  readonly names: readonly string[];
  /** Found once for each repository. */
  readonly bases: Map<History, { readonly base?: Base; readonly notice?: string }>;
}

async function judge(checked: CheckedPack, { checked: outcome, run, names, bases }: Gating): Promise<Verdict> {
  const { check, gate, tagFormat } = outcome.settings;
  const { pack, location } = checked;
  if (check === 'off') return unjudged('version not judged: check is off');
  const name = nameOf(pack);
  const version = pack.version?.value;
  if (name === undefined || version === undefined)
    return unjudged('version not judged: the pack has no name or no version');
  const mismatch = run.tagged === undefined ? undefined : mismatchOf(checked, run.tagged);
  if (mismatch !== undefined) return mismatch;
  if (parseVersion(version) === undefined)
    return unjudged(`version not judged: ${quote(version)} is no semantic version`);
  const history = run.findHistory(location.path);
  if (history === undefined) return unjudged('version not judged: the pack lies in no git repository');
  const found = run.tagged === undefined ? (bases.get(history) ?? (await findBase(history, run.base))) : {};
  bases.set(history, found);
  const verdict = await gatePack({
    checked,
    name,
    version,
    history,
    settings: gate,
    tagFormat,
    tagged: run.tagged,
    base: found.base,
    names,
    archives: run.archives,
    workspace: run.ports.workspace,
  });
  const isByTags =
    verdict.baseline === undefined ? gate.compareWith.kind !== 'none' : verdict.baseline.tag !== undefined;
  return {
    ...verdict,
    text: isByTags ? `${verdict.text} (by the tags ${history.origin})` : verdict.text,
    notices: found.notice === undefined ? verdict.notices : [found.notice, ...verdict.notices],
  };
}

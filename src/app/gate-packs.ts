import type { CheckedPack, CheckOutcome } from './check.ts';
import { gatePack, type TaggedRelease } from './gate.ts';
import type { History } from './gate-history.ts';
import type { WorkspacePath } from './ports.ts';
import { unjudged, type Verdict } from './verdict.ts';

/** The history of the repository that a path lies in; undefined where it lies in none. */
export type FindHistory = (path: WorkspacePath) => History | undefined;

export interface GateOutcome {
  /** With what the gate found. */
  readonly checked: CheckOutcome;
  /** One for each pack, in their order. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Holds the version of each pack to what is released of it.
 * @param tagged set where the run is for the release of the only pack
 * @throws {Refusal} where the released past cannot be had
 */
export async function gatePacks(
  checked: CheckOutcome,
  findHistory: FindHistory,
  tagged?: TaggedRelease,
): Promise<GateOutcome> {
  const verdicts: Verdict[] = [];
  const packs: CheckedPack[] = [];
  for (const pack of checked.packs) {
    const verdict = await judge(pack, checked, findHistory(pack.location.path), tagged);
    verdicts.push(verdict);
    packs.push({ ...pack, findings: [...pack.findings, ...verdict.findings] });
  }
  return { checked: checked.withPacks(packs), verdicts };
}

async function judge(
  pack: CheckedPack,
  { settings }: CheckOutcome,
  history: History | undefined,
  tagged: TaggedRelease | undefined,
): Promise<Verdict> {
  if (settings.check === 'off') return unjudged('version not judged: check is off');
  if (history === undefined) return unjudged('version not judged: the pack lies in no git repository');
  const verdict = await gatePack(pack, history, settings.tagFormat, tagged);
  return { ...verdict, text: `${verdict.text} (by the tags ${history.origin})` };
}

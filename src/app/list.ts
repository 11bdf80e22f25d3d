import { quote } from '../text/quote.ts';
import { type FoundChanges, findChangedPacks } from './changed-packs.ts';
import type { CheckedPack } from './check.ts';
import type { CheckSettings } from './check-settings.ts';
import { describePack } from './create-report.ts';
import { openPast, type PastRun } from './gate/past.ts';
import { completeVersion } from './outside-versions.ts';
import type { Ports } from './ports.ts';
import type { ReportPack, UnreadablePack } from './report.ts';
import { resolveSettings } from './resolve-settings.ts';
import { selectPacks } from './select-packs.ts';

/** A pack of a list. */
export interface ListedPack extends Omit<ReportPack, 'findings'> {
  /** Why it counts as changed: a sentence without a full stop. Undefined where that was not asked. */
  readonly reason?: string;
}

/** The packs of a repository, or those of them that changed. */
export interface Listing {
  readonly packs: readonly ListedPack[];
  /** Set where only those that changed are listed. */
  readonly change: ListedChange | undefined;
  readonly unreadable: readonly UnreadablePack[];
  /** What a person should know: one sentence each, no closing full stop. */
  readonly notices: readonly string[];
}

/** Of what those that changed are. */
export interface ListedChange {
  /** How many packs there are in all. */
  readonly total: number;
  readonly comparedWith: FoundChanges['comparedWith'];
}

/** What tells which packs changed. */
export interface ChangeQuestion extends Pick<PastRun, 'findHistory' | 'base'> {
  /** The tag that the run is for. */
  readonly tag: string | undefined;
}

/**
 * Finds the packs, and reads no more than their manifests.
 * @param changes tells which of them changed, where only those are to be listed
 * @throws {UsageError} where a path does not exist, or there is no pack
 * @throws {Refusal} where what a person named to compare with is not there
 */
export async function listPacks(
  given: Pick<CheckSettings, 'paths'>,
  changes: ChangeQuestion | undefined,
  ports: Ports,
): Promise<Listing> {
  const { selection, tagFormat, gate, findings, notices } = await resolveSettings(given, ports);
  const finder = await selectPacks(selection, {}, ports);
  const told = [...notices, ...finder.notices];
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (broken !== undefined) told.push(`${quote(broken.place.file, 200)} has errors, which stackpack check shows`);
  const packs: CheckedPack[] = [];
  for (const { location, pack } of finder.packs()) {
    packs.push({ location, pack: await completeVersion(pack, location, tagFormat, ports, told), findings: [] });
  }
  const common = { unreadable: [...finder.unreadable.values()], notices: told };
  if (changes === undefined) return { ...common, packs: packs.map(describePack), change: undefined };
  const { findHistory, base, tag } = changes;
  const past = openPast({ findHistory, ports, base, settings: { gate, tagFormat } });
  const found = await findChangedPacks(packs, past, tag);
  return {
    ...common,
    packs: listChangedPacks(found),
    change: { total: packs.length, comparedWith: found.comparedWith },
  };
}

/** The packs that changed, as they are listed. */
export function listChangedPacks({ changed }: FoundChanges): ListedPack[] {
  return changed.map(({ checked, reason }) => ({ ...describePack(checked), reason }));
}

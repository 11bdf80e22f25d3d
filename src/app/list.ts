import type { PackFormat, VersionSource } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { quote } from '../text/quote.ts';
import { type ChangeRun, type FoundChanges, findChangedPacks } from './changed-packs.ts';
import { type CheckedPack, type CheckSettings, completeVersion } from './check.ts';
import type { Ports, WorkspacePath } from './ports.ts';
import type { UnreadablePack } from './report.ts';
import { resolveSettings } from './resolve-settings.ts';
import { selectPacks } from './select-packs.ts';

/** A pack of a list. */
export interface ListedPack {
  /** Relative to the working directory. */
  readonly path: WorkspacePath;
  readonly name?: string;
  readonly version?: string;
  readonly versionSource?: VersionSource;
  readonly format: PackFormat;
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

/**
 * Finds the packs, and reads no more than their manifests.
 * @param changes tells which of them changed, where only those are to be listed
 * @throws {UsageError} where a path does not exist, or there is no pack
 * @throws {Refusal} where what a person named to compare with is not there
 */
export async function listPacks(
  given: Pick<CheckSettings, 'paths'>,
  changes: Omit<ChangeRun, 'ports' | 'tagFormat' | 'gate'> | undefined,
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
  if (changes === undefined) return { ...common, packs: packs.map((one) => listPack(one)), change: undefined };
  const found = await findChangedPacks(packs, { ...changes, ports, tagFormat, gate });
  return {
    ...common,
    packs: listChangedPacks(packs, found),
    change: { total: packs.length, comparedWith: found.comparedWith },
  };
}

/** Those of the packs that changed, as they are listed. */
export function listChangedPacks(packs: readonly CheckedPack[], { reasons }: FoundChanges): ListedPack[] {
  return packs.flatMap((checked, index) => {
    const reason = reasons[index];
    return reason === undefined ? [] : [listPack(checked, reason)];
  });
}

function listPack({ pack, location }: CheckedPack, reason?: string): ListedPack {
  const name = nameOf(pack);
  return {
    path: location.path,
    ...(name === undefined ? {} : { name }),
    ...(pack.version === undefined ? {} : { version: pack.version.value, versionSource: pack.version.source }),
    format: pack.format,
    ...(reason === undefined ? {} : { reason }),
  };
}

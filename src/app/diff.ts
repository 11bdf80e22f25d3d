import { nameOf } from '../stackpack/pack-name.ts';
import {
  type BumpLevel,
  requiredBump,
  requiredBumpZeroMajor,
  suggestedVersion,
  type ZeroMajor,
} from '../versioning/bump.ts';
import type { Change } from '../versioning/changes/change.ts';
import { parseVersion } from '../versioning/version.ts';
import { contextOfCompared, createChange } from './create-report.ts';
import { type DiffSide, openSides } from './diff-sides.ts';
import { hasSameId } from './gate/compare.ts';
import type { FindHistory } from './gate/history.ts';
import type { PlacedChange } from './gate/verdict.ts';
import type { Ports } from './ports.ts';
import { resolveSettings } from './resolve-settings.ts';

/** One of the two packs, for the report. */
export interface DiffPack {
  /** As it was named. */
  readonly written: string;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** What changed between two packs, and what that requires. */
export interface Difference {
  readonly old: DiffPack;
  readonly new: DiffPack;
  /** The gravest first. */
  readonly changes: readonly PlacedChange[];
  /** From 1.0.0 on. */
  readonly requiredBump: BumpLevel;
  /** Before 1.0.0, whichever version the old pack has. */
  readonly requiredBumpZeroMajor: BumpLevel;
  /** The smallest version that would do after the old pack's; undefined where that has none. */
  readonly suggestedVersion: string | undefined;
}

export interface DiffSettings {
  readonly zeroMajor?: ZeroMajor;
}

/**
 * Compares two packs, wherever they are: folders, archives, revisions of the repository around.
 * @throws {UsageError | Refusal} where one of them is not there, cannot be read, or could be several packs
 */
export async function diffPacks(
  old: string,
  now: string,
  given: DiffSettings,
  ports: Ports,
  findHistory: FindHistory,
): Promise<Difference> {
  const { gate, tagFormat } = await resolveSettings({ gate: given }, ports);
  const [from, to] = await openSides(old, now, { ports, findHistory, tagFormat });
  const changes = await compareSides(from, to);
  const contextOf = ({ pack, placeName }: DiffSide) => contextOfCompared(pack, placeName);
  const required = requiredBump(changes);
  const version = from.version !== undefined && parseVersion(from.version) !== undefined ? from.version : undefined;
  return {
    old: describeSide(from),
    new: describeSide(to),
    changes: changes.map((change) => createChange(change, contextOf(from), contextOf(to))),
    requiredBump: required,
    requiredBumpZeroMajor: requiredBumpZeroMajor(
      required,
      version?.startsWith('0.') ? version : '0.1.0',
      gate.zeroMajor,
    ),
    suggestedVersion:
      version === undefined
        ? undefined
        : suggestedVersion(version, requiredBumpZeroMajor(required, version, gate.zeroMajor)),
  };
}

async function compareSides(from: DiffSide, to: DiffSide): Promise<readonly Change[]> {
  // Loaded here: no other command but the gate needs it.
  const { comparePacks } = await import('../versioning/compare.ts');
  // Only git knows that a checkout has its files with other line endings, or in full where it stores a pointer.
  const asksGit = from.isRevision !== to.isRevision;
  const [before, after] = asksGit ? [await from.ids(), await to.ids()] : [];
  return comparePacks(from.pack, to.pack, { isSameFile: hasSameId(before, after) });
}

function describeSide({ written, pack, version }: DiffSide): DiffPack {
  return { written, name: nameOf(pack), version };
}

import type { Place } from '../../src/diagnostics/finding.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { Pack, PackFormat } from '../../src/stackpack/pack.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import type { Change, ChangeLevel } from '../../src/versioning/changes/change.ts';
import type { ChangeId } from '../../src/versioning/changes/change-ids.ts';
import { changedFiles, type FileChange } from './rule-fixture.ts';

export interface ExpectedChange {
  readonly id: ChangeId;
  readonly level: ChangeLevel;
  readonly subject: string;
  /** `file:line:column` of the start, all from 1; left out where the change has no such place. */
  readonly old?: string;
  readonly new?: string;
  /** A part of the message, or of the effect. */
  readonly says: string;
}

/** Two versions of a good pack, and all that comparing them finds. */
export interface PairFixture {
  readonly title: string;
  /** The good pack that both start from. */
  readonly base: PackFormat;
  /** What the old version has otherwise; the good pack itself where it is left out. */
  readonly old?: Readonly<Record<string, FileChange>>;
  /** What the new version has otherwise than the old one. */
  readonly new: Readonly<Record<string, FileChange>>;
  /** Every change of every kind, in their order: the gravest first. None where nothing is to be said. */
  readonly expect: readonly ExpectedChange[];
}

/** The default export of __tests__/fixtures/pairs/<kind>.ts: the first at least finds a change of the kind. */
export type PairFixtures = readonly PairFixture[];

/** The two packs of a fixture, loaded as the program loads any pack. */
export async function pairOf({ base, old = {}, new: now }: PairFixture): Promise<{ old: Pack; new: Pack }> {
  const before = changedFiles(base, old);
  const after = changedFiles(before, now);
  return { old: await loadPack(new MemoryTree(before)), new: await loadPack(new MemoryTree(after)) };
}

/** A change in the form that fixtures expect it in, as far as the fixture says. */
export function describeChange(
  { id, level, subject, message, effect = '', old, new: now }: Change,
  packs: { readonly old: Pack; readonly new: Pack },
  expected: ExpectedChange | undefined,
): ExpectedChange {
  const text = `${message}. ${effect}`;
  return {
    id,
    level,
    subject,
    ...(old === undefined ? {} : { old: showPlace(old, packs.old) }),
    ...(now === undefined ? {} : { new: showPlace(now, packs.new) }),
    says: expected !== undefined && text.includes(expected.says) ? expected.says : text,
  };
}

/** `file:line:column` of a place's start. */
export function showPlace({ file, start }: Place, pack: Pack): string {
  if (pack.tree.entry(file)?.kind !== 'file') throw new Error(`${file} is no file of the pack`);
  const { line, column } = pack.source(file).positionAt(start);
  return `${file}:${line}:${column}`;
}

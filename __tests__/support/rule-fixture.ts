import type { Severity } from '../../src/diagnostics/finding.ts';
import type { OutsideVersions } from '../../src/stackpack/load.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { Pack, PackFormat } from '../../src/stackpack/pack.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';
import { goodPacks } from './good-packs.ts';

/** What a fixture does to a file of a good pack: new contents, an edit of its text, or null to remove it. */
export type FileChange = MemoryContent | ((text: string) => string) | null;

interface FixtureBase {
  readonly title: string;
  /** The good pack it starts from. */
  readonly base: PackFormat;
  readonly change: Readonly<Record<string, FileChange>>;
  readonly versions?: OutsideVersions;
}

export interface ExpectedFinding {
  /** `file:line:column` of the start, all from 1. */
  readonly at: string;
  readonly severity: Severity;
  /** The text that the finding's span covers, where it covers some. */
  readonly covers?: string;
  /** A part of the message or the help. */
  readonly says: string;
}

export interface FailingFixture extends FixtureBase {
  /** All findings of the rule, in their order. No other rule may find an error. */
  readonly expect: readonly ExpectedFinding[];
}

/** The rule finds nothing here, and no rule an error. */
export type PassingFixture = FixtureBase;

/** The default export of __tests__/fixtures/rules/<rule id>.ts. */
export interface RuleFixtures {
  readonly failing: readonly FailingFixture[];
  readonly passing: readonly PassingFixture[];
}

/** An edit that replaces the one occurrence of a text, and refuses where there is none or more than one. */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} occurs ${parts.length - 1} times, not once`);
    return parts.join(to);
  };
}

/** An edit that makes several, one after the other. */
export function inTurn(...edits: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => edits.reduce((edited, edit) => edit(edited), text);
}

/** An edit that adds text at the end. */
export function append(added: string): (text: string) => string {
  return (text) => text + added;
}

/** The files of a good pack, or those given, after a fixture's change. */
export function changedFiles(
  base: PackFormat | ReadonlyMap<string, MemoryContent>,
  change: Readonly<Record<string, FileChange>>,
): Map<string, MemoryContent> {
  const files = new Map<string, MemoryContent>(typeof base === 'string' ? Object.entries(goodPacks[base]) : base);
  for (const [path, what] of Object.entries(change)) {
    if (what === null) {
      if (!files.delete(path)) throw new Error(`the good pack has no ${path} to remove`);
    } else if (typeof what === 'function') {
      const text = files.get(path);
      if (typeof text !== 'string') throw new Error(`the good pack has no text ${path} to edit`);
      files.set(path, what(text));
    } else {
      files.set(path, what);
    }
  }
  return files;
}

/** The pack that a fixture describes, loaded as the program loads any pack. */
export async function fixturePack(fixture: FixtureBase): Promise<Pack> {
  return loadPack(new MemoryTree(changedFiles(fixture.base, fixture.change)), fixture.versions);
}

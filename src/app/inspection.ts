import type { Archive } from '../archive/archive.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Surroundings } from '../rules/rule.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import { runRules } from '../rules/run-rules.ts';
import type { Pack } from '../stackpack/pack.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import type { Change } from '../versioning/changes/change.ts';
import type { FoundPack } from './find-packs.ts';
import type { Ignores } from './ignores.ts';
import { placeName } from './open-pack.ts';
import type { Workspace, WorkspacePath } from './ports.ts';
import { createSurroundings } from './surroundings.ts';

/** What is run over the packs. */
export interface InspectionPlan {
  readonly rules: readonly RuleId[];
  readonly ignores: Ignores;
  /** The repository's root, which ignored paths are relative to. */
  readonly root: WorkspacePath;
}

/** What the rules say of a pack. Plain data: it may come from another thread. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly crashes: readonly CrashedRule[];
  readonly unreadable: readonly UnreadFile[];
}

/** A rule that threw: a fault of ours. */
export interface CrashedRule {
  readonly rule: RuleId;
  readonly message: string;
  readonly stack?: string;
}

/** A file that could not be read, or changed while it was looked at. */
export interface UnreadFile {
  /** Below the pack's root; `.` for that itself. */
  readonly path: string;
  readonly reason: string;
  /** What to do, where it is not what to do about most files. */
  readonly help?: string;
}

/** Works on a pack in a folder on another core, which has it open. */
export interface PackWorker {
  /** Runs the rules over it. */
  inspect(): Promise<Inspection>;
  /**
   * What changed since it was another pack in a folder; see comparePacks.
   * @param isSameFile whether git takes the file at this path for the same in both
   * @throws {UnreadableFileError} where a file of the pack cannot be read
   */
  compare(old: Pack, now: Pack, isSameFile: (path: string) => boolean): Promise<readonly Change[]>;
  /**
   * Builds its archive; see buildArchive.
   * @throws {UnreadableFileError} where a file of the pack cannot be read, or is other than it was
   */
  build(name: string, version: string): Promise<Archive>;
}

/** Starts threads for packs, of which it gives each its worker by its index; undefined where they would take longer. */
export type StartWorkers = (
  packs: readonly FoundPack[],
  plan: InspectionPlan,
) => Promise<((index: number) => PackWorker) | undefined>;

/** Runs the rules over packs here, over one when it is asked for. */
export function inspectHere(
  packs: readonly FoundPack[],
  plan: InspectionPlan,
  workspace: Workspace,
): (found: FoundPack) => Inspection {
  const surroundingsOf = createSurroundings(packs.map(({ pack }) => pack));
  return (found) => inspectPack(found, plan, workspace, surroundingsOf(found.pack));
}

/** Runs the rules over a pack. */
export function inspectPack(
  { pack, location }: FoundPack,
  { rules: ids, ignores, root }: InspectionPlan,
  workspace: Workspace,
  surroundings: Surroundings,
): Inspection {
  const { findings, crashes } = runRules(
    pack,
    ids.map((id) => rules[id]),
    (rule, { file }) => !ignores.covers(rule, workspace.below(root, placeName(location, file))),
    surroundings,
  );
  const unreadable: UnreadFile[] = [];
  const crashed: CrashedRule[] = [];
  for (const { rule, error } of crashes) {
    if (error instanceof UnreadableFileError) unreadable.push(describeUnread(error));
    else crashed.push({ rule, ...describeError(error) });
  }
  return { findings, crashes: crashed, unreadable };
}

/** What is told of a file that could not be read. */
export function describeUnread({ path, message, help }: UnreadableFileError): UnreadFile {
  return { path, reason: message, ...(help === undefined ? {} : { help }) };
}

/** What is told of something that was thrown. */
export function describeError(error: unknown): { readonly message: string; readonly stack?: string } {
  const isError = error instanceof Error;
  return {
    message: (isError ? error.message : String(error)).slice(0, 300),
    ...(isError && error.stack !== undefined ? { stack: error.stack } : {}),
  };
}

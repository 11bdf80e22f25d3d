import type { IgnoreEntry } from '../../app/check-settings.ts';
import type { Inspection, UnreadFile } from '../../app/inspection.ts';
import type { PackLocation } from '../../app/open-pack.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import type { Archive } from '../../archive/archive.ts';
import type { RuleId } from '../../rules/rule-ids.ts';
import type { PackVersion } from '../../stackpack/pack.ts';
import type { Change } from '../../versioning/changes/change.ts';
import type { TreeState } from './disk-tree.ts';

/** What a worker is started with. */
export interface WorkerPlan {
  /** The working directory: native, absolute. */
  readonly directory: string;
  readonly packs: readonly WorkerPack[];
  readonly rules: readonly RuleId[];
  readonly ignore: readonly IgnoreEntry[];
  readonly root: WorkspacePath;
}

/** A pack as a worker knows it before it opens it. */
export interface WorkerPack {
  readonly location: PackLocation;
  readonly name: string | undefined;
  readonly version: PackVersion | undefined;
}

/** What a worker is asked; one thing at a time. */
export type WorkerTask =
  | { readonly kind: 'inspect'; readonly index: number }
  | {
      readonly kind: 'compare';
      readonly index: number;
      readonly version: PackVersion | undefined;
      /** The files of the old pack. */
      readonly old: readonly (readonly [path: string, bytes: Uint8Array])[];
      /** The paths of files that git takes for the same in both. */
      readonly same: readonly string[];
    }
  | { readonly kind: 'build'; readonly index: number; readonly name: string; readonly version: string };

/** What it answers. */
export type WorkerAnswer =
  | (WorkerResult & { readonly state: TreeState })
  | { readonly kind: 'unreadable'; readonly file: UnreadFile }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string }
  /** Something was thrown that is a fault of ours. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack?: string };

export type WorkerResult =
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'compared'; readonly changes: readonly Change[] }
  | { readonly kind: 'built'; readonly archive: Archive };

import type { CheckedPack } from '../check.ts';
import type { Workspace, WorkspacePath } from '../ports.ts';
import type { Base } from './base.ts';
import type { PackComparer } from './compare.ts';
import type { History } from './history.ts';
import type { GateSettings } from './settings.ts';

/** A release that a run is for: that of the tag which was pushed, or one that it makes the tag of. */
export interface TaggedRelease {
  readonly tag: string;
  readonly version: string;
  /** Where the pack lies that it releases. */
  readonly path: WorkspacePath;
  /** Set where the tag is yet to be made. */
  readonly isNew?: true;
}

/** The archives of releases, where their host keeps them. */
export interface ReleaseArchives {
  /**
   * The bytes of the archive of a pack that the release of a tag carries; undefined where there is no such release, or it
   * carries none; `of-others` where all that it carries are archives of other packs.
   * @throws {Refusal} where the host cannot be asked
   */
  find(tag: string, packName: string): Promise<Uint8Array | 'of-others' | undefined>;
}

/** A pack, and what there is to compare it with. */
export interface PackQuestion {
  readonly checked: CheckedPack;
  readonly name: string;
  /** The tag that it is not compared with: the run is for what that releases. */
  readonly ownTag: string | undefined;
  readonly history: History;
  readonly base: Base | undefined;
  readonly comparer: PackComparer;
  readonly settings: GateSettings;
  readonly tagFormat: string | undefined;
  /** Undefined where releases' archives cannot be had: on a command line. */
  readonly archives: ReleaseArchives | undefined;
  readonly workspace: Workspace;
}

/** A pack with a version that can be compared with those of releases. */
export interface VersionQuestion extends PackQuestion {
  /** A semantic one. */
  readonly version: string;
}

/** What the gate knows of a run, besides what a pack is compared with. */
export interface GateFacts {
  /** The release of the pack that the run is for. */
  readonly tagged: TaggedRelease | undefined;
  /** Why there is no base where another checkout would have it: one sentence without a full stop. */
  readonly lostBase: string | undefined;
  /** Whether any pack of the repository is released by a tag: found out once for all of them. */
  isTagged(): Promise<boolean>;
}

import type { CheckedPack } from '../check.ts';
import type { Workspace, WorkspacePath } from '../ports.ts';
import type { Base } from './base.ts';
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
   * carries none.
   * @throws {Refusal} where the host cannot be asked
   */
  find(tag: string, packName: string): Promise<Uint8Array | undefined>;
}

/** A pack whose version is to be judged, and what there is to judge it by. */
export interface PackQuestion {
  readonly checked: CheckedPack;
  readonly name: string;
  /** A semantic one. */
  readonly version: string;
  readonly history: History;
  readonly settings: GateSettings;
  readonly tagFormat: string | undefined;
  /** Set where the run is for the release of this pack. */
  readonly tagged: TaggedRelease | undefined;
  readonly base: Base | undefined;
  /** Why there is no base where another checkout would have it: one sentence without a full stop. */
  readonly lostBase: string | undefined;
  /** Whether any pack of the repository is released by a tag: found out once for all of them. */
  isTagged(): Promise<boolean>;
  /** Undefined where releases' archives cannot be had: on a command line. */
  readonly archives: ReleaseArchives | undefined;
  readonly workspace: Workspace;
}

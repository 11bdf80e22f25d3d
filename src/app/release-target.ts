import type { CheckedPack } from './check.ts';

/** A release that a run is for. */
export interface ReleaseTarget {
  /** The pack, with the version that is released. */
  readonly checked: CheckedPack;
  readonly tag: string;
  readonly version: string;
  /** The commit that is checked out, which the tag points to, or will. */
  readonly commit: string;
  /** Whether the tag is created by the release where it does not exist: only `on-version-change` does that. */
  readonly createsTag: boolean;
}

/** Whether a pack is released by `on-version-change`, and why. */
export type ReleaseChoice =
  | { readonly kind: 'release'; readonly target: ReleaseTarget; readonly reason: string }
  | {
      readonly kind: 'none';
      readonly checked: CheckedPack;
      /** One sentence without a closing full stop, for the log and the summary. */
      readonly reason: string;
    };

/** What `on-version-change` goes by. */
export interface VersionChangeRun {
  /** The bare name of the branch that was pushed, or the run was started on by hand; of a pull request, its base branch. */
  readonly branch: string | undefined;
  /** Globs of branch names. */
  readonly releaseBranches: readonly string[];
  /**
   * What the version is compared with: the commit before the push (undefined for a branch that is new: all zeros), of a pull
   * request the first parent of its merge commit. `by-hand`: nothing, every version not yet released counts.
   */
  readonly since: { readonly commit: string | undefined } | 'by-hand';
  /** `GITHUB_SHA`: what is checked out must be that; undefined where it does not matter (pull requests). */
  readonly sha: string | undefined;
  readonly tagFormat: string | undefined;
}

/** How releases are made, by the inputs of the same names. */
export interface PublishOptions {
  readonly keepDraft: boolean;
  readonly makeLatest: 'auto' | 'true' | 'false';
  readonly overwrite: boolean;
  /** Whether the pack is the only one of its repository, so that its latest release is the repository's. */
  readonly single: boolean;
  readonly tagFormat: string | undefined;
}

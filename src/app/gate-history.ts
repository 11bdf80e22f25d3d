import type { Release, TagRef } from '../versioning/releases.ts';
import type { WorkspacePath } from './ports.ts';

/**
 * The released past of a repository, as versions are judged by it. Every call throws a Refusal where it cannot be had: what
 * is not known is never taken for nothing.
 */
export interface History {
  /** Where the tags come from, for the report: `of this clone`, `of the remote origin`. */
  readonly origin: string;
  /** All tags of the repository; asked for once. */
  tags(): Promise<readonly TagRef[]>;
  /** The commit that is checked out. */
  head(): Promise<string>;
  /** Whether a release has a file in a folder. */
  holds(release: Release, folder: WorkspacePath, file: string): Promise<boolean>;
  /**
   * Which files on disk are others than those of a release, those only on one side and untracked ones included.
   * @param paths files and folders (with a closing `/`) below the folder, to which the comparison is limited
   * @returns paths below the folder, sorted
   */
  changedSince(release: Release, folder: WorkspacePath, paths: readonly string[]): Promise<readonly string[]>;
}

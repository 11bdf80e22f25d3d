import type { FileTree } from '../tree/file-tree.ts';
import type { Release, TagRef } from '../versioning/releases.ts';
import type { WorkspacePath } from './ports.ts';

/** A commit, and a tag that leads to it where one is known. */
export interface Revision {
  readonly commit: string;
  readonly tag?: string;
}

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
  /**
   * What a folder holds in a revision: those files whose path below the folder is asked for. Empty where the folder is not
   * there.
   */
  treeAt(revision: Revision, folder: WorkspacePath, wants: (path: string) => boolean): Promise<FileTree>;
  /** Whether a release has a file in a folder. */
  holds(release: Release, folder: WorkspacePath, file: string): Promise<boolean>;
  /**
   * Which files on disk are others than those of a release, those only on one side and untracked ones included.
   * @param paths files and folders (with a closing `/`) below the folder, to which the comparison is limited
   * @returns paths below the folder, sorted
   */
  changedSince(release: Release, folder: WorkspacePath, paths: readonly string[]): Promise<readonly string[]>;
}

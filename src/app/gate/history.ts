import type { FileTree } from '../../tree/file-tree.ts';
import type { TagRef } from '../../versioning/releases.ts';
import type { WorkspacePath } from '../ports.ts';

/** A commit, and a tag that leads to it where one is known. */
export interface Revision {
  readonly commit: string;
  readonly tag?: string;
}

/** A file of a revision. */
export interface RevisionFile {
  /** POSIX, from the top of the repository. */
  readonly path: string;
  /** Of its contents as git stores them: the same id, the same bytes. */
  readonly id: string;
}

/**
 * The released past of a repository, as versions are judged by it. Every call throws a Refusal where it cannot be had: what
 * is not known is never taken for nothing. What is asked for several packs at once is answered together.
 */
export interface History {
  /** Where the tags come from, for the report: `of this clone`, `of the remote origin`. */
  readonly origin: string;
  /** All tags of the repository; asked for once. */
  tags(): Promise<readonly TagRef[]>;
  /**
   * Why there can be tags that are not among them, in one sentence without a full stop; undefined where nothing speaks for it.
   */
  tagsShortfall(): Promise<string | undefined>;
  /** The commit that a branch stands at now, as the remote says; undefined where there is no such branch or no remote. */
  branchTip(branch: string): Promise<string | undefined>;
  /** The commit that is checked out. */
  head(): Promise<string>;
  /** The parents of the commit that is checked out, which a checkout of depth 1 knows too. */
  headParents(): Promise<readonly string[]>;
  /**
   * Where the line that is checked out left a branch; undefined where the clone does not reach back so far, or a commit is
   * not on that line, as in another repository's checkout.
   */
  mergeBase(branch: string, commit: string): Promise<string | undefined>;
  /** What a person means by a tag, a branch or a commit's id. */
  resolve(written: string): Promise<Revision>;
  /** What stands before a folder's paths in those of its repository: empty, or with a closing `/`. */
  prefixOf(folder: WorkspacePath): string;
  /** Gets ready to read revisions, all at once where they come from afar. What cannot be had is said when it is read. */
  prepare(revisions: readonly Revision[]): Promise<void>;
  /** All files of a revision; links and submodules are not among them. */
  filesAt(revision: Revision): Promise<readonly RevisionFile[]>;
  /**
   * Those of them below a folder.
   * @param prefix as `prefixOf` gives it
   */
  filesBelow(revision: Revision, prefix: string): Promise<readonly RevisionFile[]>;
  /**
   * Some files of a revision as a tree.
   * @param prefix left off their paths, which all start with it
   */
  readFiles(revision: Revision, files: readonly RevisionFile[], prefix: string): Promise<FileTree>;
  /**
   * The ids that files on disk have in git's eyes: line endings and filters of the checkout undone, so that a clean checkout
   * has the ids of its commit whatever its bytes are.
   * @param paths of files below the folder
   */
  storedIds(folder: WorkspacePath, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether git knows a file of a folder. */
  isTracked(folder: WorkspacePath, file: string): Promise<boolean>;
}

/** The history of the repository that a path lies in; undefined where it lies in none. */
export type FindHistory = (path: WorkspacePath) => History | undefined;

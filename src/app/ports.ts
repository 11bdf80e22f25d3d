import type { FileTree } from '../tree/file-tree.ts';
import type { StartWorkers } from './inspection.ts';

/**
 * Paths at these ports are POSIX, normalised and relative to the working directory (`.`, `stackpacks/sap`, `../other`), or
 * absolute where no relative one leads there (another drive). This is also how reports name them.
 */
export type WorkspacePath = string;

export interface FolderItem {
  /** The bare name; what is not UTF-8 in it became U+FFFD. */
  readonly name: string;
  /** Links are `other`, whatever they point to. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** The files around: where packs are looked for. */
export interface Workspace {
  /** Turns a path as a person wrote it (native separators, absolute, `./x/`) into a workspace path. */
  resolve(path: string): WorkspacePath;
  /** The way from a folder down to a path, POSIX (`.` for the folder itself); undefined where the path is not below it. */
  below(folder: WorkspacePath, path: WorkspacePath): string | undefined;
  /**
   * Whether a path below a folder is still below it once all links on the way are followed; true of what is not below it
   * as written.
   */
  remainsBelow(folder: WorkspacePath, path: WorkspacePath): boolean;
  /**
   * What stands at a path, links followed; undefined where there is nothing.
   * @throws {UsageError} where it cannot be looked at
   */
  kindOf(path: WorkspacePath): 'file' | 'folder' | 'other' | undefined;
  /** The direct items of a folder, sorted by name; empty where it cannot be listed. */
  list(path: WorkspacePath): readonly FolderItem[];
  /**
   * The bytes of a file.
   * @throws {UsageError} where it cannot be read, or is larger than the limit in bytes
   */
  read(path: WorkspacePath, limit: number): Uint8Array;
  /**
   * The files below a folder.
   * @throws {UnreadableFileError} where a folder cannot be listed, or holds too much
   */
  openTree(path: WorkspacePath): FileTree;
}

/** What is asked of git. Nothing here changes a repository, and nothing reaches the network. */
export interface Git {
  /** The top level of the work tree that a path lies in; undefined where there is none. Starts no process. */
  toplevel(path: WorkspacePath): WorkspacePath | undefined;
  /**
   * Those of the paths that are git-ignored; undefined where git cannot be asked.
   * @param toplevel of the repository that all of them lie in. What it ignores counts, and what those within it do
   */
  ignored(toplevel: WorkspacePath, paths: readonly WorkspacePath[]): Promise<ReadonlySet<WorkspacePath> | undefined>;
  /** The names of the tags at HEAD; undefined where git cannot be asked. */
  tagsAtHead(toplevel: WorkspacePath): Promise<readonly string[] | undefined>;
  /** Whether a file is other than HEAD has it, or not there; undefined where git cannot be asked. Of an ignored one it is not. */
  differsFromHead(path: WorkspacePath): Promise<boolean | undefined>;
}

export interface Ports {
  readonly workspace: Workspace;
  readonly git: Git;
  /** Undefined where everything is done here. */
  readonly startWorkers?: StartWorkers;
}

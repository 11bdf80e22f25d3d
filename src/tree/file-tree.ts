/** What a path in a pack is. Folders are not entries: a folder is there when a file below it is. */
export type EntryKind = 'file' | 'symlink' | 'special';

export interface TreeEntry {
  /** POSIX path below the pack's root, without a leading `/` and without `.` or `..` segments. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Bytes; 0 for anything but a file. */
  readonly size: number;
  /** Where a symbolic link points, as written. */
  readonly target?: string;
}

/** The one door to a pack's files, whatever holds them: a folder, memory, a git revision, an .sts. */
export interface FileTree {
  /** All entries, sorted by path (by UTF-16 code unit, so the same everywhere). */
  readonly entries: readonly TreeEntry[];
  /** The entry at exactly this path, letter case included. */
  entry(path: string): TreeEntry | undefined;
  /**
   * The bytes of a file; the same bytes at each call.
   * @throws {Error} where the path is no file of this tree, or can no longer be read
   */
  read(path: string): Uint8Array;
}

/** Sorts entries into the one order that every tree has. */
export function sortEntries(entries: Iterable<TreeEntry>): TreeEntry[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

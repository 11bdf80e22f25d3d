import { createRequire } from 'node:module';
import { type FileTree, sortEntries, type TreeEntry } from '../../tree/file-tree.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
import { changedError, DiskEntry, readRegularFile, type SeenEntry } from './disk-entry.ts';
import { type DiskItem, listFolder } from './folder.ts';
import { describeFsError } from './fs-error.ts';

/**
 * Folders directly in the pack's folder that are not listed: they are large where the pack is at a repository's root,
 * and neither format packages anything of them.
 */
const neverPackaged = new Set(['.git', 'node_modules', 'target']);

export interface DiskTreeLimits {
  readonly entries: number;
  /** Folders below folders. */
  readonly depth: number;
  /** Bytes of all files that are read, together. */
  readonly bytes: number;
  /** Bytes of them that stay in memory; files beyond are read again, and compared with what they were. */
  readonly keptBytes: number;
}

const mebibyte = 1024 * 1024;
const defaultLimits: DiskTreeLimits = {
  entries: 100_000,
  depth: 100,
  // More than an archive can hold (archive/read-archive.ts), so that nothing that can be built is refused here.
  bytes: 512 * mebibyte,
  keptBytes: 64 * mebibyte,
};

/**
 * The files below a folder, listed at once and read when asked for. Links are listed, never followed.
 * @param folder a native path
 * @throws {UnreadableFileError} where the folder or one below cannot be listed, or there is more than the limits
 */
export function openDiskTree(folder: string, limits: Partial<DiskTreeLimits> = {}): FileTree {
  return new DiskTree(folder, { ...defaultLimits, ...limits });
}

/** What was seen of a tree, so that another tree of the same folder can be held to it. Plain data. */
export interface TreeState {
  /** All entries; undefined where they were taken before. */
  readonly listing: readonly SeenEntry[] | undefined;
  /** Of the files that were read since this was last taken, by their paths. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What was seen of a tree since this was last asked; nothing of a tree that is not on disk. */
export function takeState(tree: FileTree): TreeState {
  return tree instanceof DiskTree ? tree.takeState() : { listing: undefined, digests: new Map() };
}

/**
 * Holds a tree to what another thread saw of the same folder, so that what is done with it later is done with the very
 * files and bytes that were checked. What differs later cannot be read.
 * @throws {UnreadableFileError} where an entry is new, gone or of another kind, or a file is another than it was seen here
 */
export function expectState(tree: FileTree, state: TreeState): void {
  if (tree instanceof DiskTree) tree.expect(state);
}

class DiskTree implements FileTree {
  readonly entries: readonly TreeEntry[];
  private readonly byPath = new Map<string, DiskEntry>();
  private readonly limits: DiskTreeLimits;
  private readonly contents = new Map<string, Uint8Array>();
  /** Of the files that did not stay in memory, or were read elsewhere. */
  private readonly digests = new Map<string, string>();
  private readonly taken = new Set<string>();
  private isListingTaken = false;
  private bytesRead = 0;

  constructor(folder: string, limits: DiskTreeLimits) {
    this.limits = limits;
    for (const entry of walk(folder, limits)) {
      // Two names that are not UTF-8 may read the same; contents-name reports the one that stays.
      if (!this.byPath.has(entry.path)) this.byPath.set(entry.path, entry);
    }
    this.entries = sortEntries(this.byPath.values());
  }

  entry(path: string): TreeEntry | undefined {
    return this.byPath.get(path);
  }

  read(path: string): Uint8Array {
    const known = this.contents.get(path);
    if (known !== undefined) return known;
    const entry = this.byPath.get(path);
    if (entry === undefined || entry.kind !== 'file') throw new Error(`no file ${path} in this tree`);
    const digest = this.digests.get(path);
    if (digest === undefined && this.bytesRead + entry.size > this.limits.bytes) {
      const most = Math.floor(this.limits.bytes / mebibyte);
      throw new UnreadableFileError(path, `more than ${most} MiB of this StackPack would have to be read`);
    }
    const { bytes, stamp } = readRegularFile(entry);
    // Its bytes tell whether a file that was read before is the same.
    if (digest === undefined) {
      entry.expect(stamp);
      this.remember(path, bytes);
    } else if (digestOf(bytes) !== digest) throw changedError(path);
    return bytes;
  }

  takeState(): TreeState {
    const digests = new Map<string, string>();
    for (const [path, bytes] of this.contents) if (!this.taken.has(path)) digests.set(path, digestOf(bytes));
    for (const [path, digest] of this.digests) if (!this.taken.has(path)) digests.set(path, digest);
    for (const path of digests.keys()) this.taken.add(path);
    const listing = this.isListingTaken ? undefined : [...this.byPath.values()].map((entry) => entry.seen());
    this.isListingTaken = true;
    return { listing, digests };
  }

  expect({ listing, digests }: TreeState): void {
    if (listing !== undefined) this.expectListing(listing);
    for (const [path, digest] of digests) {
      const bytes = this.contents.get(path);
      const known = bytes === undefined ? this.digests.get(path) : digestOf(bytes);
      if (known !== undefined && known !== digest) throw changedError(path);
      if (bytes === undefined) this.digests.set(path, digest);
    }
  }

  private expectListing(listing: readonly SeenEntry[]): void {
    const missing = new Map(this.byPath);
    for (const { path, kind, target, stamp } of listing) {
      const entry = missing.get(path);
      if (entry?.kind !== kind || entry.target !== target) throw changedError(path);
      missing.delete(path);
      const isRead = this.contents.has(path) || this.digests.has(path);
      if (stamp !== undefined && !isRead) entry.expect(stamp);
    }
    for (const path of missing.keys()) throw changedError(path);
  }

  private remember(path: string, bytes: Uint8Array): void {
    this.bytesRead += bytes.length;
    if (this.bytesRead <= this.limits.keptBytes) this.contents.set(path, bytes);
    else this.digests.set(path, digestOf(bytes));
  }
}

function* walk(root: string, limits: DiskTreeLimits): Generator<DiskEntry> {
  const folders: { native: string | Buffer; prefix: string; depth: number }[] = [
    { native: root, prefix: '', depth: 0 },
  ];
  let count = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const item of listBelow(folder)) {
      if (folder.depth === 0 && item.kind === 'folder' && neverPackaged.has(item.name)) continue;
      count += 1;
      if (count > limits.entries || folder.depth >= limits.depth) {
        throw new UnreadableFileError(
          '.',
          `there are more than ${limits.entries} files or ${limits.depth} levels of folders in it`,
          "Name the StackPack's own folder, or move what is not part of it elsewhere",
        );
      }
      const path = folder.prefix + item.name;
      if (item.kind === 'folder') folders.push({ native: item.native, prefix: `${path}/`, depth: folder.depth + 1 });
      else yield new DiskEntry(path, item.kind === 'other' ? 'special' : item.kind, item.native);
    }
  }
}

function listBelow({ native, prefix }: { readonly native: string | Buffer; readonly prefix: string }): DiskItem[] {
  try {
    return listFolder(native);
  } catch (error) {
    const path = prefix === '' ? '.' : prefix.slice(0, -1);
    const help = 'Make the folder readable, or take it out of the StackPack';
    throw new UnreadableFileError(path, describeFsError(error), help);
  }
}

/** Its module takes milliseconds to load, and few packs are so large. */
function digestOf(bytes: Uint8Array): string {
  const { createHash }: typeof import('node:crypto') = createRequire(import.meta.url)('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

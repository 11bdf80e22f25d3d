import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FileTree, sortEntries, type TreeEntry } from '../../tree/file-tree.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
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

/**
 * The digests of the files of a tree that were read since this was last asked, by their paths; none of a tree that is not
 * on disk.
 */
export function takeDigests(tree: FileTree): ReadonlyMap<string, string> {
  return tree instanceof DiskTree ? tree.takeDigests() : new Map();
}

/**
 * Holds a tree to what another thread read of the same folder, so that what is done with a file later is done with the
 * very bytes that were checked. What differs cannot be read.
 * @throws {UnreadableFileError} where a file that was read here already is another
 */
export function expectDigests(tree: FileTree, digests: ReadonlyMap<string, string>): void {
  if (tree instanceof DiskTree) tree.expect(digests);
}

class DiskTree implements FileTree {
  readonly entries: readonly TreeEntry[];
  private readonly byPath = new Map<string, DiskEntry>();
  private readonly limits: DiskTreeLimits;
  private readonly contents = new Map<string, Uint8Array>();
  /** Of the files that did not stay in memory, or were read elsewhere. */
  private readonly digests = new Map<string, string>();
  private readonly taken = new Set<string>();
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
    const bytes = readRegularFile(entry);
    if (digest === undefined) this.remember(path, bytes);
    else if (digestOf(bytes) !== digest) throw changedError(path);
    return bytes;
  }

  takeDigests(): Map<string, string> {
    const digests = new Map<string, string>();
    for (const [path, bytes] of this.contents) if (!this.taken.has(path)) digests.set(path, digestOf(bytes));
    for (const [path, digest] of this.digests) if (!this.taken.has(path)) digests.set(path, digest);
    for (const path of digests.keys()) this.taken.add(path);
    return digests;
  }

  expect(digests: ReadonlyMap<string, string>): void {
    for (const [path, digest] of digests) {
      const bytes = this.contents.get(path);
      const known = bytes === undefined ? this.digests.get(path) : digestOf(bytes);
      if (known !== undefined && known !== digest) throw changedError(path);
      if (bytes === undefined) this.digests.set(path, digest);
    }
  }

  private remember(path: string, bytes: Uint8Array): void {
    this.bytesRead += bytes.length;
    if (this.bytesRead <= this.limits.keptBytes) this.contents.set(path, bytes);
    else this.digests.set(path, digestOf(bytes));
  }
}

class DiskEntry implements TreeEntry {
  readonly path: string;
  readonly kind: TreeEntry['kind'];
  readonly target?: string;
  readonly native: string | Buffer;
  private bytes: number | undefined;

  constructor(path: string, kind: TreeEntry['kind'], native: string | Buffer) {
    this.path = path;
    this.kind = kind;
    this.native = native;
    if (kind === 'symlink') this.target = readTarget(native);
  }

  /** Asked of the disk when it is needed: most rules look at a few files. */
  get size(): number {
    this.bytes ??= this.kind === 'file' ? sizeOf(this.native) : 0;
    return this.bytes;
  }
}

function changedError(path: string): UnreadableFileError {
  return new UnreadableFileError(path, 'it changed while it was looked at');
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

/** Opened so that a link put in the file's place since is not followed, and a pipe does not make us wait. */
function readRegularFile(entry: DiskEntry): Uint8Array {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(entry.native, flags);
    try {
      if (!fstatSync(file).isFile()) throw new UnreadableFileError(entry.path, 'it is no longer a file');
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(entry.path, describeFsError(error));
  }
}

/** Its module takes milliseconds to load, and few packs are so large. */
function digestOf(bytes: Uint8Array): string {
  const { createHash }: typeof import('node:crypto') = createRequire(import.meta.url)('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

function sizeOf(native: string | Buffer): number {
  try {
    return lstatSync(native).size;
  } catch {
    // Gone since it was listed: reading it says so.
    return 0;
  }
}

function readTarget(native: string | Buffer): string {
  try {
    return readlinkSync(native, 'utf8');
  } catch {
    return '';
  }
}

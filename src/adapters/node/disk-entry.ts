import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import type { TreeEntry } from '../../tree/file-tree.ts';
import { UnreadableFileError } from '../../tree/unreadable-file-error.ts';
import { describeFsError } from './fs-error.ts';

/** What tells that a file changed which nobody has read yet. */
interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly changed: number;
}

/** What was seen of an entry. Plain data. */
export interface SeenEntry extends Pick<TreeEntry, 'path' | 'kind' | 'target'> {
  /** Undefined where nobody asked for the size yet. */
  readonly stamp: Stamp | undefined;
}

/** An entry of a folder on disk, as it was when it was first looked at. */
export class DiskEntry implements TreeEntry {
  readonly path: string;
  readonly kind: TreeEntry['kind'];
  readonly target?: string;
  readonly native: string | Buffer;
  private stamp: Stamp | undefined;

  constructor(path: string, kind: TreeEntry['kind'], native: string | Buffer) {
    this.path = path;
    this.kind = kind;
    this.native = native;
    if (kind === 'symlink') this.target = readTarget(native);
  }

  /** Asked of the disk when it is needed: most rules look at a few files. */
  get size(): number {
    if (this.kind !== 'file') return 0;
    this.stamp ??= findStamp(this.native);
    return this.stamp.size;
  }

  /** Holds the file to what was seen of it. @throws {UnreadableFileError} where it is another */
  expect(stamp: Stamp): void {
    this.stamp ??= stamp;
    const { size, changed } = this.stamp;
    if (size !== stamp.size || changed !== stamp.changed) throw changedError(this.path);
  }

  seen(): SeenEntry {
    const { path, kind, target, stamp } = this;
    return target === undefined ? { path, kind, stamp } : { path, kind, target, stamp };
  }
}

/** That something is no longer what was seen. */
export function changedError(path: string): UnreadableFileError {
  const help = 'Run this again while nothing else writes to the StackPack';
  return new UnreadableFileError(path, 'it changed while it was looked at', help);
}

/**
 * Reads a file; opened so that a link put in its place since is not followed, and a pipe does not make us wait.
 * @throws {UnreadableFileError} where it cannot be read
 */
export function readRegularFile(entry: DiskEntry): { readonly bytes: Uint8Array; readonly stamp: Stamp } {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(entry.native, flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new UnreadableFileError(entry.path, 'it is no longer a file');
      return { bytes: readFileSync(file), stamp: stampOf(stats) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(entry.path, describeFsError(error));
  }
}

function findStamp(native: string | Buffer): Stamp {
  try {
    return stampOf(lstatSync(native));
  } catch {
    // Gone since it was listed: reading it says so.
    return { size: 0, changed: 0 };
  }
}

function stampOf({ size, mtimeMs }: Stats): Stamp {
  return { size, changed: mtimeMs };
}

function readTarget(native: string | Buffer): string {
  try {
    return readlinkSync(native, 'utf8');
  } catch {
    return '';
  }
}

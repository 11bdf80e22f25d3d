import { readFileSync, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import type { FolderItem, Workspace, WorkspacePath } from '../../app/ports.ts';
import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import { openDiskTree } from './disk-tree.ts';
import { listFolder } from './folder.ts';
import { describeFsError, fsErrorCode } from './fs-error.ts';

/** The disk, seen from a working directory (a native absolute path). */
export class DiskWorkspace implements Workspace {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  resolve(path: string): WorkspacePath {
    const relative = nodePath.relative(this.directory, nodePath.resolve(this.directory, path));
    return relative === '' ? '.' : relative.split(nodePath.sep).join('/');
  }

  /** The native absolute path of a workspace path. */
  native(path: WorkspacePath): string {
    return nodePath.resolve(this.directory, path);
  }

  below(folder: WorkspacePath, path: WorkspacePath): string | undefined {
    return wayDown(this.native(folder), this.native(path));
  }

  remainsBelow(folder: WorkspacePath, path: WorkspacePath): boolean {
    if (this.below(folder, path) === undefined) return true;
    try {
      return wayDown(realpathSync(this.native(folder)), realpathSync(this.native(path))) !== undefined;
    } catch {
      // Gone, or out of reach: reading it says so.
      return true;
    }
  }

  kindOf(path: WorkspacePath): 'file' | 'folder' | 'other' | undefined {
    try {
      const stats = statSync(this.native(path), { throwIfNoEntry: false });
      if (stats === undefined) return undefined;
      return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      // Below a file there is nothing.
      if (fsErrorCode(error) === 'ENOTDIR') return undefined;
      throw new UsageError(
        `${quote(path, 200)} cannot be looked at: ${describeFsError(error)}`,
        'Make it readable, or name another path',
      );
    }
  }

  list(path: WorkspacePath): readonly FolderItem[] {
    try {
      return listFolder(this.native(path)).map(({ name, kind }) => ({
        name,
        kind: kind === 'symlink' ? 'other' : kind,
      }));
    } catch {
      return [];
    }
  }

  read(path: WorkspacePath, limit: number): Uint8Array {
    const native = this.native(path);
    try {
      const { size } = statSync(native);
      if (size <= limit) return readFileSync(native);
    } catch (error) {
      throw new UsageError(
        `${quote(path, 200)} cannot be read: ${describeFsError(error)}`,
        'Make the file readable, or name another one',
      );
    }
    throw new UsageError(
      `${quote(path, 200)} is larger than ${Math.floor(limit / 1024 / 1024)} MiB`,
      'Name another file: this is more than is read',
    );
  }

  openTree(path: WorkspacePath): FileTree {
    return openDiskTree(this.native(path));
  }
}

/** The way from a folder down to a path, as `below` gives it; both native and absolute. */
function wayDown(folder: string, path: string): string | undefined {
  const relative = nodePath.relative(folder, path).split(nodePath.sep).join('/');
  if (relative === '') return '.';
  return relative === '..' || relative.startsWith('../') || nodePath.isAbsolute(relative) ? undefined : relative;
}

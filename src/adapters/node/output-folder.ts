import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { ArchiveStore, OutputFile } from '../../app/build.ts';
import type { Workspace, WorkspacePath } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { describeFsError, describeWriteError, fsErrorCode, isDiskFull } from './fs-error.ts';
import { makeSafeFolder } from './output-place.ts';

/** A folder on disk that archives are written to. It is made when the first one is. */
export class OutputFolder implements ArchiveStore {
  private readonly folder: string;
  private readonly workspace: Workspace;

  /** @param folder a native path */
  constructor(folder: string, workspace: Workspace) {
    this.folder = folder;
    this.workspace = workspace;
  }

  placeBelow(folder: WorkspacePath): string | undefined {
    return this.workspace.below(folder, this.folder);
  }

  compare({ name, bytes }: OutputFile): 'absent' | 'same' | 'different' {
    const file = nodePath.join(this.folder, name);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === undefined) return 'absent';
      // A link is not followed: it may lead anywhere, a device without an end included.
      if (!stats.isFile() || stats.size !== bytes.length) return 'different';
      return Buffer.compare(readFileSync(file), bytes) === 0 ? 'same' : 'different';
    } catch (error) {
      // Below a file there is nothing; writing says so.
      if (fsErrorCode(error) === 'ENOTDIR') return 'absent';
      throw this.refused(name, 'read', describeFsError(error), error);
    }
  }

  write(files: readonly OutputFile[]): WorkspacePath[] {
    const moves = files.map(({ name, bytes }) => ({
      name,
      bytes,
      file: nodePath.join(this.folder, name),
      temporary: nodePath.join(this.folder, `.${name}.${process.pid}.tmp`),
    }));
    const left = new Set<string>();
    let current = '';
    try {
      makeSafeFolder(
        this.folder,
        `the output folder ${quote(this.workspace.resolve(this.folder), 200)}`,
        this.workspace,
      );
      for (const { name, bytes, temporary } of moves) {
        current = name;
        rmSync(temporary, { force: true });
        left.add(temporary);
        writeFileSync(temporary, bytes, { flag: 'wx' });
      }
      // What can be foreseen to be in the way is found before the first place is taken.
      for (const { name, file } of moves) {
        if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
          throw this.refused(name, 'written', 'a folder has its name');
        }
      }
      for (const { name, file, temporary } of moves) {
        current = name;
        renameSync(temporary, file);
        left.delete(temporary);
      }
    } catch (error) {
      for (const temporary of left) rmSync(temporary, { force: true });
      throw error instanceof Refusal ? error : this.refused(current, 'written', describeWriteError(error), error);
    }
    return moves.map(({ file }) => this.workspace.resolve(file));
  }

  private refused(name: string, what: string, why: string, cause?: unknown): Refusal {
    const file = quote(this.workspace.resolve(nodePath.join(this.folder, name)), 200);
    const help = isDiskFull(cause)
      ? 'Make room for it, or choose another output folder'
      : 'Choose another output folder';
    return new Refusal(`${file} cannot be ${what}: ${why}`, help, { cause });
  }
}

import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { ArchiveStore } from '../../app/build.ts';
import type { WorkspacePath } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/** A folder on disk that archives are written to. It is made when the first one is. */
export class OutputFolder implements ArchiveStore {
  private readonly folder: string;
  private readonly shown: (native: string) => WorkspacePath;

  /**
   * @param folder a native path
   * @param shown turns a native path into one for people
   */
  constructor(folder: string, shown: (native: string) => WorkspacePath) {
    this.folder = folder;
    this.shown = shown;
  }

  compare(fileName: string, bytes: Uint8Array): 'absent' | 'same' | 'different' {
    const file = nodePath.join(this.folder, fileName);
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats === undefined) return 'absent';
      // A link is not followed: it may lead anywhere, a device without an end included.
      if (!stats.isFile() || stats.size !== bytes.length) return 'different';
      return Buffer.compare(readFileSync(file), bytes) === 0 ? 'same' : 'different';
    } catch (error) {
      throw this.refused(fileName, 'read', error);
    }
  }

  write(fileName: string, bytes: Uint8Array): WorkspacePath {
    const file = nodePath.join(this.folder, fileName);
    const temporary = nodePath.join(this.folder, `.${fileName}.${process.pid}.tmp`);
    try {
      mkdirSync(this.folder, { recursive: true });
      rmSync(temporary, { force: true });
      writeFileSync(temporary, bytes, { flag: 'wx' });
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw this.refused(fileName, 'written', error);
    }
    return this.shown(file);
  }

  private refused(fileName: string, what: string, error: unknown): Refusal {
    const file = quote(this.shown(nodePath.join(this.folder, fileName)), 200);
    return new Refusal(
      `${file} cannot be ${what}: ${codeOf(error)}`,
      'Make room for it, or choose another output folder',
      {
        cause: error,
      },
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

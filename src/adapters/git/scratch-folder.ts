import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { undoOnInterruption } from './interruption.ts';

/** A folder of our own that is gone after the run, also where it is ended from outside. */
export interface ScratchFolder {
  /** A native path. */
  readonly folder: string;
  remove(): void;
}

/** Makes one among the temporary files. */
export function openScratchFolder(): ScratchFolder {
  const folder = mkdtempSync(nodePath.join(tmpdir(), 'stackpack-history-'));
  // Retried, because git may still be writing as it is ended.
  const removeFiles = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const forget = undoOnInterruption(() => {
    try {
      removeFiles();
    } catch {
      // The process ends, and nobody is left to be told.
    }
  });
  return {
    folder,
    remove() {
      removeFiles();
      forget();
    },
  };
}

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import nodePath from 'node:path';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { describeWriteError, fsErrorCode } from './fs-error.ts';

/**
 * Replaces what a file holds, whole or not at all, and keeps its mode. A link is not followed.
 * @param file a native path
 * @param before what it is to hold now: where it holds anything else, somebody is at work on it
 * @throws {Refusal} where it cannot be written, is no plain file, or holds something else
 */
export function replaceFile(file: string, before: Uint8Array, after: Uint8Array): void {
  const temporary = nodePath.join(nodePath.dirname(file), `.${nodePath.basename(file)}.${randomUUID()}.tmp`);
  try {
    const mode = requireUnchanged(file, before);
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(handle, after);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Refusal) throw error;
    const why = fsErrorCode(error) === 'ELOOP' ? 'it is a link, and none is followed' : describeWriteError(error);
    throw refused(file, why, 'Make it writable, with its folder, or change it by hand', error);
  }
}

/** @returns the file's mode */
function requireUnchanged(file: string, before: Uint8Array): number {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw refused(file, 'it is no plain file', 'Put a file in its place');
    if (Buffer.compare(readFileSync(handle), before) === 0) return stats.mode & 0o7777;
    throw refused(file, 'it has changed since it was read', 'Run this again');
  } finally {
    closeSync(handle);
  }
}

function refused(file: string, why: string, help: string, cause?: unknown): Refusal {
  return new Refusal(`${quote(file, 200)} cannot be written: ${why}`, help, { cause });
}

import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { describeWriteError, fsErrorCode } from './fs-error.ts';
import { makeFolderInside } from './make-folder-inside.ts';

/**
 * Writes a report, whole or not at all, in the place of the one before. The folders that it needs are made.
 * @param file a native absolute path. It may lead out of the working directory, but not over a link inside it: a pull
 *   request can bring one
 * @throws {Refusal} where it cannot be written, or something else than a file has its name
 */
export function writeReportFile(file: string, text: string, workspace: Workspace): void {
  const name = quote(workspace.resolve(file), 200);
  const refused = (why: string, cause?: unknown) =>
    new Refusal(`the report ${name} cannot be written: ${why}`, 'Make room for it, or name another file', { cause });
  const folder = nodePath.dirname(file);
  const temporary = nodePath.join(folder, `.${randomUUID()}.tmp`);
  try {
    makeFolderInside(folder, `the report ${name}`, workspace);
    const inTheWay = describeOther(lstatSync(file, { throwIfNoEntry: false }));
    if (inTheWay !== undefined) throw refused(inTheWay);
    moveInto(file, temporary, text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isGone = fsErrorCode(error) === 'ENOENT';
    throw refused(isGone ? 'its folder is a link to nothing' : describeWriteError(error), error);
  }
}

/** Writes a file beside its place, and moves it there once it is whole. */
function moveInto(file: string, temporary: string, text: string): void {
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What stands in the place of a file, where that is something else. */
function describeOther(stats: Stats | undefined): string | undefined {
  if (stats === undefined || stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'a folder has its name';
  return stats.isSymbolicLink() ? 'it is a link, and none is followed' : 'it is no plain file';
}

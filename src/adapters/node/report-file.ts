import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';
import { describeWriteError, fsErrorCode } from './fs-error.ts';

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
    // Before the folder is made, which would be out there as well.
    refuseLinkOut(nearestThere(folder), workspace, refused);
    mkdirSync(folder, { recursive: true });
    refuseLinkOut(folder, workspace, refused);
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

/** A folder, or the nearest one above it that is there. */
function nearestThere(folder: string): string {
  const above = nodePath.dirname(folder);
  if (above === folder || lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return folder;
  return nearestThere(above);
}

function refuseLinkOut(folder: string, workspace: Workspace, refused: (why: string) => Refusal): void {
  if (workspace.remainsBelow('.', folder)) return;
  const link = quote(workspace.resolve(folder), 200);
  throw refused(`the folder ${link} is a link that leads out of the working directory, or lies behind one`);
}

/** What stands in the place of a file, where that is something else. */
function describeOther(stats: Stats | undefined): string | undefined {
  if (stats === undefined || stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'a folder has its name';
  return stats.isSymbolicLink() ? 'it is a link, and none is followed' : 'it is no plain file';
}

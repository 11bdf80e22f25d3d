import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { isMember } from '../../stackpack/contents.ts';
import { manifestFiles } from '../../stackpack/pack.ts';
import { quote } from '../../text/quote.ts';
import { describeWriteError, fsErrorCode, isDiskFull } from './fs-error.ts';
import { makeSafeFolder, realPlace, refuseUnsafePlace } from './output-place.ts';

/** Where a report goes. */
export interface ReportPlace {
  /** As a person wrote it. */
  readonly written: string;
  /** A native absolute path. */
  readonly file: string;
}

/**
 * Makes sure that a report may stand in a place, and removes the one of before: whatever becomes of the run, no report is left
 * that is not of it, of an earlier run or brought by a pull request.
 * @throws {Refusal} where it may not: over a link in the working directory, in git's folder, among what a StackPack is
 *   packaged from, where a folder stands, or as a file that is read and not written
 */
export function clearReportPlace(place: ReportPlace, workspace: Workspace): void {
  const { written, file } = place;
  if (/(?:^|\/)\.{0,2}$/.test(written.split(nodePath.sep).join('/'))) {
    throw refused(place, 'that is the name of a folder', anotherFile);
  }
  refuseUnsafePlace(file, nameReport(place), workspace);
  const name = nodePath.basename(file);
  if (/^\.stackpackrc|\.sts(?:\.sha256)?$/i.test(name)) {
    throw refused(place, `${quote(name)} is no name for a report`, anotherFile);
  }
  const pack = findPackOf(realPlace(file));
  if (pack !== undefined) {
    const folder = quote(workspace.resolve(pack), 200);
    throw refused(place, `it would be among what the StackPack in ${folder} is packaged from`, anotherFile);
  }
  attempt(place, () => {
    if (standsThere(place)) rmSync(file);
  });
}

/**
 * Writes a report, whole or not at all. The folders that it needs are made.
 * @throws {Refusal} where it cannot be written, or its place is none for it any more
 */
export function writeReportFile(place: ReportPlace, text: string, workspace: Workspace): void {
  attempt(place, () => {
    makeSafeFolder(nodePath.dirname(place.file), nameReport(place), workspace);
    standsThere(place);
    moveInto(place.file, text);
  });
}

const anotherFile = 'Name another file';

function nameReport({ written }: ReportPlace): string {
  return `the report ${quote(written, 200)}`;
}

function refused(place: ReportPlace, why: string, help: string, cause?: unknown): Refusal {
  return new Refusal(`${nameReport(place)} cannot be written: ${why}`, help, { cause });
}

function attempt(place: ReportPlace, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = fsErrorCode(error) === 'ENOENT' ? 'its folder cannot be made' : describeWriteError(error);
    throw refused(place, why, isDiskFull(error) ? 'Make room for it' : anotherFile, error);
  }
}

/** Whether there is a file in the place. @throws {Refusal} where something else is there */
function standsThere(place: ReportPlace): boolean {
  const stats = lookAt(place.file);
  if (stats === undefined || stats.isFile()) return stats !== undefined;
  const what = stats.isDirectory()
    ? 'a folder has its name'
    : stats.isSymbolicLink()
      ? 'it is a link, and none is followed'
      : 'it is no plain file';
  throw refused(place, what, anotherFile);
}

function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // Below a file there is nothing; writing says so.
    if (fsErrorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The folder of the pack that a file would be packaged in, going by its place. */
function findPackOf(file: string): string | undefined {
  for (let folder = nodePath.dirname(file); ; folder = nodePath.dirname(folder)) {
    const below = nodePath.relative(folder, file).split(nodePath.sep).join('/');
    const isTaken = (['1.x', '2.0'] as const).some(
      (format) => isMember(below, format) && existsSync(nodePath.join(folder, manifestFiles[format])),
    );
    if (isTaken) return folder;
    if (folder === nodePath.dirname(folder)) return undefined;
  }
}

/** Writes a file beside its place, and moves it there once it is whole. */
function moveInto(file: string, text: string): void {
  const temporary = nodePath.join(nodePath.dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

import { lstatSync, mkdirSync } from 'node:fs';
import nodePath from 'node:path';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/**
 * Makes a folder, with those above it. It may lie outside the working directory, but not behind a link inside it that leads
 * out: a pull request can bring one.
 * @param folder a native absolute path
 * @param what is to be written there, as a message starts: `the report "a/b.xml"`
 * @throws {Refusal} where such a link is on the way; nothing is made then
 * @throws an error of the file system where it cannot be made
 */
export function makeFolderInside(folder: string, what: string, workspace: Workspace): void {
  // Before it is made, which would be out there as well.
  refuseLinkOut(nearestThere(folder), what, workspace);
  mkdirSync(folder, { recursive: true });
  refuseLinkOut(folder, what, workspace);
}

/** A folder, or the nearest one above it that is there. */
function nearestThere(folder: string): string {
  const above = nodePath.dirname(folder);
  if (above === folder || lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return folder;
  return nearestThere(above);
}

function refuseLinkOut(folder: string, what: string, workspace: Workspace): void {
  if (workspace.remainsBelow('.', folder)) return;
  const link = quote(workspace.resolve(folder), 200);
  throw new Refusal(
    `${what} cannot be written: the folder ${link} is a link that leads out of the working directory, or lies behind one`,
    'Remove the link, or name the folder that it leads to',
  );
}

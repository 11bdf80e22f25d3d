import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';
import type { Workspace } from '../../app/ports.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/**
 * Makes a folder that files are written to, with those above it, where that is no danger.
 * @throws {Refusal} as `refuseUnsafePlace`; nothing is made then
 * @throws an error of the file system where it cannot be made
 */
export function makeSafeFolder(folder: string, what: string, workspace: Workspace): void {
  // Before it is made, which would be elsewhere as well.
  refuseUnsafePlace(folder, what, workspace);
  mkdirSync(folder, { recursive: true });
  refuseUnsafePlace(folder, what, workspace);
}

/**
 * A place may lie outside the working directory, but within it no link leads to it, as a pull request can bring one to the
 * folder of packaged files or of git; and nothing is written to what is git's.
 * @param place a native absolute path, of a folder or a file, that need not be there
 * @param what is to be written there, as a message starts: `the report "a/b.xml"`
 * @throws {Refusal} where such a link is on the way, or the place is git's
 */
export function refuseUnsafePlace(place: string, what: string, workspace: Workspace): void {
  const link = findLink(place, workspace);
  if (link !== undefined) {
    throw new Refusal(
      `${what} cannot be written: ${quote(workspace.resolve(link), 200)} is a link, and none in the working directory is followed`,
      'Remove the link, or name the place that it leads to',
    );
  }
  if (realPlace(place).split(nodePath.sep).some(isGitFolder)) {
    throw new Refusal(`${what} cannot be written: it would lie in .git, which is for git alone`, 'Name another place');
  }
}

/** Where a path leads to once the links on the way are followed, also where the end of the way is not there. */
export function realPlace(path: string): string {
  const above = nodePath.dirname(path);
  try {
    return realpathSync.native(path);
  } catch {
    return above === path ? path : nodePath.join(realPlace(above), nodePath.basename(path));
  }
}

/** The first link on the way from the working directory down to a path; of a path outside there is none. */
function findLink(path: string, workspace: Workspace): string | undefined {
  const way = workspace.below('.', path);
  if (way === undefined || way === '.') return undefined;
  const above = findLink(nodePath.dirname(path), workspace);
  return above ?? (isLink(path) ? path : undefined);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    // Not there, or out of reach: writing says so.
    return false;
  }
}

/** In any letter case: some file systems make no difference. */
function isGitFolder(name: string): boolean {
  return name.toLowerCase() === '.git';
}

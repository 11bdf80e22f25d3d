import { manifestFiles } from './pack.ts';
import { baseName } from './resource-files.ts';

/** What discovery asks of a folder. */
export interface FolderReader {
  /** The direct items of a folder, sorted by name. Links are `other`. */
  list(path: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[];
}

/** Never searched: not the author's, or made by a build. A pack in one of them is found where it is named. */
const skippedFolders = new Set(['.git', 'node_modules', 'target', 'build', 'dist', 'out']);

/** How far below the starting folder packs are looked for. Source: the deepest layout seen has four levels. */
export const searchDepth = 6;

/** As many folders as are looked at before the search ends: a home directory given by mistake ends soon. */
export const mostFolders = 20_000;

/** A path with a name below it, in the form of all paths here: `.` stands for the working directory. */
export function joinPath(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, Math.max(slash, 1));
}

/** Whether a path is a folder or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  if (path === folder) return true;
  if (folder === '.') return path !== '..' && !path.startsWith('../') && !path.startsWith('/');
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export interface WalkedItem {
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The folders and files below a folder, itself first, each folder before what is in it, to a depth of folders. Links are
 * not followed. Ends early after `mostFolders` folders: `onLimit` is called then.
 */
export function* walkItems(
  start: string,
  depth: number,
  reader: FolderReader,
  onLimit: () => void,
): Generator<WalkedItem> {
  const waiting = [{ path: start, depth: 0 }];
  let count = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    count += 1;
    if (count > mostFolders) return onLimit();
    yield { path: folder.path, kind: 'folder' };
    const items = reader.list(folder.path);
    for (const { name, kind } of items) {
      if (kind === 'file') yield { path: joinPath(folder.path, name), kind };
    }
    if (folder.depth === depth) continue;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item?.kind !== 'folder' || skippedFolders.has(item.name)) continue;
      waiting.push({ path: joinPath(folder.path, item.name), depth: folder.depth + 1 });
    }
  }
}

/** The folders at and below a folder that hold a manifest, in the order of their paths. */
export function findManifestFolders(start: string, reader: FolderReader, onLimit: () => void): string[] {
  const found = new Set<string>();
  let folder = start;
  for (const item of walkItems(start, searchDepth, reader, onLimit)) {
    if (item.kind === 'folder') folder = item.path;
    else if (isManifestName(baseName(item.path))) found.add(folder);
  }
  return [...found].sort(comparePaths);
}

/** Whether a file of this name is a pack's manifest. */
export function isManifestName(name: string): boolean {
  return name === manifestFiles['1.x'] || name === manifestFiles['2.0'];
}

/** The manifest's name that a file's name is nearly: the server takes no other letter case, and no `.yml`. */
export function misnamedManifest(name: string): string | undefined {
  if (isManifestName(name)) return undefined;
  const ending = /^stackpack\.(conf|ya?ml)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return manifestFiles[ending === 'conf' ? '1.x' : '2.0'];
}

/** The order of paths: that of their segments, so that a folder stands before all that is in it. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (segment !== other) return segment === '.' ? -1 : other === '.' ? 1 : segment < other ? -1 : 1;
  }
  return left.length - right.length;
}

import { manifestFiles } from './pack.ts';

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
  /** Links and special files are `other`. */
  readonly kind: 'file' | 'folder' | 'other';
}

interface WalkedFolder {
  readonly path: string;
  readonly items: ReturnType<FolderReader['list']>;
}

/**
 * The folders and what is in them, a folder itself first, each folder before what is in it, to a depth of folders. Links are
 * not followed. Ends early after `mostFolders` folders: `onLimit` is called then.
 */
export function* walkItems(
  start: string,
  depth: number,
  reader: FolderReader,
  onLimit: () => void,
): Generator<WalkedItem> {
  for (const { path, items } of walkFolders(start, depth, reader, onLimit)) {
    yield { path, kind: 'folder' };
    for (const { name, kind } of items) if (kind !== 'folder') yield { path: joinPath(path, name), kind };
  }
}

function* walkFolders(
  start: string,
  depth: number,
  reader: FolderReader,
  onLimit: () => void,
): Generator<WalkedFolder> {
  const waiting = [{ path: start, depth: 0 }];
  let count = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    count += 1;
    if (count > mostFolders) return onLimit();
    const items = reader.list(folder.path);
    yield { path: folder.path, items };
    if (folder.depth === depth) continue;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item?.kind !== 'folder' || skippedFolders.has(item.name)) continue;
      waiting.push({ path: joinPath(folder.path, item.name), depth: folder.depth + 1 });
    }
  }
}

/**
 * The folders at and below a folder that hold a manifest, in the order of their paths; also where something else than a file
 * has a manifest's name, so that no pack is passed over in silence.
 */
export function findManifestFolders(start: string, reader: FolderReader, onLimit: () => void): string[] {
  const found: string[] = [];
  for (const { path, items } of walkFolders(start, searchDepth, reader, onLimit)) {
    if (items.some(({ name }) => isManifestName(name))) found.push(path);
  }
  return found.sort(comparePaths);
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

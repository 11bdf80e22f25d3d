import { createHash } from 'node:crypto';
import { isTextPath } from '../stackpack/contents.ts';
import { manifestFiles, type Pack } from '../stackpack/pack.ts';
import { isOtherManifest } from './compare-manifests.ts';
import type { FileDifference } from './comparison.ts';
import { hasSameBytes } from './same-bytes.ts';
import type { MovedFiles } from './same-text.ts';

/** Whether a file of the new pack, at a path that the old one has too, is the same in spite of other bytes. */
export type IsSameFile = (path: string) => boolean;

/** The packaged files that lie elsewhere in the new pack, the same but for line endings: old paths to new ones. */
export function findMovedFiles(old: Pack, now: Pack): MovedFiles {
  const moved = new Map<string, string>();
  const gone = old.packaged.filter(({ path }) => now.tree.entry(path)?.kind !== 'file');
  if (gone.length === 0) return moved;
  const come = new Map<string, string[]>();
  for (const { path } of now.packaged) {
    if (old.tree.entry(path)?.kind === 'file') continue;
    const digest = digestOf(now, path);
    const same = come.get(digest);
    if (same === undefined) come.set(digest, [path]);
    else same.push(path);
  }
  if (come.size === 0) return moved;
  for (const { path } of gone) {
    const there = come.get(digestOf(old, path))?.shift();
    if (there !== undefined) moved.set(path, there);
  }
  return moved;
}

function digestOf(pack: Pack, path: string): string {
  const content = isTextPath(path) ? pack.source(path).text.replaceAll('\r\n', '\n') : pack.tree.read(path);
  return createHash('sha256').update(content).digest('base64');
}

/** Packaged files that differ in bytes, are on one side only, or have moved; a manifest's version apart. */
export function compareFiles(old: Pack, now: Pack, moved: MovedFiles, isSameFile: IsSameFile): FileDifference[] {
  const found: FileDifference[] = [];
  const before = new Set(old.packaged.map(({ path }) => path));
  const after = new Set(now.packaged.map(({ path }) => path));
  for (const path of before) {
    if (!after.has(path)) found.push({ in: 'file', old: path, new: moved.get(path) });
    else if (!isSameFile(path) && isChanged(old, now, path)) found.push({ in: 'file', old: path, new: path });
  }
  const reached = new Set(moved.values());
  for (const path of after) {
    if (!before.has(path) && !reached.has(path)) found.push({ in: 'file', old: undefined, new: path });
  }
  return found;
}

function isChanged(old: Pack, now: Pack, path: string): boolean {
  if (path === manifestFiles[old.format]) return isOtherManifest(old, now);
  return !hasSameBytes(path, old.tree, now.tree);
}

import { createHash } from 'node:crypto';
import { manifestFiles, type Pack } from '../stackpack/pack.ts';
import { isOtherManifest } from './compare-manifests.ts';
import type { FileDifference } from './comparison.ts';
import type { MovedFiles } from './same-text.ts';

/** Whether a file of the new pack, at a path that the old one has too, is the same in spite of other bytes. */
export type IsSameFile = (path: string) => boolean;

/** The packaged files that lie elsewhere in the new pack, with the same bytes: old paths to new ones. */
export function findMovedFiles(old: Pack, now: Pack): MovedFiles {
  const gone = old.packaged.filter(({ path }) => now.tree.entry(path)?.kind !== 'file');
  const sizes = new Set(gone.map(({ size }) => size));
  const come = new Map<string, string[]>();
  for (const { path, size } of now.packaged) {
    if (!sizes.has(size) || old.tree.entry(path)?.kind === 'file') continue;
    const bytes = digest(now, path);
    come.set(bytes, [...(come.get(bytes) ?? []), path]);
  }
  const moved = new Map<string, string>();
  if (come.size === 0) return moved;
  for (const { path } of gone) {
    const there = come.get(digest(old, path))?.shift();
    if (there !== undefined) moved.set(path, there);
  }
  return moved;
}

function digest(pack: Pack, path: string): string {
  return createHash('sha256').update(pack.tree.read(path)).digest('base64');
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
  if (old.tree.entry(path)?.size !== now.tree.entry(path)?.size) return true;
  return Buffer.compare(old.tree.read(path), now.tree.read(path)) !== 0;
}

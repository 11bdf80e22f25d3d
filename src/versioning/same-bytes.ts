import type { FileTree } from '../tree/file-tree.ts';

/** Whether a path leads to the same in two trees: to a file with the same bytes, or in neither to one. */
export function hasSameBytes(path: string, one: FileTree, other: FileTree): boolean {
  const [entry, same] = [one.entry(path), other.entry(path)];
  if (entry?.kind !== 'file' || same?.kind !== 'file') return entry?.kind === same?.kind;
  return entry.size === same.size && Buffer.compare(one.read(path), other.read(path)) === 0;
}

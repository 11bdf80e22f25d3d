import { ArchiveError } from '../archive/archive-error.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { FileTree } from '../tree/file-tree.ts';

/**
 * Whether two archives hold the same entries with the same contents, whatever their bytes: another zlib compresses
 * otherwise, another program writes other dates. False where the first cannot be read.
 */
export async function haveSameContents(one: Uint8Array, other: Uint8Array): Promise<boolean> {
  let tree: FileTree;
  try {
    tree = await readArchive(one);
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  }
  const ours = await readArchive(other);
  return (
    tree.entries.length === ours.entries.length &&
    ours.entries.every((entry) => {
      const same = tree.entry(entry.path);
      if (same?.kind !== entry.kind || same.size !== entry.size || same.target !== entry.target) return false;
      return entry.kind !== 'file' || Buffer.compare(tree.read(entry.path), ours.read(entry.path)) === 0;
    })
  );
}

import type { Revision, RevisionFile } from '../../app/gate/history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import { MemoryTree } from '../../tree/memory-tree.ts';
import { missingHelp, type ReadObjects } from './object-reader.ts';
import { describeRevision } from './release-objects.ts';

/**
 * Reads files by their ids.
 * @param prefix left off their paths
 * @param objects the folder with the objects, where they are not in the clone
 * @throws {Refusal} where git does not have one, or they are too large together
 */
export async function readFiles(
  read: ReadObjects,
  revision: Revision,
  files: readonly RevisionFile[],
  { prefix, objects }: { readonly prefix: string; readonly objects: string | undefined },
): Promise<FileTree> {
  if (files.length === 0) return new MemoryTree([]);
  const doing = `read ${describeRevision(revision)}`;
  const found = await read({ names: files.map(({ id }) => id), objects, doing });
  return new MemoryTree(
    files.map(({ path }, index) => {
      const object = found[index];
      if (object?.type !== 'blob') {
        throw new Refusal(`cannot ${doing}: a file is missing`, missingHelp);
      }
      return [path.slice(prefix.length), object.bytes];
    }),
  );
}

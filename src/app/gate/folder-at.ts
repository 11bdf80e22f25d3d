import type { FileTree } from '../../tree/file-tree.ts';
import type { WorkspacePath } from '../ports.ts';
import type { History, Revision } from './history.ts';

/**
 * What a folder holds in a revision: those files whose path below the folder is asked for, links left out. Empty where the
 * folder is not there.
 * @throws {Refusal} where the revision cannot be had
 */
export async function readFolderAt(
  history: Pick<History, 'prefixOf' | 'filesBelow' | 'readFiles'>,
  revision: Revision,
  folder: WorkspacePath,
  wants: (path: string) => boolean,
): Promise<FileTree> {
  const prefix = history.prefixOf(folder);
  const files = await history.filesBelow(revision, prefix);
  const wanted = files.filter(({ path }) => wants(path.slice(prefix.length)));
  return history.readFiles(revision, wanted, prefix);
}

/**
 * Whether a revision has a file in a folder.
 * @throws {Refusal} where the revision cannot be had
 */
export async function hasFileAt(
  history: Pick<History, 'prefixOf' | 'filesBelow'>,
  revision: Revision,
  folder: WorkspacePath,
  file: string,
): Promise<boolean> {
  const prefix = history.prefixOf(folder);
  return (await history.filesBelow(revision, prefix)).some(({ path }) => path === prefix + file);
}

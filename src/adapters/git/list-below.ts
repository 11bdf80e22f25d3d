import type { Revision, RevisionFile } from '../../app/gate/history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { missingHelp, type ReadObjects } from './object-reader.ts';
import { describeRevision } from './release-objects.ts';

/** As many as are listed of a pack on disk. A tree can lead to itself a thousand times, and cost next to nothing to make. */
const mostEntries = 100_000;
const deepest = 100;

interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/**
 * The files of a revision below a folder, from git's own trees: of a repository of many packs whose releases are all on
 * commits of their own, git lists no more than the packs that are asked for.
 * @param prefix of the folder, with a closing `/`
 * @param objects the folder with the objects, where they are not in the clone
 * @returns undefined where they cannot be listed in this way: git has a slower one for all names, and its own bounds
 * @throws {Refusal} where a tree is missing, or git cannot be asked
 */
export async function listBelow(
  read: ReadObjects,
  revision: Revision,
  { prefix, objects }: { readonly prefix: string; readonly objects: string | undefined },
): Promise<RevisionFile[] | undefined> {
  // Names are told to git line by line; U+FFFD stands for bytes that are not known any more.
  if (/[\p{Cc}\ufffd]/u.test(prefix)) return undefined;
  const doing = `read ${describeRevision(revision)}`;
  const idBytes = revision.commit.length / 2;
  const files: RevisionFile[] = [];
  let entries = 0;
  let folders = [{ path: prefix, name: `${revision.commit}:${prefix.slice(0, -1)}` }];
  for (let depth = 0; folders.length > 0; depth++) {
    if (depth > deepest) return undefined;
    const trees = await read({ names: folders.map(({ name }) => name), objects, doing });
    const below: typeof folders = [];
    for (const [index, { path }] of folders.entries()) {
      const tree = trees[index];
      if (tree?.type !== 'tree') {
        // No such folder, or a file of its name.
        if (depth === 0) return [];
        throw new Refusal(`cannot ${doing}: a folder is missing`, missingHelp);
      }
      for (const { mode, name, id } of readTree(tree.bytes, idBytes)) {
        entries += 1;
        if (entries > mostEntries) return undefined;
        if (mode === '40000') below.push({ path: `${path}${name}/`, name: id });
        else if (mode.startsWith('100')) files.push({ path: path + name, id });
      }
    }
    folders = below;
  }
  return files;
}

/** Reads a tree as git stores it: of each entry its mode, a space, its name, a zero, the bytes of its id. */
function* readTree(bytes: Buffer, idBytes: number): Generator<TreeEntry> {
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, space);
    if (space === -1 || zero === -1) return;
    const end = zero + 1 + idBytes;
    yield {
      mode: bytes.toString('latin1', at, space),
      name: bytes.toString('utf8', space + 1, zero),
      id: bytes.toString('hex', zero + 1, end),
    };
    at = end;
  }
}

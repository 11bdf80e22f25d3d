import type { Revision, RevisionFile } from '../../app/gate/history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import { MemoryTree } from '../../tree/memory-tree.ts';
import type { Clone } from './clone.ts';
import { describeRevision } from './release-objects.ts';

/** Bytes of all files together: a bound on what a hostile repository can make us hold. */
const largestRead = 256 * 1024 * 1024;

/**
 * Reads files by their ids, all with one process.
 * @param prefix left off their paths
 * @param env where the objects lie
 * @throws {Refusal} where git does not have one, or they are too large together
 */
export async function readFiles(
  clone: Clone,
  revision: Revision,
  files: readonly RevisionFile[],
  { prefix, env }: { readonly prefix: string; readonly env: Readonly<Record<string, string>> },
): Promise<FileTree> {
  if (files.length === 0) return new MemoryTree([]);
  const doing = `read ${describeRevision(revision)}`;
  const help = 'Check that the clone is whole: git fsck';
  const answer = await clone.askForBytes({
    args: ['cat-file', '--batch'],
    input: files.map(({ id }) => `${id}\n`).join(''),
    longest: largestRead,
    env,
    doing,
    help,
  });
  return new MemoryTree(
    contentsOf(files, prefix, answer, () => new Refusal(`cannot ${doing}: a file is missing`, help)),
  );
}

/** Reads what `git cat-file --batch` prints: `<id> blob <size>`, a line break, the bytes, a line break. */
function* contentsOf(
  files: readonly RevisionFile[],
  prefix: string,
  answer: Buffer,
  missing: () => Refusal,
): Generator<readonly [string, Uint8Array]> {
  let at = 0;
  for (const { path } of files) {
    const lineEnd = answer.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('latin1', at, lineEnd === -1 ? at : lineEnd))?.[1];
    if (size === undefined) throw missing();
    const start = lineEnd + 1;
    at = start + Number(size) + 1;
    yield [path.slice(prefix.length), answer.subarray(start, start + Number(size))];
  }
}

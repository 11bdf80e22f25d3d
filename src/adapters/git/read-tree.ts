import type { Revision } from '../../app/gate-history.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { FileTree } from '../../tree/file-tree.ts';
import { type MemoryContent, MemoryTree } from '../../tree/memory-tree.ts';
import type { Clone } from './clone.ts';
import { describeRevision } from './release-objects.ts';

/** Bytes of all files together: a bound on what a hostile repository can make us hold. */
const largestTree = 256 * 1024 * 1024;

interface ListedBlob {
  readonly path: string;
  readonly isLink: boolean;
  readonly id: string;
  readonly size: number;
}

/**
 * Reads files of a revision: those below a folder whose path from there is asked for. Submodules are left out.
 * @param prefix what stands before the folder's paths in those of its repository: empty, or with a closing `/`
 * @param env where the revision's objects lie
 * @throws {Refusal} where git cannot read them, or they are too large
 */
export async function readTree(
  clone: Clone,
  revision: Revision,
  {
    prefix,
    wants,
    env,
  }: {
    readonly prefix: string;
    readonly wants: (path: string) => boolean;
    readonly env: Readonly<Record<string, string>>;
  },
): Promise<FileTree> {
  const doing = `read ${describeRevision(revision)}`;
  const help = 'Check that the clone is whole (git fsck), and that the revision is a commit';
  const list = ['ls-tree', '-r', '-l', '-z', '--full-tree', revision.commit, '--', ...(prefix === '' ? [] : [prefix])];
  const blobs = readList(await clone.ask({ args: list, env, doing, help }), prefix).filter((blob) => wants(blob.path));
  const size = blobs.reduce((sum, blob) => sum + blob.size, 0);
  if (size > largestTree)
    throw new Refusal(`cannot ${doing}: its files have ${size} bytes`, 'Make the StackPack smaller');
  if (blobs.length === 0) return new MemoryTree([]);
  const answer = await clone.askForBytes({
    args: ['cat-file', '--batch'],
    input: blobs.map(({ id }) => `${id}\n`).join(''),
    // Each object is preceded by a line with its id, kind and size.
    longest: size + blobs.length * 200,
    env,
    doing,
    help,
  });
  return new MemoryTree(contentsOf(blobs, answer));
}

/** Reads what `git ls-tree -r -l -z` prints: `<mode> <type> <id> <size>\t<path>`. */
function readList(text: string, prefix: string): ListedBlob[] {
  return text.split('\0').flatMap((line) => {
    const [, mode, id = '', size, path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (mode === undefined || !path.startsWith(prefix)) return [];
    return [{ path: path.slice(prefix.length), isLink: mode === '120000', id, size: Number(size) }];
  });
}

function* contentsOf(blobs: readonly ListedBlob[], answer: Buffer): Generator<readonly [string, MemoryContent]> {
  let start = 0;
  for (const { path, isLink, size } of blobs) {
    start = answer.indexOf('\n', start) + 1;
    const bytes = answer.subarray(start, start + size);
    yield [path, isLink ? { linkTo: bytes.toString('utf8') } : bytes];
    start += size + 1;
  }
}

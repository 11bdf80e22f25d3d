import type { Clone } from './clone.ts';

/**
 * The ids that files of the work tree have in git's eyes. git keeps those of the files that it knows; only files that it does
 * not know, or that changed since, are run through its filters.
 * @param prefix what stands before the paths in those of the repository
 * @param paths of files that are there
 */
export async function readStoredIds(
  clone: Clone,
  prefix: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const known = await listTracked(clone, prefix);
  const touched = new Set(await listTouched(clone, prefix));
  const ids = new Map<string, string>();
  const others: string[] = [];
  for (const path of paths) {
    const id = touched.has(path) ? undefined : known.get(path);
    if (id !== undefined) ids.set(path, id);
    // Such a name cannot be told to git below, and goes into no archive: without an id it counts as changed.
    else if (!/[\p{Cc}"\\]/u.test(prefix + path)) others.push(path);
  }
  const hashes = others.length === 0 ? [] : await hash(clone, prefix, others);
  for (const [index, path] of others.entries()) {
    const id = hashes[index];
    if (id !== undefined) ids.set(path, id);
  }
  return ids;
}

const help = 'Check that the clone is whole: git fsck';
const env = { GIT_LITERAL_PATHSPECS: '1' };

async function listTracked(clone: Clone, prefix: string): Promise<Map<string, string>> {
  const answer = await clone.ask({
    args: ['ls-files', '-s', '-z', '--', ...pathspec(prefix)],
    env,
    doing: 'list the files that git knows',
    help,
  });
  const ids = new Map<string, string>();
  for (const line of answer.split('\0')) {
    // Only what is merged: of a conflict there are up to three ids.
    const [, id, path] = /^\d+ ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
    if (id !== undefined && path?.startsWith(prefix)) ids.set(path.slice(prefix.length), id);
  }
  return ids;
}

/** The files that are other than git knows them. The porcelain command, which looks into files whose time changed. */
async function listTouched(clone: Clone, prefix: string): Promise<string[]> {
  const answer = await clone.ask({
    args: [
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules',
      '--',
      ...pathspec(prefix),
    ],
    env,
    doing: 'find the files that changed since they were checked out',
    help,
  });
  return answer
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.slice(prefix.length));
}

/** Without writing the objects. */
async function hash(clone: Clone, prefix: string, paths: readonly string[]): Promise<string[]> {
  const answer = await clone.ask({
    args: ['hash-object', '--stdin-paths'],
    input: paths.map((path) => `${prefix}${path}\n`).join(''),
    doing: 'compare the files that are not committed',
    help: 'Look whether all files of the StackPack can be read, and whether git has the filters that .gitattributes names',
  });
  return answer.split('\n');
}

function pathspec(prefix: string): string[] {
  return prefix === '' ? [] : [prefix];
}

import type { Clone } from './clone.ts';
import { gather } from './gather.ts';
import { literalPathspecs, partPathspecs } from './pathspecs.ts';

/** Files of the work tree. */
export interface StoredIdsQuestion {
  /** What stands before the paths in those of the repository. */
  readonly prefix: string;
  /** Of files that are there. */
  readonly paths: readonly string[];
}

/** The ids that files of the work tree have in git's eyes, by their paths. @throws {Refusal} where git cannot be asked */
export type ReadStoredIds = (question: StoredIdsQuestion) => Promise<ReadonlyMap<string, string>>;

/**
 * Reads ids, those of the packs that are asked for at once together. git keeps those of the files that it knows; only files
 * that it does not know, or that changed since, are run through its filters.
 */
export function createStoredIdsReader(clone: Clone): ReadStoredIds {
  return gather((questions) => readAll(clone, questions));
}

async function readAll(clone: Clone, questions: readonly StoredIdsQuestion[]): Promise<ReadonlyMap<string, string>[]> {
  const prefixes = new Set(questions.flatMap(({ prefix, paths }) => (paths.length === 0 ? [] : [prefix])));
  if (prefixes.size === 0) return questions.map(() => new Map());
  // Without a path git lists all that there is.
  const pathspecs = prefixes.has('') ? [[]] : partPathspecs(prefixes);
  const [known, touched] = await Promise.all([listTracked(clone, pathspecs), listTouched(clone, pathspecs)]);
  const others = questions.flatMap(({ prefix, paths }) =>
    paths
      .map((path) => prefix + path)
      // Such a name cannot be told to git below, and goes into no archive: without an id it counts as changed.
      .filter((path) => (touched.has(path) || !known.has(path)) && !/[\p{Cc}"\\]/u.test(path)),
  );
  const hashes = others.length === 0 ? [] : await hash(clone, others);
  const hashed = new Map(others.map((path, index) => [path, hashes[index]]));
  return questions.map(({ prefix, paths }) => {
    const ids = new Map<string, string>();
    for (const path of paths) {
      const whole = prefix + path;
      const id = touched.has(whole) ? hashed.get(whole) : (known.get(whole) ?? hashed.get(whole));
      if (id !== undefined) ids.set(path, id);
    }
    return ids;
  });
}

const help = 'Check that the clone is whole: git fsck';

async function listTracked(clone: Clone, pathspecs: readonly string[][]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const paths of pathspecs) {
    const answer = await clone.ask({
      args: ['ls-files', '-s', '-z', '--', ...paths],
      env: literalPathspecs,
      doing: 'list the files that git knows',
      help,
    });
    for (const line of answer.split('\0')) {
      // Only what is merged: of a conflict there are up to three ids.
      const [, id, path] = /^\d+ ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
      if (id !== undefined && path !== undefined) ids.set(path, id);
    }
  }
  return ids;
}

/** The files that are other than git knows them. The porcelain command, which looks into files whose time changed. */
async function listTouched(clone: Clone, pathspecs: readonly string[][]): Promise<Set<string>> {
  const options = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const touched = new Set<string>();
  for (const paths of pathspecs) {
    const answer = await clone.ask({
      args: ['diff', ...options, '--', ...paths],
      env: literalPathspecs,
      doing: 'find the files that changed since they were checked out',
      help,
    });
    for (const path of answer.split('\0')) if (path !== '') touched.add(path);
  }
  return touched;
}

/** Without writing the objects. */
async function hash(clone: Clone, paths: readonly string[]): Promise<string[]> {
  const answer = await clone.ask({
    args: ['hash-object', '--stdin-paths'],
    input: paths.map((path) => `${path}\n`).join(''),
    doing: 'compare the files that are not committed',
    help: 'Look whether all files of the StackPack can be read, and whether git has the filters that .gitattributes names',
  });
  return answer.split('\n').filter((line) => line !== '');
}

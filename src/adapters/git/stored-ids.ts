import { Refusal } from '../../diagnostics/refusal.ts';
import { isJunk, isMember, standsForMember } from '../../stackpack/contents.ts';
import { quote } from '../../text/quote.ts';
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
  const [tracked, touched] = await Promise.all([listTracked(clone, pathspecs), listTouched(clone, pathspecs)]);
  for (const question of questions) refuseUnknowable(question, tracked);
  const known = tracked.ids;
  const others = questions.flatMap(({ prefix, paths }) =>
    paths
      .map((path) => prefix + path)
      // Such a name cannot be told to git below; it goes into no archive, and the check says so. U+FFFD stands for bytes that
      // are not known any more.
      .filter((path) => (touched.has(path) || !known.has(path)) && !/[\p{Cc}"\\\ufffd]/u.test(path)),
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

/** What git has in its index. */
interface Tracked {
  /** Of files, by their paths. */
  readonly ids: ReadonlyMap<string, string>;
  readonly submodules: ReadonlySet<string>;
  /** Files that a sparse checkout leaves out. */
  readonly leftOut: ReadonlySet<string>;
}

async function listTracked(clone: Clone, pathspecs: readonly string[][]): Promise<Tracked> {
  const ids = new Map<string, string>();
  const submodules = new Set<string>();
  const leftOut = new Set<string>();
  for (const paths of pathspecs) {
    const answer = await clone.ask({
      args: ['ls-files', '-s', '-t', '-z', '--', ...paths],
      env: literalPathspecs,
      doing: 'list the files that git knows',
      help,
    });
    for (const line of answer.split('\0')) {
      // Only what is merged: of a conflict there are up to three ids.
      const [, state, mode, id, path] = /^(\S) (\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
      if (id === undefined || path === undefined) continue;
      if (mode === '160000') submodules.add(path);
      else ids.set(path, id);
      if (state === 'S') leftOut.add(path);
    }
  }
  return { ids, submodules, leftOut };
}

/** @throws {Refusal} where a pack's files cannot be told apart from those before, as not all are there, or in this repository */
function refuseUnknowable({ prefix, paths }: StoredIdsQuestion, { submodules, leftOut }: Tracked): void {
  const format = paths.includes('stackpack.yaml') ? '2.0' : '1.x';
  for (const path of submodules) {
    // Also where it is not checked out: which of its commits a release had is not known by what is there.
    const own = path.slice(prefix.length);
    if (!path.startsWith(prefix) || !standsForMember(own, format) || isJunk(own)) continue;
    throw new Refusal(
      `the submodule ${quote(path)} is a part of a StackPack, and no release in this repository has its files, so they cannot be compared`,
      'Keep these files in the repository of the StackPack itself; until the next release, name an archive in compare-with',
    );
  }
  const there = new Set(paths);
  for (const path of leftOut) {
    const own = path.slice(prefix.length);
    if (!path.startsWith(prefix) || there.has(own) || !isMember(own, format) || isJunk(own)) continue;
    throw new Refusal(
      `the sparse checkout leaves out ${quote(path)}, which is a file of a StackPack, so what changed cannot be told`,
      'Check the folder of the StackPack out whole: git sparse-checkout add <folder>; or everything: git sparse-checkout disable',
    );
  }
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

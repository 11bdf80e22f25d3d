import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
const count = 12;
const folders = Array.from({ length: count }, (_, at) => `packs/p${at}`);
const commits: string[] = [];
/** Names that git quotes, globs and languages that are not ours. */
const odd = ['a b*?[x].md', 'ä"ö.md', '-n.md', ':(top)x.md'];

beforeAll(() => {
  sandbox.init('work');
  for (const [at, folder] of folders.entries()) {
    sandbox.write('work', [
      [`${folder}/stackpack.conf`, `name = p${at}`],
      [`${folder}/resources/deep/er/a.md`, `page ${at}`],
      ...odd.map((name) => [`${folder}/resources/${name}`, `${name} ${at}`] as const),
    ]);
    commits.push(sandbox.commit('work', `Release p${at}`));
  }
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
  sandbox.checkout('origin.git', 'shallow', 'refs/heads/main');
});

afterAll(() => sandbox.remove());

function open(folder: string, remote?: string): GitHistory {
  return new GitHistory({
    toplevel: sandbox.path(folder),
    native: (one) => path.join(sandbox.path(folder), one),
    ...(remote === undefined ? {} : { remote: { name: remote, token: undefined, askedBy: 'action' as const } }),
  });
}

/** The commands that git was started with meanwhile. */
async function commandsOf(work: () => Promise<unknown>): Promise<string[]> {
  const file = sandbox.path('trace');
  process.env.GIT_TRACE = file;
  try {
    await work();
  } finally {
    delete process.env.GIT_TRACE;
  }
  const commands = [...readFileSync(file, 'utf8').matchAll(/built-in: git (\S+)/g)].map(([, name]) => name ?? '');
  rmSync(file);
  return commands;
}

describe.each([
  ['a clone', 'work', undefined],
  ['a checkout', 'shallow', 'origin'],
])('the releases of many packs, from %s', (_what, folder, remote) => {
  it('are listed and read with a handful of processes, each as it is by itself', async () => {
    const history = open(folder, remote);
    await history.prepare(commits.map((commit) => ({ commit })));
    const texts: string[][] = [];
    const commands = await commandsOf(async () => {
      const trees = await Promise.all(
        folders.map(async (one, at) => {
          const revision = { commit: commits[at] ?? '' };
          const files = await history.filesBelow(revision, `${one}/`);
          return history.readFiles(revision, files, `${one}/`);
        }),
      );
      for (const tree of trees) {
        texts.push(tree.entries.map(({ path }) => `${path}: ${Buffer.from(tree.read(path)).toString()}`));
      }
    });
    expect(commands.every((name) => name === 'cat-file')).toBe(true);
    // The folder and the three levels below it, and the files; in a checkout, of what it has and of what was fetched.
    expect(commands.length).toBeLessThanOrEqual(remote === undefined ? 5 : 10);
    for (const [at, listed] of texts.entries()) {
      const names = [...odd.map((name) => [name, `${name} ${at}`]), ['deep/er/a.md', `page ${at}`]];
      const expected = names.map(([name, text]) => `resources/${name}: ${text}`);
      expect(listed).toEqual([...expected.sort(), `stackpack.conf: name = p${at}`]);
    }
    history.close();
  });

  it('hold the same whether few or many are asked for, whatever their folders are named', async () => {
    const revision = { commit: commits.at(-1) ?? '' };
    const prefixes = [...folders.map((one) => `${one}/`), ':(top)x/', '*/', '-x/', 'packs/'];
    const [few, many] = [open(folder, remote), open(folder, remote)];
    const together = await Promise.all(prefixes.map((prefix) => many.filesBelow(revision, prefix)));
    const show = (files: readonly { path: string; id: string }[]) =>
      files.map(({ path, id }) => `${path} ${id}`).sort();
    for (const [at, prefix] of prefixes.entries()) {
      expect(show(await few.filesBelow(revision, prefix))).toEqual(show(together[at] ?? []));
    }
    expect(together.map((files) => files.length).slice(-5)).toEqual([6, 0, 0, 0, 6 * count]);
    few.close();
    many.close();
  });

  it('hold what git lists, and nothing of a folder that is not there or is a file', async () => {
    const history = open(folder, remote);
    const revision = { commit: commits[3] ?? '' };
    const below = (prefix: string) => history.filesBelow(revision, prefix);
    const [own, later, file, nowhere] = await Promise.all([
      below('packs/p3/'),
      below('packs/p4/'),
      below('packs/p3/stackpack.conf/'),
      below('packs/p3\n/'),
    ]);
    const all = await history.filesAt(revision);
    const sorted = (files: readonly { path: string }[]) => files.map(({ path }) => path).sort();
    expect(sorted(own)).toEqual(sorted(all.filter(({ path }) => path.startsWith('packs/p3/'))));
    expect(own).toHaveLength(6);
    expect([later, file, nowhere]).toEqual([[], [], []]);
    history.close();
  });
});

describe('the files of many packs on disk', () => {
  const packPaths = ['stackpack.conf', 'resources/deep/er/a.md', ...odd.map((name) => `resources/${name}`)];

  it('have their ids by one process of each kind, whatever changed', async () => {
    const history = open('work');
    const before = await history.filesAt({ commit: commits.at(-1) ?? '' });
    const idOf = new Map(before.map(({ path, id }) => [path, id]));
    const ask = () => Promise.all(folders.map((folder) => history.storedIds(folder, packPaths)));
    expect((await commandsOf(ask)).sort()).toEqual(['diff', 'ls-files']);
    for (const [at, ids] of (await ask()).entries()) {
      for (const name of packPaths) expect(ids.get(name)).toBe(idOf.get(`${folders[at]}/${name}`));
    }
    sandbox.write('work', [
      ['packs/p1/stackpack.conf', 'name = other'],
      ['packs/p2/resources/new.md', 'new'],
    ]);
    const commands = await commandsOf(async () => {
      const [one, other, third] = await Promise.all([
        history.storedIds('packs/p1', packPaths),
        history.storedIds('packs/p2', [...packPaths, 'resources/new.md']),
        history.storedIds('packs/p3', packPaths),
      ]);
      expect(one?.get('stackpack.conf')).toBe(sandbox.git('work', 'hash-object', 'packs/p1/stackpack.conf'));
      expect(other?.get('resources/new.md')).toBe(sandbox.git('work', 'hash-object', 'packs/p2/resources/new.md'));
      expect(other?.get('stackpack.conf')).toBe(idOf.get('packs/p2/stackpack.conf'));
      expect(third?.get('stackpack.conf')).toBe(idOf.get('packs/p3/stackpack.conf'));
      const known = await Promise.all([
        history.isTracked('packs/p1', 'stackpack.conf'),
        history.isTracked('packs/p2', 'resources/new.md'),
      ]);
      expect(known).toEqual([true, false]);
    });
    expect(commands.sort()).toEqual(['diff', 'hash-object', 'ls-files', 'ls-files']);
  });

  it('of one pack that git cannot read are a refusal of that pack alone', async () => {
    const history = open('work');
    const settled = await Promise.allSettled([
      history.storedIds('packs/p4', packPaths),
      history.storedIds('packs/p5', ['resources/gone.md']),
    ]);
    expect(settled).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { name: 'Refusal' } }]);
  });
});

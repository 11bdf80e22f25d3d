import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPorts } from '../../../src/adapters/create-ports.ts';
import { askGit } from '../../../src/adapters/git/ask-git.ts';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
const proof = sandbox.path('proof');
let released = '';

/** What git takes for a repository of its own: a pull request can add it, for none of it is named .git. */
const bareRepository: readonly (readonly [string, string])[] = [
  ['HEAD', 'ref: refs/heads/main\n'],
  ['refs/keep', ''],
  ['objects/info/alternates', '../../.git/objects\n'],
  [
    'config',
    `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch '${proof}'; false"\n`,
  ],
];

beforeAll(() => {
  sandbox.init('work');
  sandbox.write('work', [
    ['sap/stackpack.conf', 'name = sap'],
    ['sap/resources/a.md', 'a'],
  ]);
  released = sandbox.commit('work', 'First');
  const files = bareRepository.map(([name, content]) => [`sap/${name}`, content] as const);
  sandbox.write('work', [...files, ['sap/resources/a.md', 'b']]);
  sandbox.commit('work', 'A pull request');
});

afterAll(() => sandbox.remove());

describe('a repository among the files of a repository', () => {
  it('is one for git, which runs what its config says: or the tests below prove nothing', () => {
    sandbox.git('work/sap', '-c', 'safe.bareRepository=all', 'status', '--short');
    expect(existsSync(proof)).toBe(true);
  });

  it('is no repository for us, and nothing in it is run', async () => {
    rmSync(proof, { force: true });
    const history = new GitHistory({
      toplevel: sandbox.path('work'),
      native: (one) => path.join(sandbox.path('work'), one),
    });
    const before = await history.filesAt({ commit: released });
    const now = await history.storedIds('sap', ['resources/a.md', 'stackpack.conf']);
    const idBefore = before.find((file) => file.path === 'sap/resources/a.md')?.id;
    expect(now.get('resources/a.md')).not.toBe(idBefore);
    expect(now.get('resources/a.md')).toBe(sandbox.git('work', 'rev-parse', 'HEAD:sap/resources/a.md'));
    const { git } = createPorts(sandbox.path('work/sap'));
    expect(await git.ignored('.', ['resources/a.md'])).toEqual(new Set());
    await expect(
      askGit({ folder: sandbox.path('work/sap'), args: ['status'], doing: 'look', help: 'Look' }),
    ).rejects.toThrow(/bare repository|not a git repository/);
    expect(existsSync(proof)).toBe(false);
  });
});

describe('the environment of a hook', () => {
  it('does not lead to another repository', async () => {
    const before = process.env.GIT_DIR;
    process.env.GIT_DIR = sandbox.path('nowhere');
    try {
      const { git } = createPorts(sandbox.path('work'));
      expect(await git.tagsAtHead('.')).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.GIT_DIR;
      else process.env.GIT_DIR = before;
    }
  });
});

describe('a machine without git', () => {
  it('says so at once, and does not wait for an answer that cannot come', async () => {
    const question = { folder: sandbox.path('.'), args: ['version'], doing: 'ask', help: 'Ask again' };
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await expect(askGit({ ...question, env: { PATH: '/nowhere' } })).rejects.toThrow('git cannot be started');
    // What still waits keeps the process from ending: a timer that was not taken back.
    expect(timers()).toBe(before);
  });
});

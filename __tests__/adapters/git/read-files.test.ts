import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { readFolderAt } from '../../../src/app/gate/folder-at.ts';
import { GitSandbox, gitEnvironment } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
let first = '';

beforeAll(() => {
  sandbox.init('work');
  sandbox.write('work', [
    ['packs/sap/stackpack.conf', 'name = sap\r\n'],
    ['packs/sap/resources/Ein Bild ä.png', new Uint8Array([0, 10, 13, 255, 10])],
    ['packs/sap/resources/empty.md', ''],
    ['packs/sapling/stackpack.conf', 'name = sapling'],
    ['top.txt', 'x'],
  ]);
  symlinkSync('stackpack.conf', sandbox.path('work/packs/sap/link'));
  first = sandbox.commit('work', 'First');
  sandbox.write('work', [['packs/sap/stackpack.conf', 'name = changed']]);
  sandbox.commit('work', 'Second');
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
  // As actions/checkout leaves it: the second commit alone, nothing of the first.
  execFileSync('git', ['clone', '-q', '--depth', '1', sandbox.url('origin.git'), sandbox.path('shallow')], {
    env: gitEnvironment,
  });
});

afterAll(() => sandbox.remove());

function historyOf(folder: string, remote?: string): GitHistory {
  return new GitHistory({
    toplevel: sandbox.path(folder),
    native: (one) => path.join(sandbox.path(folder), one),
    ...(remote === undefined ? {} : { remote: { name: remote, token: undefined, askedBy: 'action' as const } }),
  });
}

const all = () => true;

describe('the tree of a revision', () => {
  it.each([
    ['of the clone', 'work', undefined],
    ['that is fetched', 'shallow', 'origin'],
  ])('%s has the files of a folder, byte for byte, and no links', async (_where, folder, remote) => {
    const history = historyOf(folder, remote);
    const tree = await readFolderAt(history, { commit: first }, 'packs/sap', all);
    expect(tree.entries).toEqual([
      { path: 'resources/Ein Bild ä.png', kind: 'file', size: 5 },
      { path: 'resources/empty.md', kind: 'file', size: 0 },
      { path: 'stackpack.conf', kind: 'file', size: 12 },
    ]);
    expect(Buffer.from(tree.read('resources/Ein Bild ä.png'))).toEqual(Buffer.from([0, 10, 13, 255, 10]));
    expect(Buffer.from(tree.read('stackpack.conf')).toString()).toBe('name = sap\r\n');
    history.close();
  });

  it('has only what is asked for, from the top level too', async () => {
    const tree = await readFolderAt(historyOf('work'), { commit: first }, '.', (file) => /\.(?:conf|txt)$/.test(file));
    expect(tree.entries.map((entry) => entry.path)).toEqual([
      'packs/sap/stackpack.conf',
      'packs/sapling/stackpack.conf',
      'top.txt',
    ]);
  });

  it('is empty where the folder is not there', async () => {
    expect((await readFolderAt(historyOf('work'), { commit: first }, 'packs/hana', all)).entries).toEqual([]);
  });

  it('is refused where the revision cannot be had, and says which', async () => {
    const commit = 'f'.repeat(40);
    for (const history of [historyOf('work'), historyOf('shallow', 'origin')]) {
      await expect(readFolderAt(history, { commit }, '.', all)).rejects.toThrow(
        /cannot (?:read|fetch) the commit ffffffffffff/,
      );
      history.close();
    }
  });

  it('is fetched where the clone has its commit and not its files', async () => {
    sandbox.git('origin.git', 'config', 'uploadpack.allowFilter', 'true');
    const clone = [
      'clone',
      '-q',
      '--filter=blob:none',
      '--no-checkout',
      sandbox.url('origin.git'),
      sandbox.path('partial'),
    ];
    execFileSync('git', clone, { env: gitEnvironment });
    const objects = () => sandbox.git('partial', 'count-objects', '-v');
    const before = objects();
    const history = historyOf('partial', 'origin');
    const tree = await readFolderAt(history, { commit: first }, 'packs/sap', all);
    expect(Buffer.from(tree.read('stackpack.conf')).toString()).toBe('name = sap\r\n');
    history.close();
    expect(objects()).toBe(before);
  });

  it('leaves the clone as it was', async () => {
    const history = historyOf('shallow', 'origin');
    await readFolderAt(history, { commit: first }, '.', all);
    history.close();
    expect(() => sandbox.git('shallow', 'cat-file', '-e', first)).toThrow();
  });
});

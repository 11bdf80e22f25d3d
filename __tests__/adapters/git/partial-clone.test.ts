import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import type { RevisionFile } from '../../../src/app/gate/history.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

const sandbox = new GitSandbox();
const filters = ['blob:none', 'tree:0'] as const;
let released = '';

beforeAll(() => {
  sandbox.init('work');
  for (const name of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) {
    sandbox.git('work', 'config', name, 'true');
  }
  sandbox.write('work', [
    ['sap/stackpack.conf', 'name = sap'],
    ['sap/resources/a.md', 'a'],
  ]);
  released = sandbox.commit('work', 'First');
  sandbox.git('work', 'tag', '1.0.0');
  sandbox.write('work', [['sap/resources/a.md', 'b']]);
  sandbox.commit('work', 'Second');
  for (const filter of filters) {
    sandbox.git('.', 'clone', '-q', `--filter=${filter}`, sandbox.url('work'), folderOf(filter));
  }
});

afterAll(() => sandbox.remove());

function folderOf(filter: string): string {
  return filter.replace(':', '-');
}

function historyOf(folder: string, asksRemote: boolean): GitHistory {
  const remote = { name: 'origin', token: undefined, askedBy: 'flag' as const };
  const native = (one: string) => path.join(sandbox.path(folder), one);
  return new GitHistory({ toplevel: sandbox.path(folder), native, ...(asksRemote ? { remote } : {}) });
}

/** The files of git's own, with their times: to see that nothing is written. */
function snapshot(folder: string): string[] {
  const names = readdirSync(sandbox.path(folder, '.git'), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${name} ${statSync(sandbox.path(folder, '.git', name)).mtimeMs}`).sort();
}

async function readOld(history: GitHistory): Promise<string> {
  const revision = { commit: released, tag: '1.0.0' };
  const files: readonly RevisionFile[] = await history.filesBelow(revision, 'sap/');
  return Buffer.from((await history.readFiles(revision, files, 'sap/')).read('resources/a.md')).toString();
}

describe.each(filters)('a clone that lacks what is not checked out: --filter=%s', (filter) => {
  const folder = folderOf(filter);

  it('has no files of a release, and the remote is not asked for them: a refusal that says what to do', async () => {
    const before = snapshot(folder);
    await expect(readOld(historyOf(folder, false))).rejects.toMatchObject({
      name: 'Refusal',
      message: 'cannot read the release "1.0.0": this is a partial clone, and not all of that is in it',
      help: expect.stringContaining('--fetch'),
    });
    expect(snapshot(folder)).toEqual(before);
  });

  it('has what is checked out compared without asking', async () => {
    const history = historyOf(folder, false);
    const now = await history.storedIds('sap', ['resources/a.md', 'stackpack.conf']);
    expect(now.get('resources/a.md')).toBe(sandbox.git('work', 'rev-parse', 'HEAD:sap/resources/a.md'));
  });

  it('has the release read from the remote where that is asked, and is not written either', async () => {
    const before = snapshot(folder);
    const history = historyOf(folder, true);
    try {
      expect(await readOld(history)).toBe('a');
    } finally {
      history.close();
    }
    expect(snapshot(folder)).toEqual(before);
  });
});

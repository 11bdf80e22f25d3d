import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clone } from '../../../src/adapters/git/clone.ts';
import { GitHistory } from '../../../src/adapters/git/history.ts';
import { listChangedFiles } from '../../../src/adapters/git/pull-request.ts';
import { findMergedInto } from '../../../src/app/gate/base.ts';
import { checkOut, openPullRequest, pushAll } from '../../support/action-events.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

let sandbox: GitSandbox;

beforeEach(() => {
  sandbox = new GitSandbox();
  sandbox.init('work');
  sandbox.write('work', [
    ['a.md', 'a'],
    ['gone.md', 'b'],
  ]);
  sandbox.commit('work', 'First');
});

afterEach(() => sandbox.remove());

function clone(): Clone {
  return new Clone(sandbox.path('checkout'), { name: 'origin', token: undefined, askedBy: 'action' });
}

function findBase(head: string): Promise<string | undefined> {
  return findMergedInto(new GitHistory({ toplevel: sandbox.path('checkout'), native: (path) => path }), head);
}

describe('a pull request, checked out at depth 1', () => {
  it('has the first parent of its merge commit as its base', async () => {
    const base = sandbox.git('work', 'rev-parse', 'HEAD');
    const { head } = openPullRequest(sandbox, { 'a.md': 'changed' });
    expect(await findBase(head)).toBe(base);
    // Its own last commit can be a merge commit as well, and its first parent a commit of its own.
    expect(await findBase(sandbox.git('checkout', 'rev-parse', 'HEAD'))).toBeUndefined();
  });

  it('has none where its head is checked out', async () => {
    pushAll(sandbox);
    checkOut(sandbox, 'refs/heads/main');
    expect(await findBase(sandbox.git('work', 'rev-parse', 'HEAD'))).toBeUndefined();
  });

  it('changes files of any name, and leaves the clone as it was', async () => {
    const odd = process.platform === 'win32' ? 'x y/ü.md' : 'x "y"\tü\n/z.md';
    const { head } = openPullRequest(sandbox, { 'a.md': 'changed', 'gone.md': null, [odd]: 'new' });
    const base = (await findBase(head)) ?? '';
    expect([...(await listChangedFiles(clone(), base))].sort()).toEqual(['a.md', 'gone.md', odd]);
    expect(() => sandbox.git('checkout', 'cat-file', '-e', base)).toThrow();
  });

  it('takes no parent from the text of a message', async () => {
    const message = `Merge\n\nparent ${'a'.repeat(40)}\nparent ${'b'.repeat(40)}`;
    sandbox.commit('work', message);
    pushAll(sandbox);
    checkOut(sandbox, 'refs/heads/main');
    expect(await findBase('b'.repeat(40))).toBeUndefined();
  });

  it('says so where its base cannot be had', async () => {
    openPullRequest(sandbox, { 'a.md': 'changed' });
    await expect(listChangedFiles(clone(), 'a'.repeat(40))).rejects.toMatchObject({ name: 'Refusal' });
  });
});

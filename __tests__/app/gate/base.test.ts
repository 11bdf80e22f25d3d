import { describe, expect, it } from '@jest/globals';
import { findBase, withoutLostBase } from '../../../src/app/gate/base.ts';
import { FakeHistory } from '../../support/fake-history.ts';

const pullRequest = { kind: 'pull-request', head: 'head', branch: 'main', called: 'pull request' } as const;

describe('the base of a pull request', () => {
  it('is the first parent of the merge commit that is checked out', async () => {
    const history = new FakeHistory([], { parents: ['base', 'head'], mergeBase: 'older', branches: { main: 'base' } });
    expect(await findBase(history, pullRequest)).toEqual({
      base: { revision: { commit: 'base' }, change: 'this pull request', name: 'the target branch' },
    });
  });

  it('is where its branch began, where its head is checked out, even if that is a merge commit itself', async () => {
    for (const parents of [['before'], ['before', 'main as it was']]) {
      const history = new FakeHistory([], { parents, mergeBase: 'older', branches: { main: 'newer' } });
      expect(await findBase(history, pullRequest)).toMatchObject({
        base: { revision: { commit: 'older' }, tip: { commit: 'newer' } },
      });
    }
  });

  it('is not known at depth 1 of the head, and that is said', async () => {
    const { base, notice } = await findBase(new FakeHistory([], { parents: ['before'] }), pullRequest);
    expect(base).toBeUndefined();
    expect(notice).toContain('the merge commit of the pull request is');
  });
});

describe('the base of a merge request, where the server says what it starts from', () => {
  const start = { commit: 'began', checkedOut: 'now' };
  const request = { ...pullRequest, start, called: 'merge request' } as const;

  it('is that, though the clone thinks of another', async () => {
    const history = new FakeHistory([], {
      head: 'now',
      parents: ['before'],
      mergeBase: 'stale',
      branches: { main: 'tip' },
    });
    expect(await findBase(history, request)).toEqual({
      base: {
        revision: { commit: 'began' },
        change: 'this merge request',
        name: 'the target branch',
        tip: { commit: 'tip' },
      },
    });
  });

  it('is the first parent all the same where its merge commit is checked out', async () => {
    const history = new FakeHistory([], { head: 'now', parents: ['base', 'head'] });
    expect((await findBase(history, request)).base?.revision).toEqual({ commit: 'base' });
  });

  it('is none in another checkout than that of the run', async () => {
    const { base, notice } = await findBase(new FakeHistory([], { head: 'other', parents: ['before'] }), request);
    expect(base).toBeUndefined();
    expect(notice).toContain('the merge commit of the merge request is');
  });
});

describe('the base of a push and of a group of the merge queue', () => {
  const history = new FakeHistory([], { head: 'now', files: { before: {} } });

  it.each(['push', 'merge-group'] as const)('is the commit before: %s', async (kind) => {
    const found = await findBase(history, { kind, before: 'before', commit: 'now' });
    expect(found.base?.revision).toEqual({ commit: 'before' });
    expect(await withoutLostBase(history, found)).toBe(found);
  });

  it('is none in another repository than the one of the event', async () => {
    expect(await findBase(history, { kind: 'push', before: 'before', commit: 'another' })).toEqual({});
  });

  it('is let go of where it is gone after a push by force, and of the queue a failure', async () => {
    const push = await findBase(history, { kind: 'push', before: 'gone', commit: 'now' });
    expect(await withoutLostBase(history, push)).toEqual({ notice: expect.stringContaining('what this push changes') });
    const group = await findBase(history, { kind: 'merge-group', before: 'gone', commit: 'now' });
    expect(await withoutLostBase(history, group)).toBe(group);
  });
});

describe('a push to a branch that nothing is released from', () => {
  it('is told apart: it starts from work that is on its way', async () => {
    const history = new FakeHistory([], { head: 'now', files: { before: {} } });
    const { base } = await findBase(history, { kind: 'push', before: 'before', commit: 'now', isWork: true });
    expect(base).toMatchObject({ isWork: true });
  });
});

describe('a base that a person names', () => {
  it('is found by its name, or refused', async () => {
    const history = new FakeHistory(['v1.0.0']);
    const found = await findBase(history, { kind: 'revision', written: 'v1.0.0' });
    expect(found).toEqual({
      base: { revision: { commit: 'commit-of-v1.0.0' }, change: 'the work since "v1.0.0"', name: '"v1.0.0"' },
    });
    await expect(findBase(history, { kind: 'revision', written: 'nowhere' })).rejects.toMatchObject({
      name: 'Refusal',
    });
  });
});

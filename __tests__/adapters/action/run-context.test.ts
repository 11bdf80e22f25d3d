import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../../src/adapters/action/inputs.ts';
import { refuseConflicts } from '../../../src/adapters/action/refuse-conflicts.ts';
import { readRunContext } from '../../../src/adapters/action/run-context.ts';
import { chooseTask } from '../../../src/adapters/environment/github-event.ts';

const env = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKSPACE: '/w',
  GITHUB_REF: 'refs/tags/sap/v1.0.0',
  GITHUB_SHA: 'a'.repeat(40),
};

describe('an event', () => {
  it.each(['published', 'created', 'released', 'prereleased'])('of a release that is %s releases its tag', (action) => {
    // The reference of the run is not asked: the release says its tag.
    const payload = { action, release: { tag_name: 'sap-1.0.0' } };
    expect(chooseTask('release', 'refs/heads/main', payload)).toEqual({ kind: 'release', tag: 'sap-1.0.0' });
  });

  it.each([
    ['edited', { tag_name: 'v1.0.0' }],
    ['deleted', { tag_name: 'v1.0.0' }],
    ['unpublished', { tag_name: 'v1.0.0' }],
    [undefined, { tag_name: 'v1.0.0' }],
    ['published', { tag_name: '' }],
    ['published', { tag_name: 7 }],
    ['published', null],
  ])('of a release of type %j with %j does nothing', (action, release) => {
    expect(chooseTask('release', 'refs/tags/v1.0.0', { action, release })).toMatchObject({
      kind: 'nothing',
      help: expect.stringContaining('published'),
    });
  });

  it.each(['pull_request_target', 'workflow_run'])('%s does nothing, whatever its reference is', (name) => {
    expect(chooseTask(name, 'refs/tags/v1.0.0', {})).toMatchObject({
      kind: 'nothing',
      reason: expect.stringContaining(name),
    });
  });

  it('that pushes a tag releases it', () => {
    expect(chooseTask('push', 'refs/tags/sap/v1.0.0', {})).toEqual({ kind: 'release', tag: 'sap/v1.0.0' });
    expect(chooseTask('push', 'refs/heads/refs/tags/v1', {})).toEqual({ kind: 'build' });
  });

  it.each(['pull_request', 'merge_group', 'workflow_dispatch', 'schedule', 'create', 'repository_dispatch'])(
    '%s builds, also on a tag',
    (name) => {
      expect(chooseTask(name, 'refs/tags/v1.0.0', undefined)).toEqual({ kind: 'build' });
    },
  );
});

describe('the context of a run', () => {
  it('has defaults', () => {
    expect(readRunContext(env, undefined)).toEqual({
      eventName: 'push',
      task: { kind: 'release', tag: 'sap/v1.0.0' },
      owner: 'o',
      repo: 'r',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      workspace: '/w',
      branch: 'sap/v1.0.0',
      pushedBranch: undefined,
      baseBranch: undefined,
      isFromFork: false,
      defaultBranch: undefined,
      before: undefined,
      commit: 'a'.repeat(40),
      headCommit: 'a'.repeat(40),
      runNumber: '',
      runId: '',
    });
  });

  it('knows the branch and the head of a pull request', () => {
    const pull = { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_HEAD_REF: 'fix' };
    const payload = { pull_request: { head: { sha: 'b'.repeat(40) } }, repository: { default_branch: 'trunk' } };
    expect(readRunContext({ ...pull, GITHUB_BASE_REF: 'main' }, payload)).toMatchObject({
      branch: 'fix',
      headCommit: 'b'.repeat(40),
      defaultBranch: 'trunk',
      pushedBranch: undefined,
      baseBranch: 'main',
    });
  });

  it.each([
    [{ full_name: 'O/r' }, false],
    [{ full_name: 'someone/r' }, true],
    [null, true],
    [undefined, false],
  ])('knows whether a pull request out of %j is from a fork: %s', (repo, isFromFork) => {
    const payload = { pull_request: { head: repo === undefined ? {} : { repo } } };
    const pull = { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
    expect(readRunContext(pull, payload).isFromFork).toBe(isFromFork);
    expect(readRunContext(env, payload).isFromFork).toBe(false);
  });

  it('knows what was pushed to which branch', () => {
    const push = { ...env, GITHUB_REF: 'refs/heads/release/1.x' };
    const commitBefore = (sha: string) => readRunContext(push, { before: sha }).before;
    expect(readRunContext(push, {})).toMatchObject({ branch: 'release/1.x', pushedBranch: 'release/1.x' });
    expect(commitBefore('c'.repeat(40))).toBe('c'.repeat(40));
    for (const none of ['0'.repeat(40), '', '--upload-pack=x', 'C'.repeat(40)])
      expect(commitBefore(none)).toBeUndefined();
    const dispatch = { ...push, GITHUB_EVENT_NAME: 'workflow_dispatch' };
    expect(readRunContext(dispatch, { before: 'c'.repeat(40) })).toMatchObject({
      pushedBranch: 'release/1.x',
      before: undefined,
    });
    expect(readRunContext({ ...push, GITHUB_EVENT_NAME: 'schedule' }, {}).pushedBranch).toBeUndefined();
  });

  it('knows what a group of the merge queue stands on', () => {
    const queue = { ...env, GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7' };
    const payload = { merge_group: { base_ref: 'refs/heads/main', base_sha: 'd'.repeat(40) } };
    expect(readRunContext(queue, payload)).toMatchObject({
      baseBranch: 'main',
      before: 'd'.repeat(40),
      pushedBranch: undefined,
      branch: 'gh-readonly-queue/main/pr-7',
    });
  });

  it('is refused where it is none', () => {
    expect(() => readRunContext({}, undefined)).toThrow('is not set');
    expect(() => readRunContext({ ...env, GITHUB_REPOSITORY: 'o/r/x' }, {})).toThrow('GITHUB_REPOSITORY');
  });
});

describe('the inputs of a run for a tag', () => {
  const refuse = (given: Record<string, string>, ref = 'refs/tags/v1.0.0') =>
    refuseConflicts(
      readInputs((name) => given[name] ?? ''),
      readRunContext({ ...env, GITHUB_REF: ref }, {}),
    );

  it.each([{ version: '1.0.0' }, { snapshot: 'always' }, { version: '1.0.0', publish: 'plan' }])(
    'are refused where they are of no release: %j',
    (given) => {
      expect(() => refuse(given)).toThrow(
        expect.objectContaining({ name: 'UsageError', message: expect.stringContaining('not released') }),
      );
      expect(() => refuse(given, 'refs/heads/main')).not.toThrow();
      expect(() => refuse({ ...given, publish: 'never' })).not.toThrow();
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { findEnvironment } from '../../../src/adapters/environment/find-environment.ts';
import type { Environment, Variables } from '../../../src/app/environment.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const c = 'c'.repeat(40);
const zeros = '0'.repeat(40);

/** What is found, with an event file that holds a payload. */
function find(env: Variables, payload?: unknown): Environment {
  return findEnvironment(payload === undefined ? env : { ...env, GITHUB_EVENT_PATH: 'event.json' }, (path) => {
    if (path !== 'event.json' || payload === null) throw new Error('no such file');
    return JSON.stringify(payload);
  });
}

describe('an environment', () => {
  it('is plain git where no server says that it runs us, whatever else it sets', () => {
    const expected = {
      name: 'git',
      occasion: undefined,
      base: { kind: 'none' },
      tag: undefined,
      source: undefined,
      asksRemote: false,
    };
    expect(find({})).toEqual(expected);
    // gitlab-ci-local says false, to be told apart.
    expect(find({ CI: 'true', GITLAB_CI: 'false', CI_COMMIT_TAG: 'v1.0.0', GITHUB_REF: 'refs/tags/v1' })).toEqual(
      expected,
    );
  });

  it.each([
    { CI: 'true' },
    { CI: '1', BITBUCKET_BUILD_NUMBER: '4' },
    { CI: 'woodpecker' },
    { TF_BUILD: 'True' },
    { JENKINS_URL: 'https://jenkins.example.com/' },
  ])('is a job of a server that nothing is known of: %j', (env) => {
    expect(find(env)).toMatchObject({ name: 'a CI server', base: { kind: 'none' }, asksRemote: 'if-any' });
  });

  it.each([{ CI: 'false' }, { CI: '' }, { CI: '0' }, { TF_BUILD: 'False' }])('is no job: %j', (env) => {
    expect(find(env)).toMatchObject({ name: 'git', asksRemote: false });
  });
});

describe('GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_SHA: a, GITHUB_RUN_NUMBER: '41' };
  const pull = {
    ...env,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_HEAD_REF: 'fix/it',
    GITHUB_BASE_REF: 'main',
  };

  it('says what a pull request is, and snapshots are of its head', () => {
    expect(find(pull, { pull_request: { head: { sha: b } } })).toEqual({
      name: 'GitHub Actions',
      occasion: 'the pull request into "main"',
      base: { kind: 'pull-request', head: b, branch: 'main', called: 'pull request' },
      tag: undefined,
      source: { branch: 'fix/it', commit: b, run: '41' },
      asksRemote: true,
    });
  });

  it('says the tag of a push and of a release', () => {
    const push = { ...env, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/v1.0.0' };
    expect(find(push, {})).toMatchObject({ tag: 'v1.0.0', occasion: 'the tag "v1.0.0"', base: { kind: 'none' } });
    const release = { ...env, GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1.0.0' };
    const payload = { action: 'published', release: { tag_name: 'sap-1.0.0' } };
    expect(find(release, payload).tag).toBe('sap-1.0.0');
    expect(find(release, { ...payload, action: 'deleted' }).tag).toBeUndefined();
  });

  it('says what a push starts from, and whether it is work on its way', () => {
    const push = (branch: string, before: string) =>
      find(
        { ...env, GITHUB_EVENT_NAME: 'push', GITHUB_REF: `refs/heads/${branch}` },
        { before, repository: { default_branch: 'main' } },
      ).base;
    expect(push('main', b)).toEqual({ kind: 'push', before: b, commit: a });
    expect(push('fix/it', b)).toEqual({ kind: 'push', before: b, commit: a, isWork: true });
    for (const none of [zeros, '--upload-pack=x', `${b}\n`, 'main'])
      expect(push('main', none)).toEqual({ kind: 'none' });
  });

  it('says what a group of the merge queue stands on', () => {
    const queue = { ...env, GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7' };
    expect(find(queue, { merge_group: { base_sha: c, base_ref: 'refs/heads/main' } })).toMatchObject({
      base: { kind: 'merge-group', before: c, commit: a },
      occasion: 'what is to be merged into "main"',
    });
  });

  it('needs the file of the event where one is named', () => {
    expect(() => find(pull, null)).toThrow('The file that GITHUB_EVENT_PATH names cannot be read');
    expect(find({ ...env, GITHUB_EVENT_NAME: 'schedule' }).base).toEqual({ kind: 'none' });
  });
});

describe('GitLab CI/CD', () => {
  const env = {
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: a,
    CI_COMMIT_REF_NAME: 'fix/it',
    CI_COMMIT_BEFORE_SHA: zeros,
    CI_PIPELINE_IID: '41',
    CI_DEFAULT_BRANCH: 'main',
    CI_COMMIT_REF_PROTECTED: 'false',
  };
  const merge = {
    ...env,
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_IID: '12',
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/it',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: b,
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
  };
  const request = { kind: 'pull-request', branch: 'main', called: 'merge request' };

  it('says where the branch of a merge request began, where its head is checked out', () => {
    expect(find(merge)).toEqual({
      name: 'GitLab CI/CD',
      occasion: 'the merge request into "main"',
      base: { ...request, head: a, start: { commit: b, checkedOut: a } },
      tag: undefined,
      source: { branch: 'fix/it', commit: a, run: '41' },
      asksRemote: true,
    });
  });

  it('says what a merged result was merged into, and snapshots are of the head', () => {
    const merged = {
      ...merge,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: c,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'd'.repeat(40),
    };
    expect(find(merged)).toMatchObject({
      base: { ...request, head: c, start: { commit: 'd'.repeat(40), checkedOut: a } },
      source: { branch: 'fix/it', commit: c, run: '41' },
    });
  });

  it('says where the pipeline runs in a fork', () => {
    const fork = { ...merge, CI_PROJECT_ID: '8', CI_MERGE_REQUEST_PROJECT_ID: '7' };
    expect(find(fork).occasion).toBe('the merge request into "main" of another project, with the tags of this fork');
    expect(find({ ...fork, CI_PROJECT_ID: '7' }).occasion).toBe('the merge request into "main"');
  });

  it('is believed ids only where they are ids', () => {
    for (const forged of ['--upload-pack=x', 'HEAD', `${b} `, b.slice(1), zeros]) {
      const { base } = find({ ...merge, CI_MERGE_REQUEST_DIFF_BASE_SHA: forged });
      expect(base).toEqual({ ...request, head: a });
    }
  });

  it('says what a push starts from: work on its way where the branch is neither the default one nor protected', () => {
    const push = { ...env, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'fix/it', CI_COMMIT_BEFORE_SHA: b };
    expect(find(push)).toMatchObject({
      base: { kind: 'push', before: b, commit: a, isWork: true },
      occasion: 'the branch "fix/it"',
      source: { branch: 'fix/it', commit: a, run: '41' },
    });
    const line = { kind: 'push', before: b, commit: a };
    expect(find({ ...push, CI_COMMIT_BRANCH: 'main' }).base).toEqual(line);
    expect(find({ ...push, CI_COMMIT_REF_PROTECTED: 'true' }).base).toEqual(line);
    expect(find({ ...push, CI_COMMIT_BEFORE_SHA: zeros }).base).toEqual({ kind: 'none' });
    for (const source of ['schedule', 'web', 'api', 'trigger', 'pipeline', 'parent_pipeline']) {
      expect(find({ ...push, CI_PIPELINE_SOURCE: source }).base).toEqual({ kind: 'none' });
    }
  });

  it('says the tag, and then no change', () => {
    const tag = { ...env, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1.0.0', CI_COMMIT_REF_NAME: 'v1.0.0' };
    expect(find({ ...tag, CI_COMMIT_BEFORE_SHA: b })).toMatchObject({
      tag: 'v1.0.0',
      base: { kind: 'none' },
      occasion: 'the tag "v1.0.0"',
      source: { branch: 'v1.0.0', commit: a, run: '41' },
    });
  });

  it('has names quoted in what is told', () => {
    const { occasion } = find({ ...env, CI_COMMIT_BRANCH: 'x\u001b[2J\n::error::y' });
    expect(occasion).not.toMatch(/[\u001b\n]/);
  });
});

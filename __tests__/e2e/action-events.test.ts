import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { checkOut, type EventOptions, openPullRequest, pushAll, pushBranch } from '../support/action-events.ts';
import { type ActionResult, runAction } from '../support/action-run.ts';
import type { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';
import { ResultsServer } from '../support/results-service/server.ts';

let sandbox: GitSandbox;
let server: GitHubServer;
let results: ResultsServer;

beforeEach(async () => {
  sandbox = sandboxWithPack();
  // A run that releases nothing needs no more than to read.
  server = new GitHubServer({ contents: 'read' });
  results = new ResultsServer();
  await Promise.all([server.start(), results.start()]);
});

afterEach(async () => {
  sandbox.remove();
  await Promise.all([server.stop(), results.stop()]);
});

async function run(event: EventOptions, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const result = await runAction(sandbox, { server, results, inputs, ...event });
  // Nothing is asked of GitHub, and nothing written there.
  expect(server.requests).toEqual([]);
  return result;
}

const manifest = goodPacks['1.x']['stackpack.conf'] as string;

/** The pack in another version. */
function version(next: string): Record<string, MemoryContent> {
  return {
    'stackpack.conf': manifest.replace('"1.2.0"', `"${next}"`),
    'resources/RELEASE.md': `# Release notes\n\n## ${next}\n\n- More.\n\n## 1.2.0\n\n- First.\n`,
  };
}

describe('a pull request', () => {
  it('is checked, compared, built as a snapshot of its head, and kept; nothing is released', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, version('1.3.0'));
    const result = await run(event);
    const snapshot = `1.3.0-fix-it-42-${event.head.slice(0, 7)}-SNAPSHOT`;
    expect(result).toMatchObject({
      exitCode: 0,
      annotations: [],
      outputs: {
        name: 'greenhouse',
        version: snapshot,
        'archive-path': `target/greenhouse-${snapshot}.sts`,
        'archive-paths': `target/greenhouse-${snapshot}.sts`,
        'checksums-path': 'target/SHA256SUMS',
        'artifact-id': '7000',
        tag: '',
        'release-status': 'skipped',
        'release-id': '',
      },
    });
    expect(results.artifacts.map(({ name }) => name)).toEqual([`greenhouse-${snapshot}`]);
    expect(result.outputs.stackpacks).toContain('follows 1.2.0');
    expect(plain(result.summary)).toContain(
      'merging this releases nothing: to release version 1.3.0, push the tag "v1.3.0"',
    );
    expect(plain(result.summary)).toContain(
      `[The artifact greenhouse-${snapshot}](<http://github.localhost/gardeners/`,
    );
    expect(result.summary).toMatch(/<details><summary>Contents of the archive: \d+ files/);
  });

  it('that changes the pack and not its version fails, by the tags of the remote, at depth 1', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const result = await run(openPullRequest(sandbox, { 'resources/overview.md': '# Changed\n' }));
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { errors: '1', 'archive-path': '', 'release-status': 'skipped', 'artifact-id': '' },
    });
    expect(result.annotations[0]).toMatch(/^error title=version-not-bumped,file=stackpack\.conf,line=3,/);
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
    expect(results.artifacts).toEqual([]);
  });

  it('says what its merge would release where versions are released as they change', async () => {
    const inputs = { publish: 'on-version-change' };
    const changed = await run(openPullRequest(sandbox, version('1.3.0')), inputs);
    expect(changed).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
    expect(changed.outputs.version).toContain('-SNAPSHOT');
    expect(plain(changed.summary)).toMatch(/merging this releases it: version 1\.3\.0 .*v1\.3\.0/);
    const unchanged = await run(openPullRequest(sandbox, { 'NOTES.md': 'x\n' }, 'notes'), inputs);
    expect(plain(unchanged.summary)).toMatch(/merging this releases nothing: version 1\.2\.0 did not change/);
    const event = openPullRequest(sandbox, version('1.5.0'), 'head');
    sandbox.git('checkout', 'fetch', '-q', '--depth=1', 'origin', event.head);
    sandbox.git('checkout', 'checkout', '-q', event.head);
    const blind = await run(event, inputs);
    expect(blind.exitCode).toBe(1);
    expect(blind.annotations.join()).toMatch(
      /^error::Neither the merge commit .* Check out what the run is for, .* with actions\/checkout fetch-depth: 0/s,
    );
    // With a tag there is something to hold the version to.
    sandbox.git('work', 'push', '-q', sandbox.url('origin.git'), 'HEAD:refs/tags/v1.2.0');
    const headOnly = await run(event, inputs);
    expect(headOnly.exitCode).toBe(0);
    expect(plain(headOnly.summary)).toContain(
      'cannot be told: the merge commit of the pull request is not checked out',
    );
    const elsewhere = await run(openPullRequest(sandbox, version('1.4.0'), 'other'), {
      ...inputs,
      'release-branches': 'stable',
    });
    expect(plain(elsewhere.summary)).toMatch(/merging this releases nothing: "main" is no release branch/);
  });

  it('shows the findings in its own files first where there are more than GitHub shows', async () => {
    const links = (count: number) => Array.from({ length: count }, (_, at) => `![a](nowhere-${at}.png)\n`).join('\n');
    sandbox.write('work', [['resources/configuration.md', links(15)]]);
    sandbox.commit('work', 'Broken before');
    const result = await run(openPullRequest(sandbox, { ...version('1.3.0'), 'resources/overview.md': links(3) }));
    const errors = result.annotations.filter((one) => one.startsWith('error'));
    expect(errors).toHaveLength(10);
    expect(errors.slice(0, 3).every((one) => one.includes('file=resources/overview.md'))).toBe(true);
    expect(errors[3]).toContain('file=resources/configuration.md');
    expect(errors[8]).toMatch(/^error title=10 more::10 more of this level/);
    expect(errors[9]).toMatch(/^error::Findings at or above error: 18 errors/);
    // They are only ordered by it.
    const event = openPullRequest(sandbox, { 'resources/overview.md': links(4) }, 'unreachable');
    sandbox.git('checkout', 'remote', 'set-url', 'origin', sandbox.url('nowhere.git'));
    const blind = await run(event);
    expect(blind.log).toContain('annotations are not ordered by what the pull request changes: cannot fetch');
    expect(blind.annotations.filter((one) => one.startsWith('error'))).toHaveLength(10);
    expect(blind.annotations.at(-1)).toMatch(/^error::Cannot list the tags of the remote/);
  });
});

describe('a group of the merge queue', () => {
  it('is checked and built', async () => {
    const ref = 'refs/heads/gh-readonly-queue/main/pr-7-abc';
    sandbox.git('work', 'update-ref', ref, 'HEAD');
    pushAll(sandbox);
    const event = { action: 'checks_requested', merge_group: { base_ref: 'refs/heads/main' } };
    const result = await run({ ...checkOut(sandbox, ref), eventName: 'merge_group', event });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped' } });
    expect(result.outputs.version).toMatch(/^1\.2\.0-gh-readonly-queue-main-pr-7-abc-42-[0-9a-f]{7}-SNAPSHOT$/);
    expect(plain(result.summary)).toContain('merging this releases nothing');
  });
});

describe('a push to a branch, and a start by hand', () => {
  it('check, compare, build a snapshot and keep it', async () => {
    const event = pushBranch(sandbox, {});
    for (const eventName of ['push', 'workflow_dispatch']) {
      const result = await run({ ...event, eventName }, { 'artifact-name': eventName });
      expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
      expect(result.outputs.version).toMatch(/^1\.2\.0-main-42-[0-9a-f]{7}-SNAPSHOT$/);
      // Started by hand there is nothing to compare with: that is said, and no failure.
      const isPush = eventName === 'push';
      expect(result.outputs.stackpacks).toContain(isPush ? 'this push does not change' : 'version not judged: no tag');
      expect(result.annotations).toEqual(isPush ? [] : [expect.stringMatching(/^notice::.*compare-with/)]);
      expect(plain(result.summary)).toContain('nothing is released: to release version 1.2.0, push the tag "v1.2.0"');
    }
    expect(results.artifacts.map(({ name }) => name)).toEqual(['push', 'workflow_dispatch']);
  });

  it('build a snapshot of the next version where this one is released and nothing changed', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const result = await run(pushBranch(sandbox, { 'NOTES.md': 'Not packaged.\n' }));
    expect(result).toMatchObject({ exitCode: 0, outputs: { errors: '0', warnings: '0' } });
    expect(result.outputs.version).toMatch(/^1\.2\.1-main-42-[0-9a-f]{7}-SNAPSHOT$/);
    expect(plain(result.summary)).toContain('nothing is released: version 1.2.0 is released already');
  });

  it('build no snapshot where they are not asked for one', async () => {
    const event = pushBranch(sandbox, {});
    const plainBuild = await run(event, { snapshot: 'never', 'upload-artifact': 'false' });
    expect(plainBuild.outputs).toMatchObject({ version: '1.2.0', 'archive-path': 'target/greenhouse-1.2.0.sts' });
    const given = await run(event, { version: '7.0.0', 'upload-artifact': 'false' });
    expect(given.outputs).toMatchObject({ version: '7.0.0', 'archive-path': 'target/greenhouse-7.0.0.sts' });
    expect(results.artifacts).toEqual([]);
  });

  it('release nothing from a branch that is no release branch, and say so', async () => {
    const result = await run(pushBranch(sandbox, version('1.3.0'), 'topic'), { publish: 'on-version-change' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
    expect(plain(result.summary)).toContain('nothing is released: "topic" is no release branch; these are: "main"');
  });

  it('work in a container, where the files belong to another user', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    // git's own means of testing this. The remote is a folder here, which has to be trusted too.
    sandbox.write('.', [['gitconfig', `[safe]\n  directory = ${sandbox.path('origin.git').replaceAll('\\', '/')}\n`]]);
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: sandbox.path('gitconfig') };
    const result = await run({ ...pushBranch(sandbox, { 'resources/overview.md': '# Changed\n' }), env });
    expect(result).toMatchObject({ exitCode: 1, outputs: { errors: '1' } });
    expect(result.annotations[0]).toContain('version-not-bumped');
  });

  it('fail where the tags cannot be had: what is not known is not taken for nothing', async () => {
    const event = pushBranch(sandbox, {});
    sandbox.git('checkout', 'remote', 'set-url', 'origin', sandbox.url('nowhere.git'));
    const result = await run(event);
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'skipped', 'archive-path': '' } });
    expect(result.annotations.join()).toContain('Cannot list the tags of the remote');
    expect(result.annotations.join()).toContain('actions/checkout');
  });
});

describe('any other event', () => {
  it('checks and builds; it is for no branch, so nothing is released, and nothing is to be merged', async () => {
    pushAll(sandbox);
    const event = { ...checkOut(sandbox, 'refs/heads/main'), eventName: 'schedule', event: { schedule: '0 5 * * 1' } };
    for (const publish of ['auto', 'on-version-change', 'plan']) {
      const result = await run(event, { publish, 'upload-artifact': 'false' });
      expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
      expect(result.outputs.version).toContain('-SNAPSHOT');
      expect(plain(result.summary)).toContain('nothing is released: ');
      expect(result.summary).not.toContain('merging');
    }
  });
});

describe('an event on which nothing is done', () => {
  it.each([
    ['pull_request_target', { action: 'opened' }],
    ['workflow_run', { action: 'completed' }],
    ['release', { action: 'edited', release: { tag_name: 'v1.2.0' } }],
    ['release', { action: 'deleted', release: { tag_name: 'v1.2.0' } }],
  ])('is green and says so: %s %j', async (eventName, event) => {
    sandbox.git('work', 'tag', 'v1.2.0');
    pushAll(sandbox);
    const result = await run({ ...checkOut(sandbox, 'refs/tags/v1.2.0'), eventName, event });
    expect(result).toMatchObject({
      exitCode: 0,
      annotations: [expect.stringMatching(/^notice::.*(?:does|releases) nothing.*\. Run (?:it|this action) on /)],
      outputs: { stackpacks: '[]', 'release-status': 'skipped', 'archive-path': '', name: '', errors: '0' },
      report: { stackpacks: [] },
    });
    expect(result.summary).toContain('nothing was done');
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
    expect(results.artifacts).toEqual([]);
  });
});

/** What Markdown shows of character references. */
function plain(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

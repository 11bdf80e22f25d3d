import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkOut, openPullRequest, pushAll, pushBranch } from '../support/action-events.ts';
import { GateSandbox, inVersion, withoutStep } from '../support/gate-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';

let sandbox: GateSandbox;

beforeEach(() => {
  sandbox = new GateSandbox();
});

afterEach(() => sandbox.stop());

/** The push of a tag, which is all that the checkout knows. */
function pushTag(tag: string) {
  pushAll(sandbox);
  return { ...checkOut(sandbox, `refs/tags/${tag}`), eventName: 'push' };
}

/** Runs for a tag, and stops short of releasing. */
const plan = { publish: 'plan' };

describe('a pushed tag', () => {
  beforeEach(() => sandbox.start());

  it('is the first release', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    expect(await sandbox.run(pushTag('v1.2.0'), plan)).toMatchObject({
      exitCode: 0,
      verdict: 'no release of it among the tags, so version 1.2.0 is the first',
      outputs: { 'previous-version': '', 'previous-tag': '', 'required-bump': '', changed: '' },
    });
  });

  it('is compared with the release strictly below, by the tags of the remote', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release(inVersion('1.2.1', '# New\n'), 'v1.2.1');
    const event = pushTag('v1.2.1');
    expect(sandbox.git('checkout', 'tag')).toBe('v1.2.1');
    expect(await sandbox.run(event, plan)).toMatchObject({
      exitCode: 0,
      verdict: 'version 1.2.1 follows 1.2.0, tag "v1.2.0", and the changes require a patch bump',
      outputs: { 'previous-tag': 'v1.2.0', 'actual-bump': 'patch' },
    });
  });

  it('is refused where the bump is too small, whenever the bump is due', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release(withoutStep('1.2.1'), 'v1.2.1');
    const event = pushTag('v1.2.1');
    for (const when of ['pull-request', 'release', 'auto']) {
      const result = await sandbox.run(event, { ...plan, 'bump-when': when });
      expect(result).toMatchObject({ exitCode: 1, found: ['version-bump-too-small at stackpack.conf:3'] });
      expect(result.annotations.join()).toContain('delete the tag "v1.2.1", write 2.0.0 into stackpack.conf');
    }
  });

  it('is held to it where nothing is released by it', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release(withoutStep('1.2.1'), 'v1.2.1');
    const event = pushTag('v1.2.1');
    for (const publish of ['never', 'on-version-change']) {
      expect(await sandbox.run(event, { publish })).toMatchObject({
        exitCode: 1,
        found: ['version-bump-too-small at stackpack.conf:3'],
      });
    }
  });

  it('is refused where the manifest has another version, before anything is built', async () => {
    sandbox.git('work', 'tag', 'v1.3.0');
    expect(await sandbox.run(pushTag('v1.3.0'), plan)).toMatchObject({
      exitCode: 1,
      found: ['tag-mismatch at stackpack.conf:3'],
      outputs: { 'archive-path': '' },
    });
  });
});

describe('a version that is released because it changed', () => {
  beforeEach(() => sandbox.start());

  it('is held to all that changed since the release before, whoever changed it', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release(withoutStep('1.2.0'));
    const inputs = { publish: 'on-version-change', 'bump-when': 'release' };
    const result = await sandbox.run(pushBranch(sandbox, withoutStep('1.2.1')), inputs);
    expect(result).toMatchObject({
      exitCode: 1,
      found: ['version-bump-too-small at stackpack.conf:3'],
      outputs: { 'release-status': 'failed' },
    });
    expect(result.annotations.join()).toContain('help: write 2.0.0 into stackpack.conf');
    expect(sandbox.server.writes).toEqual([]);
  });
});

describe('a pack whose version comes from version.sbt', () => {
  const manifest = (inVersion('1.2.0')['stackpack.conf'] as string).replace(/^version = .*\n/m, '');
  const sbt = (version: string) => ({
    'version.sbt': `minSupported := "1"\nlastReleasedStackPackVersion := "${version}"\n`,
  });

  beforeEach(async () => {
    await sandbox.start({ ...goodPacks['1.x'], 'stackpack.conf': manifest, ...sbt('1.2.0') });
    sandbox.git('work', 'tag', '1.2.0');
  });

  it('is told on a pull request what the next release needs, and nothing fails', async () => {
    const event = openPullRequest(sandbox, { 'resources/overview.md': '# Changed\n' });
    expect(await sandbox.run(event)).toMatchObject({
      exitCode: 0,
      found: [],
      verdict: 'greenhouse has changed since 1.2.0, tag "1.2.0": the next release of greenhouse must be at least 1.2.1',
      outputs: { 'required-bump': 'patch', 'suggested-version': '1.2.1' },
    });
    // Unless the bump is made the duty of pull requests: then on the line that has the version.
    expect(await sandbox.run(event, { 'bump-when': 'pull-request' })).toMatchObject({
      exitCode: 1,
      found: ['version-not-bumped at version.sbt:2'],
    });
  });

  it('is held to it on the tag', async () => {
    const removed = { 'stackpack.conf': manifest.replace(/steps = \[[\s\S]*?\n\]\n/, 'steps = []\n') };
    sandbox.release({ ...removed, ...sbt('1.2.1') }, '1.2.1');
    expect(await sandbox.run(pushTag('1.2.1'), plan)).toMatchObject({
      exitCode: 1,
      found: ['version-bump-too-small at version.sbt:2'],
    });
    sandbox.release(sbt('2.0.0'), '2.0.0');
    sandbox.git('work', 'tag', '-d', '1.2.1');
    expect(await sandbox.run(pushTag('2.0.0'), plan)).toMatchObject({
      exitCode: 0,
      found: [],
      outputs: { 'previous-version': '1.2.0', 'actual-bump': 'major' },
    });
    // The build takes the version from version.sbt, whatever the tag says.
    sandbox.git('work', 'tag', '2.0.1');
    const mismatch = await sandbox.run(pushTag('2.0.1'), plan);
    expect(mismatch).toMatchObject({ exitCode: 1, found: ['tag-mismatch at version.sbt:2'] });
    expect(mismatch.annotations[0]).toContain('and version.sbt says "2.0.0"');
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
  });
});

describe('a group of the merge queue', () => {
  beforeEach(() => sandbox.start());

  it('is compared with what it stands on', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const before = sandbox.release(inVersion('1.3.0', '# The one before\n'));
    const ref = 'refs/heads/gh-readonly-queue/main/pr-8-abc';
    const group = (commit: string) => {
      sandbox.git('work', 'update-ref', ref, commit);
      pushAll(sandbox);
      const event = { action: 'checks_requested', merge_group: { base_ref: 'refs/heads/main', base_sha: before } };
      return { ...checkOut(sandbox, ref), eventName: 'merge_group', event };
    };
    const neutral = sandbox.release({ 'notes.txt': 'not packaged\n' });
    expect((await sandbox.run(group(neutral))).verdict).toMatch(
      /^this group of the merge queue does not change greenhouse; the branch is ahead of 1\.2\.0, tag "v1\.2\.0", by /,
    );
    const forgotten = sandbox.release(inVersion('1.2.0', '# Changed\n'));
    expect(await sandbox.run(group(forgotten))).toMatchObject({
      exitCode: 1,
      found: ['version-not-bumped at stackpack.conf:3'],
    });
  });
});

describe('a push to a branch', () => {
  beforeEach(() => sandbox.start());

  it('is compared with what was there before, and with the release', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const forgotten = await sandbox.run(pushBranch(sandbox, { 'resources/overview.md': '# Changed\n' }));
    expect(forgotten).toMatchObject({ exitCode: 1, found: ['version-not-bumped at stackpack.conf:3'] });
    const other = await sandbox.run(pushBranch(sandbox, { 'notes.txt': 'not packaged\n' }));
    expect(other.exitCode).toBe(0);
    expect(other.verdict).toContain('this push does not change greenhouse; the branch is ahead of 1.2.0');
  });

  it('of work on its way is not held to the push before, which no user has', async () => {
    sandbox.release(inVersion('1.2.1', '# One\n'));
    const event = pushBranch(sandbox, { 'resources/overview.md': '# Two\n' }, 'feature');
    const verdict = 'version not judged: no tag releases a StackPack here, and there is nothing else to compare with';
    expect(await sandbox.run(event)).toMatchObject({ exitCode: 0, found: [], verdict });
    // The branches that releases are made from are lines of their own.
    const line = await sandbox.run(event, { publish: 'on-version-change', 'release-branches': 'main, feature' });
    expect(line).toMatchObject({ exitCode: 1, found: ['version-not-bumped at stackpack.conf:3'] });
  });

  it('by force, over a commit that is gone, is compared with the release alone', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = pushBranch(sandbox, inVersion('1.3.0', '# New\n'));
    const result = await sandbox.run({ ...event, event: { ...event.event, before: '1'.repeat(40) } });
    expect(result).toMatchObject({ exitCode: 0, found: [], outputs: { 'previous-tag': 'v1.2.0' } });
    expect(result.annotations.join()).toContain('notice::what this push changes cannot be told');
  });
});

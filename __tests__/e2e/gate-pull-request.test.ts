import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkOut, openPullRequest, pushAll } from '../support/action-events.ts';
import { GateSandbox, inVersion, withoutStep } from '../support/gate-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';

let sandbox: GateSandbox;

beforeEach(async () => {
  sandbox = new GateSandbox();
  await sandbox.start();
});

afterEach(() => sandbox.stop());

const page = { 'resources/overview.md': '# Changed\n' };
const notBumped = ['version-not-bumped at stackpack.conf:3'];

/** Every file of a folder with its size and time. */
function filesOf(folder: string): string[] {
  return readdirSync(sandbox.path(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(sandbox.path(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();
}

describe('a forgotten bump in a tagged repository', () => {
  it('is found at depth 1, at the version, with outputs and what to write; nothing is written into the clone', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, page);
    const before = filesOf('checkout');
    const result = await sandbox.run(event);
    expect(result).toMatchObject({
      exitCode: 1,
      found: notBumped,
      changes: ['text-changed'],
      outputs: {
        'previous-version': '1.2.0',
        'previous-tag': 'v1.2.0',
        'required-bump': 'patch',
        'actual-bump': 'none',
        'suggested-version': '1.2.1',
        changed: 'true',
      },
    });
    expect(result.verdict).toMatch(
      /^greenhouse has changed since 1\.2\.0, tag "v1\.2\.0", and its version is still 1\.2\.0: /,
    );
    expect(result.annotations[0]).toContain('stackpack bump --write');
    expect(filesOf('checkout')).toEqual(before);
    expect(readFileSync(sandbox.path('checkout', '.git', 'config'), 'utf8')).not.toContain(GitHubServer.token);
  });

  it('is found in a full clone', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, page);
    const result = await sandbox.run({ ...event, ...sandbox.fullClone('refs/pull/7/merge') });
    expect(result).toMatchObject({ exitCode: 1, found: notBumped });
  });

  it('is found where the head of the branch is checked out, whole', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release(inVersion('1.2.0', '# Ahead\n'));
    const event = openPullRequest(sandbox, { 'notes.txt': 'not packaged\n' });
    sandbox.fullClone('refs/pull/7/merge');
    sandbox.git('full', 'checkout', '-q', event.head);
    expect((await sandbox.run({ ...event, workspace: 'full' })).verdict).toMatch(
      /^this pull request does not change greenhouse; the branch is ahead of 1\.2\.0/,
    );
  });

  it('is found in a pull request from a fork, whose token may only read', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, page);
    const head = { sha: event.head, ref: 'fix/it', repo: { full_name: 'stranger/greenhouse' } };
    const fork = { ...event.event, pull_request: { head, base: { ref: 'main' } } };
    expect(await sandbox.run({ ...event, event: fork })).toMatchObject({ exitCode: 1, found: notBumped });
  });
});

describe('a bump that is too small', () => {
  it('is found, with what unattended upgrades would do', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const result = await sandbox.run(openPullRequest(sandbox, withoutStep('1.2.1')));
    expect(result).toMatchObject({
      exitCode: 1,
      found: ['version-bump-too-small at stackpack.conf:3'],
      outputs: { 'required-bump': 'major', 'actual-bump': 'patch', 'suggested-version': '2.0.0' },
    });
    expect(result.verdict).toMatch(/servers that upgrade by themselves will install 1\.2\.1 unattended and ./);
    expect(result.summary).toContain('step-removed'.replaceAll('-', '&#45;'));
  });

  it('passes where the configuration accepts the change for this version', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const config = 'accept:\n  - { pack: greenhouse, version: 1.2.1, change: step-removed greenhouse_host }\n';
    const change = { ...withoutStep('1.2.1'), '.stackpackrc.yaml': config };
    expect(await sandbox.run(openPullRequest(sandbox, change))).toMatchObject({
      found: [],
      changes: expect.arrayContaining(['step-removed']),
      outputs: { 'required-bump': 'patch' },
    });
  });
});

describe('a repository without tags', () => {
  it('compares with the target branch', async () => {
    expect(await sandbox.run(openPullRequest(sandbox, page))).toMatchObject({
      exitCode: 1,
      found: notBumped,
      verdict: expect.stringMatching(
        /^greenhouse has changed since the target branch, and its version is still 1\.2\.0: /,
      ),
    });
    expect(await sandbox.run(openPullRequest(sandbox, inVersion('1.2.1', '# New\n'), 'bumped'))).toMatchObject({
      exitCode: 0,
      found: [],
      outputs: { 'previous-version': '1.2.0', 'previous-tag': '', 'actual-bump': 'patch' },
    });
    expect(await sandbox.run(openPullRequest(sandbox, inVersion('1.1.9', '# New\n'), 'lowered'))).toMatchObject({
      exitCode: 1,
      found: ['version-lowered at stackpack.conf:3'],
    });
  });

  it('finds that two pull requests take the same version', async () => {
    const event = openPullRequest(sandbox, inVersion('1.3.0', '# One\n'));
    expect((await sandbox.run(event)).exitCode).toBe(0);
    // The other one is merged, and this one runs again as it was.
    sandbox.release(inVersion('1.3.0', '# The other\n'));
    pushAll(sandbox);
    expect(await sandbox.run(event)).toMatchObject({ exitCode: 1, found: ['version-taken at stackpack.conf:3'] });
  });
});

describe('a target branch that moved on', () => {
  it('is compared with what is released meanwhile', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, inVersion('1.3.0', '# One\n'));
    expect((await sandbox.run(event)).exitCode).toBe(0);
    sandbox.release(inVersion('1.3.0', '# The other\n'), 'v1.3.0');
    pushAll(sandbox);
    expect(await sandbox.run(event)).toMatchObject({
      exitCode: 1,
      found: notBumped,
      outputs: { 'previous-tag': 'v1.3.0' },
    });
  });
});

describe('a pull request that touches no pack', () => {
  it('passes while the branch is ahead, and says what the next release must be', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.release({ ...withoutStep('1.2.0') });
    const result = await sandbox.run(openPullRequest(sandbox, { 'notes.txt': 'not packaged\n' }));
    expect(result).toMatchObject({ found: [], outputs: { 'suggested-version': '2.0.0', changed: 'true' } });
    expect(result.verdict).toMatch(
      /^this pull request does not change greenhouse; the branch is ahead of 1\.2\.0, tag "v1\.2\.0", by \d+ changes, and the next release of greenhouse must be at least 2\.0\.0$/,
    );
  });
});

describe('another name in the same folder', () => {
  it('fails until it is accepted', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const renamed = inVersion('2.0.0')['stackpack.conf'] as string;
    const change = {
      ...inVersion('2.0.0'),
      'stackpack.conf': renamed.replace('name = greenhouse', 'name = glasshouse'),
    };
    const result = await sandbox.run(openPullRequest(sandbox, change));
    expect(result.exitCode).toBe(1);
    expect(result.found).toContain('pack-renamed at stackpack.conf:1');
    const config = 'accept:\n  - { pack: glasshouse, version: 2.0.0, change: pack-renamed greenhouse }\n';
    const accepted = await sandbox.run(
      openPullRequest(sandbox, { ...change, '.stackpackrc.yaml': config }, 'accepted'),
    );
    expect(accepted.found).not.toContain('pack-renamed at stackpack.conf:1');
    expect(accepted.verdict).toContain('was named "greenhouse" before');
  });
});

describe('what a checkout makes of files', () => {
  const byHand = { eventName: 'workflow_dispatch', event: {} };

  it('is no change where it writes CRLF', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    pushAll(sandbox);
    const event = { ...checkOut(sandbox, 'refs/heads/main'), ...byHand };
    sandbox.git('checkout', 'config', 'core.autocrlf', 'true');
    sandbox.git('checkout', 'rm', '-q', '-r', '--cached', '.');
    sandbox.git('checkout', 'reset', '-q', '--hard');
    const overview = sandbox.path('checkout', 'resources', 'overview.md');
    expect(readFileSync(overview, 'utf8')).toContain('\r\n');
    expect(await sandbox.run(event)).toMatchObject({
      exitCode: 0,
      verdict: 'nothing to release: greenhouse is the same as 1.2.0, tag "v1.2.0"',
    });
    // One file that really changed is the only one.
    sandbox.write('checkout', [['resources/enabled.md', '# Changed\r\n']]);
    expect(await sandbox.run(event)).toMatchObject({ found: notBumped, changes: ['text-changed'] });
  });

  it('is no change where git keeps a pointer to a large file', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9000\n`;
    sandbox.write('.', [['pointer', pointer]]);
    const bytes = readFileSync(sandbox.path('work', 'resources', 'logo.png'));
    sandbox.write('.', [['logo.png', bytes]]);
    const filter = (folder: string) => {
      sandbox.git(folder, 'config', 'filter.lfs.clean', `cat > /dev/null; cat "${sandbox.path('pointer')}"`);
      sandbox.git(folder, 'config', 'filter.lfs.smudge', `cat > /dev/null; cat "${sandbox.path('logo.png')}"`);
    };
    filter('work');
    sandbox.write('work', [['.gitattributes', 'resources/logo.png filter=lfs\n']]);
    sandbox.git('work', 'rm', '-q', '--cached', 'resources/logo.png');
    sandbox.commit('work', 'A pointer');
    expect(sandbox.git('work', 'show', 'HEAD:resources/logo.png')).toContain('git-lfs');
    sandbox.git('work', 'tag', 'v1.2.0');
    pushAll(sandbox);
    const event = { ...checkOut(sandbox, 'refs/heads/main'), ...byHand };
    filter('checkout');
    sandbox.git('checkout', 'rm', '-q', '-r', '--cached', '.');
    sandbox.git('checkout', 'reset', '-q', '--hard');
    expect(readFileSync(sandbox.path('checkout', 'resources', 'logo.png'))).toEqual(bytes);
    const same = 'nothing to release: greenhouse is the same as 1.2.0, tag "v1.2.0"';
    expect((await sandbox.run(event)).verdict).toBe(same);
    sandbox.write('checkout', [['resources/enabled.md', '# Changed\n']]);
    expect((await sandbox.run(event)).changes).toEqual(['text-changed']);
  });
});

describe('without the network', () => {
  it('fails, and says what to do: what is not known is not taken for nothing', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const event = openPullRequest(sandbox, inVersion('1.3.0', '# New\n'));
    sandbox.git('checkout', 'remote', 'set-url', 'origin', sandbox.url('nowhere.git'));
    const result = await sandbox.run(event);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.join()).toMatch(/Cannot list the tags of the remote: .*actions\/checkout/);
  });
});

import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { type ActionResult, type ActionRunOptions, declaredOutputs, runAction } from '../support/action-run.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(async () => {
  sandbox = new GitSandbox();
  // A run that releases nothing needs no more than to read.
  server = new GitHubServer({ contents: 'read' });
  await server.start();
  sandbox.init('work');
  sandbox.write('work', Object.entries(goodPacks['1.x']));
  sandbox.commit('work', 'A pack');
});

afterEach(async () => {
  sandbox.remove();
  await server.stop();
});

/** Commits a change, and runs the action on the push of it to main. */
async function pushMain(
  change: Readonly<Record<string, MemoryContent>> = {},
  options: Partial<ActionRunOptions> = {},
): Promise<ActionResult> {
  sandbox.write('work', Object.entries(change));
  sandbox.commit('work', 'A change');
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
  sandbox.checkout('origin.git', 'checkout', 'refs/heads/main');
  const result = await runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/heads/main', ...options });
  expect(Object.keys(result.outputs).sort()).toEqual(declaredOutputs().sort());
  // Nothing is asked of GitHub, and nothing written there.
  expect(server.requests).toEqual([]);
  return result;
}

const manifest = goodPacks['1.x']['stackpack.conf'] as string;

describe('a push to a branch', () => {
  it('checks, compares and builds, and releases nothing', async () => {
    const result = await pushMain();
    expect(result).toMatchObject({
      exitCode: 0,
      annotations: [],
      outputs: {
        name: 'greenhouse',
        'archive-path': 'target/greenhouse-1.2.0.sts',
        'release-status': 'skipped',
        tag: '',
      },
    });
    expect(existsSync(sandbox.path('checkout', 'target', 'greenhouse-1.2.0.sts'))).toBe(true);
    expect(result.outputs.stackpacks).toContain('is the first');
  });

  it('finds a change without a new version by the tags of the remote, at depth 1', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const result = await pushMain({ 'resources/overview.md': '# Changed\n' });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { errors: '1', 'archive-path': '', 'release-status': 'failed' },
    });
    expect(result.annotations[0]).toMatch(
      /^error title=version-not-bumped,file=stackpack\.conf,line=3,endLine=3,col=11,endColumn=18::/,
    );
    expect(result.annotations[0]).toContain('resources/overview.md');
    expect(result.summary).toContain('version&#45;not&#45;bumped');
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
  });

  it('passes where nothing that is packaged changed since the release', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const result = await pushMain({ 'NOTES.md': 'Not packaged.\n' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { errors: '0', warnings: '0' } });
    expect(result.outputs.stackpacks).toContain('nothing changed since');
  });

  it('passes with a new version', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    const raised = manifest.replace('"1.2.0"', '"1.2.1"');
    const notes = '# Release notes\n\n## 1.2.1\n\n- More.\n\n## 1.2.0\n\n- First.\n';
    const result = await pushMain({ 'stackpack.conf': raised, 'resources/RELEASE.md': notes });
    expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { version: '1.2.1' } });
    expect(result.outputs.stackpacks).toContain('follows 1.2.0');
  });

  it('works in a container, where the files belong to another user', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    // git's own means of testing this. The remote is a folder here, which has to be trusted too.
    sandbox.write('.', [['gitconfig', `[safe]\n  directory = ${sandbox.path('origin.git').replaceAll('\\', '/')}\n`]]);
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: sandbox.path('gitconfig') };
    const result = await pushMain({ 'resources/overview.md': '# Changed\n' }, { env });
    expect(result).toMatchObject({ exitCode: 1, outputs: { errors: '1' } });
    expect(result.annotations[0]).toContain('version-not-bumped');
  });

  it('fails where the tags cannot be had: what is not known is not taken for nothing', async () => {
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
    sandbox.checkout('origin.git', 'checkout', 'refs/heads/main');
    sandbox.git('checkout', 'remote', 'set-url', 'origin', sandbox.url('nowhere.git'));
    const result = await runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/heads/main' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', 'archive-path': '' } });
    expect(result.annotations.join()).toContain('Cannot list the tags of the remote');
    expect(result.annotations.join()).toContain('actions/checkout');
  });
});

describe('any other event', () => {
  it('releases nothing, whatever its reference is', async () => {
    sandbox.git('work', 'tag', 'v1.1.0');
    await pushMain();
    for (const eventName of ['pull_request_target', 'workflow_run', 'release', 'workflow_dispatch', 'pull_request']) {
      const result = await runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/tags/v1.2.0', eventName });
      expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
      expect(result.log).toContain(`nothing is released on "${eventName}"`);
    }
    expect(server.requests).toEqual([]);
  });
});

describe('the inputs', () => {
  it('check and fail-on decide what fails', async () => {
    const broken = { 'stackpack.conf': manifest.replace('displayName = "Greenhouse"\n', '') };
    expect(await pushMain(broken)).toMatchObject({ exitCode: 1, outputs: { errors: '1' } });
    const run = (inputs: Record<string, string>) =>
      runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/heads/main', inputs });
    expect(await run({ check: 'report' })).toMatchObject({ exitCode: 0, outputs: { errors: '1', name: 'greenhouse' } });
    expect(await run({ check: 'off' })).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
    expect(await run({ ignore: 'manifest-required-key' })).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
  });

  it('output-directory and path say where', async () => {
    const result = await pushMain({}, { inputs: { 'output-directory': 'out/dir', path: './stackpack.conf\n' } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'archive-path': 'out/dir/greenhouse-1.2.0.sts' } });
    expect(existsSync(sandbox.path('checkout', 'out', 'dir', 'greenhouse-1.2.0.sts.sha256'))).toBe(true);
  });

  it('version is put into the archive', async () => {
    const result = await pushMain({}, { inputs: { version: '7.0.0' } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { version: '7.0.0' } });
  });

  it('are refused where they are none, before anything is done', async () => {
    const refused: Record<string, readonly [string, string]> = {
      check: ['enforced', 'The input check cannot be "enforced". Write enforce'],
      'fail-on': ['info', 'The input fail-on cannot be "info"'],
      publish: ['yes', 'The input publish cannot be "yes"'],
      version: ['1.2', 'The input version is "1.2"'],
      'tag-format': ['v', 'The input tag-format cannot be "v": it must hold {version}'],
      path: ['nowhere', 'nowhere'],
    };
    for (const [name, [value, message]] of Object.entries(refused)) {
      const inputs = { [name]: value };
      const result = await runAction(sandbox, { workspace: 'work', server, ref: 'refs/heads/main', inputs });
      expect(Object.keys(result.outputs).sort()).toEqual(declaredOutputs().sort());
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { 'release-status': 'failed', stackpacks: '[]', errors: '0' },
      });
      expect(result.annotations[0]).toContain(message);
    }
    expect(server.requests).toEqual([]);
  });
});

describe('text from the repository', () => {
  const evil =
    '::error::forged\r\n::set-output name=tag::x ##[add-path]/evil <script>alert(1)</script> | [link](http://evil.example) `code` @everyone %0A::x';

  it('forges no command, no table and no link', async () => {
    const files = Object.entries(goodPacks['1.x']).map(
      ([name, content]) => [`::error file=x::y/${name}`, content] as const,
    );
    sandbox.write('work', files);
    const change = {
      '::error file=x::y/stackpack.conf': manifest.replace('overview.md', evil.replace('\r\n', '\\r\\n')),
      '::error file=x::y/resources/##[debug]<b>|a.md': '[broken](nowhere.md)\n',
    };
    const result = await pushMain(change, { inputs: { path: '::error file=x::y' } });
    expect(result.exitCode).toBe(1);
    const commands = result.log.split('\n').filter((line) => /^\s*::/.test(line));
    for (const command of commands) {
      expect(command).toMatch(
        /^::(?:add-mask|group|endgroup|(?:error|warning|notice)(?: title=[\w %-]+(?:,file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?)?)?)::/,
      );
    }
    expect(result.annotations.some((one) => one.includes('file=%3A%3Aerror file=x%3A%3Ay/'))).toBe(true);
    expect(result.log.replace(/^::.*$/gm, '')).not.toContain('##[');
    expect(result.summary).not.toMatch(/<script|<b>|\[link\]|`code`|http:\/\/evil/);
    expect(
      result.summary
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every((line) => line.split('|').length === 6),
    ).toBe(true);
    expect(result.outputs.tag).toBe('');
  });

  it('gives at most ten annotations a level, of which the last counts the rest', async () => {
    const links = Array.from({ length: 30 }, (_, index) => `![a](nowhere-${index}.png)\n`).join('\n');
    const result = await pushMain({ 'resources/overview.md': links });
    const errors = result.annotations.filter((one) => one.startsWith('error'));
    expect(errors).toHaveLength(10);
    expect(errors.at(-2)).toMatch(/^error title=\d+ more::\d+ more of this level/);
    expect(errors.at(-1)).toMatch(/^error::Findings at or above error/);
    expect(Number(result.outputs.errors)).toBeGreaterThanOrEqual(30);
  });
});

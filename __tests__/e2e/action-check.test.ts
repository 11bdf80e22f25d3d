import { existsSync, mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { pushBranch } from '../support/action-events.ts';
import { type ActionResult, type ActionRunOptions, runAction } from '../support/action-run.ts';
import type { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(async () => {
  sandbox = sandboxWithPack();
  // A run that releases nothing needs no more than to read.
  server = new GitHubServer({ contents: 'read' });
  await server.start();
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
  const result = await runAction(sandbox, { server, ...pushBranch(sandbox, change), ...options });
  // Nothing is asked of GitHub, and nothing written there.
  expect(server.requests).toEqual([]);
  return result;
}

const manifest = goodPacks['1.x']['stackpack.conf'] as string;

describe('an empty workspace', () => {
  it('is told as a step that is missing', async () => {
    const empty = sandbox.path('nothing');
    mkdirSync(empty);
    const result = await pushMain({}, { env: { GITHUB_WORKSPACE: empty } });
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'skipped' } });
    expect(result.annotations).toEqual([
      'error::The workspace is empty: the repository is not checked out. Put the step `- uses: actions/checkout` before this one',
    ]);
  });
});

describe('the inputs', () => {
  it('check and fail-on decide what fails', async () => {
    const broken = { 'stackpack.conf': manifest.replace('displayName = "Greenhouse"\n', '') };
    // The other error is that the version is the same as before the push.
    expect(await pushMain(broken)).toMatchObject({ exitCode: 1, outputs: { errors: '2' } });
    const run = (inputs: Record<string, string>) =>
      runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/heads/main', inputs });
    expect(await run({ check: 'report' })).toMatchObject({ exitCode: 0, outputs: { errors: '1', name: 'greenhouse' } });
    expect(await run({ check: 'off' })).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
    expect(await run({ ignore: 'manifest-required-key' })).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
  });

  it('output-directory and path say where', async () => {
    const inputs = { 'output-directory': 'out/dir', path: './stackpack.conf\n', snapshot: 'never' };
    const result = await pushMain({}, { inputs });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'archive-path': 'out/dir/greenhouse-1.2.0.sts' } });
    expect(existsSync(sandbox.path('checkout', 'out', 'dir', 'greenhouse-1.2.0.sts.sha256'))).toBe(true);
  });

  it('are refused where they are none, before anything is done', async () => {
    const refused: Record<string, readonly [string, string]> = {
      check: ['enforced', 'The input check cannot be "enforced". Write enforce'],
      'fail-on': ['info', 'The input fail-on cannot be "info"'],
      publish: ['yes', 'The input publish cannot be "yes"'],
      version: ['1.2', 'The input version is "1.2"'],
      'tag-format': ['v', 'The input tag-format cannot be "v": it must hold {version}'],
      path: ['nowhere', 'nowhere'],
      overwrite: ['yes', 'The input overwrite cannot be "yes". Write true or false'],
      'make-latest': ['on', 'The input make-latest cannot be "on"'],
      snapshot: ['Always', 'The input snapshot cannot be "Always"'],
      'artifact-retention-days': ['0', 'Write a whole number from 1 to 400'],
      'release-branches': ['main', 'release-branches has no place with publish: auto'],
    };
    const event = pushBranch(sandbox, {});
    for (const [name, [value, message]] of Object.entries(refused)) {
      const inputs = { [name]: value };
      const result = await runAction(sandbox, { server, ...event, inputs });
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { stackpacks: '[]', errors: '0' },
        report: { stackpacks: [], summary: { errors: 0 } },
      });
      expect(result.annotations[0]).toContain(message);
    }
    expect(server.requests).toEqual([]);
  });
});

describe('StackPacks that cannot be read', () => {
  it('are all told where they lie, with what was found in the others, and fail the run', async () => {
    const archives = { 'packs/a.sts': 'no zip', 'packs/b.sts': 'none either' };
    const inputs = { path: 'stackpack.conf\npacks/*.sts', ignore: 'contents-unpackaged' };
    const { exitCode, annotations, summary, report, outputs, log } = await pushMain(archives, { inputs });
    expect([exitCode, outputs['archive-path']]).toEqual([1, '']);
    expect(annotations).toEqual([
      expect.stringMatching(
        /^error title=unreadable,file=packs\/a\.sts,line=1,endLine=1::"packs\/a\.sts" cannot be read: /,
      ),
      expect.stringMatching(
        /^error title=unreadable,file=packs\/b\.sts,line=1,endLine=1::"packs\/b\.sts" cannot be read: /,
      ),
      expect.stringMatching(/^error::"packs\/a\.sts" cannot be read: .*; 1 other StackPack cannot be read either\. /),
    ]);
    expect(log).toMatch(/^error: "packs\/b\.sts" cannot be read: .*\n {2}help: /m);
    const plain = summary.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(plain).toMatch(/\n\| packs\/a\.sts \| .* \|\n\| packs\/b\.sts \| .* \|\n\n### ✅ greenhouse\n/);
    expect(report).toMatchObject({
      stackpacks: [{ name: 'greenhouse' }],
      unreadable: [{ path: 'packs/a.sts' }, { path: 'packs/b.sts' }],
    });
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
    // Each row has as many cells as the head of its table.
    for (const table of result.summary.split(/\n(?!\|)/).filter((block) => block.includes('\n|'))) {
      const rows = table.split('\n').filter((line) => line.startsWith('|'));
      expect(new Set(rows.map((line) => line.split('|').length)).size).toBe(1);
    }
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

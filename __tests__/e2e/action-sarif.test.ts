import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { openPullRequest, pushBranch } from '../support/action-events.ts';
import { runAction } from '../support/action-run.ts';
import type { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(async () => {
  sandbox = sandboxWithPack('v1.2.0');
  server = new GitHubServer({ contents: 'read' });
  await server.start();
});

afterEach(async () => {
  sandbox.remove();
  await server.stop();
});

/** Runs the action on a pull request, with the findings to be written as SARIF. */
function runPull(change: Readonly<Record<string, MemoryContent>>, file = 'target/stackpack.sarif') {
  return runAction(sandbox, { server, ...openPullRequest(sandbox, change), inputs: { 'sarif-file': file } });
}

function readResults(file: string): readonly object[] {
  return JSON.parse(readFileSync(sandbox.path('checkout', file), 'utf8')).runs[0].results;
}

describe('sarif-file', () => {
  it('holds all findings, those of the version gate included, where they fail the run', async () => {
    const manifest = String(goodPacks['1.x']['stackpack.conf']).replace('displayName = "Greenhouse"\n', '');
    const { exitCode, outputs, log } = await runPull({ 'stackpack.conf': manifest });
    expect([exitCode, outputs['sarif-path']]).toEqual([1, 'target/stackpack.sarif']);
    expect(log).toContain('SARIF: target/stackpack.sarif\n');
    expect(readResults('target/stackpack.sarif')).toMatchObject([
      { ruleId: 'manifest-required-key', level: 'error' },
      { ruleId: 'version-not-bumped', level: 'error' },
    ]);
  });

  it('is written where nothing is found, beside the archives', async () => {
    const { exitCode, outputs } = await runPull({ 'docs/x.md': 'x' });
    expect([exitCode, outputs['sarif-path']]).toEqual([0, 'target/stackpack.sarif']);
    expect(readResults('target/stackpack.sarif')).toEqual([]);
    expect(readdirSync(sandbox.path('checkout/target')).length).toBeGreaterThan(1);
  });

  it('is not written where the versions could not be compared: alerts of theirs would be taken for resolved', async () => {
    const event = pushBranch(sandbox, { 'resources/overview.md': '# New\n' });
    sandbox.removeFolder('origin.git');
    const options = { server, ...event, inputs: { 'sarif-file': 'x.sarif' } };
    const { exitCode, outputs, report, annotations } = await runAction(sandbox, options);
    expect([exitCode, outputs['sarif-path']]).toEqual([1, '']);
    expect(report).toMatchObject({ refusal: { message: expect.stringMatching(/^cannot .* remote/) } });
    expect(annotations).toEqual([expect.stringMatching(/^error::Cannot .* remote/)]);
    expect(existsSync(sandbox.path('checkout/x.sarif'))).toBe(false);
  });

  it('is gone where the run fails: a pull request can bring one that tells nothing', async () => {
    const { exitCode, outputs } = await runPull(
      { 'x.sarif': 'forged', '.stackpackrc.yaml': 'packs: [nowhere]\n' },
      'x.sarif',
    );
    expect([exitCode, outputs['sarif-path']]).toEqual([1, '']);
    expect(existsSync(sandbox.path('checkout/x.sarif'))).toBe(false);
  });

  it('is no file that the run reads', async () => {
    const { exitCode, annotations } = await runPull({}, 'stackpack.conf');
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      expect.stringMatching(/^error::The report "stackpack\.conf" cannot be written: it would be among/),
    ]);
    expect(existsSync(sandbox.path('checkout/stackpack.conf'))).toBe(true);
  });

  it('fails the run where it cannot be written, not over a link that the pull request brings', async () => {
    const event = openPullRequest(sandbox, {});
    sandbox.git('.', 'clone', '-q', 'work', 'elsewhere');
    symlinkSync(sandbox.path('elsewhere'), sandbox.path('checkout/target'));
    const { exitCode, outputs, annotations } = await runAction(sandbox, {
      server,
      ...event,
      inputs: { 'sarif-file': 'target/x.sarif', 'output-directory': 'out' },
    });
    expect([exitCode, outputs['sarif-path'], outputs['archive-path']]).toEqual([1, '', '']);
    expect(annotations).toEqual([
      expect.stringMatching(/^error::The report "target\/x\.sarif" cannot be written: "target" is a link, /),
    ]);
    expect(existsSync(sandbox.path('elsewhere/x.sarif'))).toBe(false);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventOptions, openPullRequest, pushBranch } from '../support/action-events.ts';
import { type ActionResult, runAction } from '../support/action-run.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { readZipEntries } from '../support/results-service/read-zip.ts';
import { ResultsServer } from '../support/results-service/server.ts';

let sandbox: GitSandbox;
let server: GitHubServer;
let results: ResultsServer;

beforeEach(async () => {
  sandbox = new GitSandbox();
  server = new GitHubServer({ contents: 'read' });
  results = new ResultsServer();
  await Promise.all([server.start(), results.start()]);
  sandbox.init('work');
});

afterEach(async () => {
  sandbox.remove();
  await Promise.all([server.stop(), results.stop()]);
});

/** Commits good packs, one in the root or two in folders. */
function commitPacks(...folders: readonly string[]): void {
  for (const [index, folder] of folders.entries()) {
    const files = Object.entries(goodPacks[index === 0 ? '1.x' : '2.0']);
    sandbox.write(
      'work',
      files.map(([name, content]) => [`${folder}${name}`, content]),
    );
  }
  sandbox.commit('work', 'Packs');
}

function run(event: EventOptions, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runAction(sandbox, { server, results, inputs, ...event });
}

function onDisk(path: string | undefined): Buffer {
  return readFileSync(sandbox.path('checkout', path ?? ''));
}

describe('the artifact of a run', () => {
  it('is a zip of the snapshot and its checksum, under its name, kept as long as asked', async () => {
    commitPacks('');
    const inputs = { 'artifact-name': 'the snapshot', 'artifact-retention-days': '3' };
    const { exitCode, outputs, log } = await run(openPullRequest(sandbox, {}), inputs);
    expect({ exitCode, id: outputs['artifact-id'] }).toEqual({ exitCode: 0, id: '7000' });
    const [artifact] = results.artifacts;
    expect(artifact).toMatchObject({ name: 'the snapshot', mimeType: 'application/zip' });
    expect(Date.parse(artifact?.expiresAt ?? '') - Date.now()).toBeLessThan(3.2 * 86_400_000);
    const name = (outputs['archive-path'] ?? '').replace('target/', '');
    const entries = await readZipEntries(artifact?.bytes ?? Buffer.alloc(0));
    expect(Object.keys(entries).sort()).toEqual([name, `${name}.sha256`]);
    expect(entries[`${name}.sha256`]).toBe(`${outputs['archive-digest']?.replace('sha256:', '')}  ${name}\n`);
    expect(log).toContain('uploaded the artifact the snapshot, number 7000');
  });

  it('is the snapshot as it is, under its own name, where it is not to be zipped', async () => {
    commitPacks('');
    const { exitCode, outputs } = await run(openPullRequest(sandbox, {}), { 'artifact-archive': 'false' });
    expect(exitCode).toBe(0);
    const path = outputs['archive-path'];
    expect(results.artifacts).toEqual([
      expect.objectContaining({ name: path?.replace('target/', ''), bytes: onDisk(path) }),
    ]);
  });

  it('holds all archives of several packs, whose sums fit sha256sum and attestations', async () => {
    commitPacks('packs/one/', 'packs/two/');
    const { exitCode, outputs } = await run(pushBranch(sandbox, {}));
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ name: '', 'archive-path': '', 'archive-digest': '', 'release-status': '' });
    const paths = outputs['archive-paths']?.split('\n') ?? [];
    expect(paths.map((path) => path.replace(/-1\.2\.0-main-.*/, ''))).toEqual([
      'target/greenhouse',
      'target/otel-greenhouse',
    ]);
    expect(results.artifacts.map(({ name }) => name)).toEqual(['stackpacks']);
    expect(Object.keys(await readZipEntries(results.artifacts[0]?.bytes ?? Buffer.alloc(0)))).toHaveLength(4);
    const sums = onDisk(outputs['checksums-path']).toString();
    // What actions/attest reads: a digest, a space, a flag, a name.
    expect(sums.trimEnd().split('\n')).toEqual(
      paths.map((path) => expect.stringMatching(new RegExp(`^[0-9a-f]{64} {2}${path.replace('target/', '')}$`))),
    );
    if (process.platform === 'linux') {
      const options = { cwd: sandbox.path('checkout', 'target'), encoding: 'utf8' as const };
      expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], options)).toMatch(/^(?:.*: OK\n){2}$/);
    }
  });

  it('are several where several packs are not to be zipped', async () => {
    commitPacks('packs/one/', 'packs/two/');
    const { exitCode, outputs, summary } = await run(pushBranch(sandbox, {}), { 'artifact-archive': 'false' });
    expect(exitCode).toBe(0);
    expect(outputs['artifact-id']).toBe('7000\n7001');
    expect(results.artifacts.map(({ bytes }) => bytes)).toEqual(
      outputs['archive-paths']?.split('\n').map((path) => onDisk(path)),
    );
    const packs = JSON.parse(outputs.stackpacks ?? '') as { artifactId: string }[];
    expect(packs.map(({ artifactId }) => artifactId)).toEqual(['7000', '7001']);
    expect(summary).toContain('/actions/runs/1/artifacts/7001>)');
  });

  it('whose name is taken fails the run with that name and what to do', async () => {
    commitPacks('');
    const event = openPullRequest(sandbox, {});
    await run(event, { 'artifact-name': 'shared' });
    const result = await run(event, { 'artifact-name': 'shared' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'artifact-id': '', 'release-status': 'skipped' } });
    expect(result.outputs['archive-path']).toContain('target/');
    expect(result.annotations.join()).toContain('This run has an artifact named "shared" already');
    expect(result.annotations.join()).toContain('artifact-name of its own');
  });

  it('is none on a server that keeps none: a notice says where the archive is', async () => {
    commitPacks('');
    const event = openPullRequest(sandbox, {});
    for (const env of [{ GITHUB_SERVER_URL: 'https://github.example.com' }, { ACTIONS_RESULTS_URL: '' }]) {
      const result = await run({ ...event, env: { ...event.env, ...env } });
      expect(result).toMatchObject({ exitCode: 0, outputs: { 'artifact-id': '' } });
      expect(result.annotations).toEqual([
        expect.stringMatching(/^notice::this server keeps no artifacts, .*target\/greenhouse-1\.2\.0-fix-it-.*\.sts/),
      ]);
    }
    expect(results.artifacts).toEqual([]);
  });

  it('is none where nobody wants one', async () => {
    commitPacks('');
    const result = await run(openPullRequest(sandbox, {}), { 'upload-artifact': 'false' });
    expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'artifact-id': '' } });
    expect(results.artifacts).toEqual([]);
  });
});

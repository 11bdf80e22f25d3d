import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkOut, pushBranch } from '../support/action-events.ts';
import { type ActionResult, runAction } from '../support/action-run.ts';
import type { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer, type Interference } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';

const name = 'greenhouse-1.2.0.sts';
const changeable = goodPacks['1.x']['stackpack.conf'] as string;
let sandbox: GitSandbox;
const servers: GitHubServer[] = [];

beforeEach(() => {
  sandbox = sandboxWithPack('v1.2.0');
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
});

afterEach(async () => {
  sandbox.remove();
  for (const server of servers.splice(0)) await server.stop();
});

async function startServer(): Promise<GitHubServer> {
  const server = new GitHubServer();
  servers.push(server);
  await server.start();
  return server;
}

function releaseTag(server: GitHubServer, workspace: string, inputs = {}): Promise<ActionResult> {
  checkOut(sandbox, 'refs/tags/v1.2.0', workspace);
  return runAction(sandbox, { workspace, server, ref: 'refs/tags/v1.2.0', inputs });
}

/** One published release with the archive that was built and its checksum; no draft beside it. */
function expectReleased(server: GitHubServer, workspace: string): void {
  const releases = server.releases.list(true);
  expect(releases.map(({ draft, tag_name: tag }) => [tag, draft])).toEqual([['v1.2.0', false]]);
  const assets = releases[0]?.assets.map((asset) => [asset.name, server.releases.contents.get(asset.id)]);
  const built = (file: string) => readFileSync(sandbox.path(workspace, 'target', file));
  expect(assets).toEqual([name, `${name}.sha256`].map((file) => [file, built(file)]));
}

describe('two runs at once', () => {
  it('of one tag end with one release and one archive, both green', async () => {
    const server = await startServer();
    const results = await Promise.all([releaseTag(server, 'one'), releaseTag(server, 'other')]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(results.map(({ outputs }) => outputs['release-status'])).toContain('created');
    expect(new Set(results.map(({ outputs }) => outputs['release-id'])).size).toBe(1);
    expectReleased(server, 'one');
  });

  it('of one change, one by hand, create one tag and one release', async () => {
    const server = await startServer();
    const change = { 'stackpack.conf': changeable.replace('"1.2.0"', '"1.3.0"') };
    const push = pushBranch(sandbox, change);
    const byHand = { ...push, ...checkOut(sandbox, 'refs/heads/main', 'other'), eventName: 'workflow_dispatch' };
    const inputs = { publish: 'on-version-change', 'fail-on': 'error' };
    const results = await Promise.all([push, byHand].map((run) => runAction(sandbox, { ...run, server, inputs })));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(server.releases.list(true).map(({ tag_name: tag, draft }) => [tag, draft])).toEqual([['v1.3.0', false]]);
    expect(sandbox.git('origin.git', 'rev-parse', 'v1.3.0')).toBe(sandbox.git('work', 'rev-parse', 'HEAD'));
    const created = results.find(({ outputs }) => outputs['release-status'] === 'created');
    expect(created?.outputs).toMatchObject({ tag: 'v1.3.0', version: '1.3.0', name: 'greenhouse' });
  });
});

describe('a run that meets a fault', () => {
  /** Lets the n-th write meet it, counted from 0. */
  const atWrite = (at: number, fault: ReturnType<Interference>): Interference => {
    let writes = 0;
    return ({ method }) => (method !== 'GET' && writes++ === at ? fault : undefined);
  };
  const limit = { status: 429, headers: { 'retry-after': '1' }, json: { message: 'Too many requests' } };
  const faults: readonly (readonly [string, Interference])[] = [
    ...[0, 1, 2, 3].map((at) => [`write ${at} done, its answer lost`, atWrite(at, { after: 'destroy' })] as const),
    ...[0, 3].map((at) => [`write ${at} answered by 502`, atWrite(at, { status: 502 })] as const),
    ['an upload that is broken off', atWrite(1, 'starter')],
    ['a limit', atWrite(2, limit)],
  ];

  it('waits and releases all the same, and the log says for how long at most', async () => {
    // At once, for each waits on its own.
    const runs = faults.map(async ([fault, interference], index) => {
      const server = await startServer();
      server.interfere = interference;
      const workspace = `run-${index}`;
      const result = await releaseTag(server, workspace);
      expect([fault, result.exitCode, result.outputs['release-status']]).toEqual([fault, 0, 'created']);
      expect(result.log).toContain('looking again in 1 s (15 minutes at most in all');
      expectReleased(server, workspace);
    });
    await Promise.all(runs);
  }, 120_000);

  it('that does not pass ends cleanly, and the next run releases', async () => {
    const server = await startServer();
    const no = { status: 422, json: { message: 'Validation Failed' } };
    for (const [index, refused] of ['POST /repos', 'POST /uploads', 'PATCH /repos'].entries()) {
      server.interfere = ({ method, path }) => (`${method} ${path}`.startsWith(refused) ? no : undefined);
      const result = await releaseTag(server, `run-${index}`);
      expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed' } });
      expect(result.annotations.join()).toContain('GitHub answered 422');
      expect(server.releases.list(false)).toEqual([]);
    }
    server.interfere = undefined;
    expect(await releaseTag(server, 'last')).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'created' } });
    expectReleased(server, 'last');
  }, 60_000);
});

describe('what is released already', () => {
  it('is replaced only where that is asked for, and cannot be on an immutable release', async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.' });
    server.releases.upload(made.id, name, 'application/zip', Buffer.from('another one'));
    const refused = await releaseTag(server, 'one');
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed' } });
    expect(refused.annotations.join()).toContain('overwrite: true');
    expect(server.writes).toEqual([]);
    const replaced = await releaseTag(server, 'two', { overwrite: 'true' });
    expect(replaced).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'updated' } });
    expectReleased(server, 'two');
    expect(server.releases.byTag('v1.2.0')).toMatchObject({ name: 'Spring', body: 'By hand.' });
    server.releases.immutable = true;
    const draft = server.releases.create({ tag_name: 'v1.2.0', draft: true });
    server.releases.delete(made.id);
    server.releases.update(draft.id, { tag_name: 'v1.2.0', draft: false });
    server.requests.length = 0;
    const immutable = await releaseTag(server, 'three', { overwrite: 'true' });
    expect(immutable).toMatchObject({ exitCode: 1 });
    expect(immutable.annotations.join()).toContain('is immutable');
    expect(server.writes).toEqual([]);
  }, 60_000);

  it('as a draft by a person stays one where keep-draft says so', async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Spring', draft: true });
    const result = await releaseTag(server, 'one', { 'keep-draft': 'true' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'release-status': 'updated', 'release-id': String(made.id) },
    });
    expect(server.releases.get(made.id)).toMatchObject({ draft: true, name: 'Spring' });
    expect(result.annotations).toEqual([expect.stringContaining('is left a draft')]);
  });
});

describe('the token', () => {
  it('follows no redirect to another server', async () => {
    const seen: (string | undefined)[] = [];
    const stranger = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/stolen`;
    try {
      const server = await startServer();
      let calls = 0;
      server.interfere = ({ method }) =>
        method === 'POST' && calls++ === 0 ? { status: 307, headers: { location: elsewhere } } : undefined;
      expect(await releaseTag(server, 'one')).toMatchObject({ exitCode: 0 });
      expectReleased(server, 'one');
      expect(seen).toEqual([undefined]);
    } finally {
      stranger.closeAllConnections();
      stranger.close();
    }
  });
});

describe('several packs whose versions change', () => {
  it('are released each under its own tag; one that fails keeps no other from it', async () => {
    const server = await startServer();
    const packs = (version: string) =>
      Object.fromEntries(
        (['1.x', '2.0'] as const).flatMap((format) =>
          Object.entries(goodPacks[format]).map(([file, content]) => [
            `stackpacks/${format}/${file}`,
            typeof content === 'string' ? content.replaceAll('1.2.0', version) : content,
          ]),
        ),
      );
    sandbox.git('work', 'tag', '-d', 'v1.2.0');
    sandbox.git('work', 'rm', '-rq', '.');
    pushBranch(sandbox, packs('1.2.0'));
    const push = pushBranch(sandbox, packs('1.3.0'));
    const no = { status: 422, json: { message: 'Validation Failed' } };
    server.interfere = ({ path }) => (path.startsWith('/uploads') && server.writes.length < 2 ? no : undefined);
    const inputs = { publish: 'on-version-change' };
    const half = await runAction(sandbox, { ...push, server, inputs });
    expect(half).toMatchObject({ exitCode: 1, outputs: { name: '', tag: '', 'release-status': '' } });
    expect(server.releases.list(true).map(({ tag_name: tag }) => tag)).toEqual(['otel-greenhouse-1.3.0']);
    const whole = await runAction(sandbox, { ...push, ...checkOut(sandbox, 'refs/heads/main'), server, inputs });
    expect(whole.exitCode).toBe(0);
    expect(server.releases.list(true).map(({ tag_name: tag }) => tag)).toEqual([
      'greenhouse-1.3.0',
      'otel-greenhouse-1.3.0',
    ]);
    expect(server.releases.latest).toBeUndefined();
  }, 60_000);
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { createReleaseHost } from '../../../src/adapters/github/create-release-host.ts';
import { checksumText, sha256Of } from '../../../src/archive/checksum.ts';
import { bringAbout, type ReleaseOutcome } from '../../../src/release/carry-out.ts';
import type { WantedRelease } from '../../../src/release/plan.ts';
import { GitHubServer, type GitHubServerOptions } from '../../support/github-server/server.ts';

const bytes = Buffer.from('an archive, more or less');
const checksum = Buffer.from(checksumText('sap-1.2.0.sts', sha256Of(bytes)));
const wanted: WantedRelease = {
  fields: { tag: 'v1.2.0', name: 'sap 1.2.0', body: 'Text.', prerelease: false, latest: true },
  assets: [
    { name: 'sap-1.2.0.sts', bytes, sha256: sha256Of(bytes) },
    { name: 'sap-1.2.0.sts.sha256', bytes: checksum, sha256: sha256Of(checksum) },
  ],
};

let running: GitHubServer | undefined;

async function startServer(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  running = new GitHubServer(options);
  await running.start();
  return running;
}

afterEach(async () => {
  const server = running;
  running = undefined;
  await server?.stop();
});

async function release(
  server: GitHubServer,
  what: WantedRelease = wanted,
  token = GitHubServer.token,
): Promise<ReleaseOutcome> {
  const [owner = '', repo = ''] = server.repository.split('/');
  const host = await createReleaseHost({ token, apiUrl: `${server.apiUrl}/`, owner, repo, userAgent: 'test' });
  return bringAbout(host, what, () => {});
}

describe('releasing on GitHub', () => {
  it.each(['', '/api/v3'] as const)('makes a draft, uploads, verifies and publishes; base %j', async (base) => {
    const server = await startServer({ base });
    const outcome = await release(server);
    const published = server.releases.byTag('v1.2.0');
    expect(outcome).toMatchObject({ status: 'created', release: { id: published.id, url: published.html_url } });
    expect(published).toMatchObject({ name: 'sap 1.2.0', body: 'Text.', draft: false, prerelease: false });
    expect(published.assets.map(({ id, name }) => [name, server.releases.contents.get(id)])).toEqual([
      ['sap-1.2.0.sts', bytes],
      ['sap-1.2.0.sts.sha256', checksum],
    ]);
    expect(outcome.assets.get('sap-1.2.0.sts')?.url).toBe(
      `${server.url}/gardeners/greenhouse/releases/download/v1.2.0/sap-1.2.0.sts`,
    );
    expect(server.writes.map((write) => write.split(' ')[0])).toEqual(['POST', 'POST', 'POST', 'PATCH']);
    expect(server.releases.latest).toBe(published.id);
    expect(server.requests.every((request) => request.authorized)).toBe(true);
  });

  it('writes nothing the second time', async () => {
    const server = await startServer();
    await release(server);
    const writes = server.writes.length;
    expect(await release(server)).toMatchObject({ status: 'unchanged' });
    expect(server.writes).toHaveLength(writes);
  });

  it('compares bytes where the host says no digest, without showing the token to where they lie', async () => {
    const server = await startServer();
    server.releases.withDigests = false;
    await release(server);
    expect(await release(server)).toMatchObject({ status: 'unchanged' });
    const downloads = server.requests.filter(({ path }) => path.startsWith('/download/'));
    expect(downloads.map(({ authorized }) => authorized)).toEqual([false, false]);
    const other = Buffer.from('an archive, more or LESS');
    const changed = { ...wanted, assets: [{ name: 'sap-1.2.0.sts', bytes: other, sha256: sha256Of(other) }] };
    await expect(release(server, changed)).rejects.toThrow('the release has another "sap-1.2.0.sts" already');
  });

  it('keeps a pre-release and an older line from being the latest', async () => {
    const server = await startServer();
    await release(server, { ...wanted, fields: { ...wanted.fields, latest: false } });
    await release(server, {
      ...wanted,
      fields: { ...wanted.fields, tag: 'v2.0.0-rc.1', prerelease: true, latest: false },
    });
    expect(server.releases.latest).toBeUndefined();
    expect(server.releases.byTag('v2.0.0-rc.1').prerelease).toBe(true);
  });

  it('adds the assets to a release that a person made, and leaves its fields alone', async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.', prerelease: true });
    expect(await release(server)).toMatchObject({ status: 'updated', release: { id: made.id } });
    expect(server.releases.byTag('v1.2.0')).toMatchObject({ name: 'Spring', body: 'By hand.', prerelease: true });
    expect(server.writes.every((write) => write.startsWith('POST /uploads/'))).toBe(true);
  });

  it("publishes a person's draft with the person's fields, among many releases and drafts", async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.', draft: true });
    for (let index = 0; index < 101; index++) server.releases.create({ tag_name: `v0.0.${index}` });
    expect(await release(server)).toMatchObject({ status: 'created', release: { id: made.id } });
    expect(server.releases.byTag('v1.2.0')).toMatchObject({ id: made.id, name: 'Spring', body: 'By hand.' });
    expect(server.releases.latest).toBe(made.id);
  });

  it("keeps a person's draft from being the latest where it is a pre-release, or an older line", async () => {
    const server = await startServer();
    server.releases.create({ tag_name: 'v1.2.0', prerelease: true, draft: true });
    await release(server);
    expect(server.releases.byTag('v1.2.0').prerelease).toBe(true);
    server.releases.create({ tag_name: 'v1.1.0', draft: true });
    await release(server, { ...wanted, fields: { ...wanted.fields, tag: 'v1.1.0', latest: false } });
    expect(server.releases.latest).toBeUndefined();
  });

  it('finds an asset behind a hundred others', async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0' });
    for (let index = 0; index < 101; index++) {
      server.releases.upload(made.id, `${index}.txt`, 'text/plain', Buffer.from('x'));
    }
    await release(server);
    expect(await release(server)).toMatchObject({ status: 'unchanged' });
  });

  it('refuses to replace what is released', async () => {
    const server = await startServer();
    const made = server.releases.create({ tag_name: 'v1.2.0' });
    server.releases.upload(made.id, 'sap-1.2.0.sts', 'application/zip', Buffer.from('something else'));
    await expect(release(server)).rejects.toMatchObject({ help: expect.stringContaining('as a new version') });
    expect(server.writes).toEqual([]);
  });

  it('refuses an unfinished upload and an immutable release before any write', async () => {
    const server = await startServer();
    server.releases.addStarter(server.releases.create({ tag_name: 'v1.2.0' }).id, 'sap-1.2.0.sts');
    await expect(release(server)).rejects.toThrow('never finished');
    server.releases.immutable = true;
    const draft = server.releases.create({ tag_name: 'v1.3.0', draft: true });
    server.releases.update(draft.id, { draft: false });
    const next = { ...wanted, fields: { ...wanted.fields, tag: 'v1.3.0' } };
    await expect(release(server, next)).rejects.toThrow('is immutable and lacks');
    expect(server.writes).toEqual([]);
  });

  it('fills the draft before it publishes it, so that immutable releases work', async () => {
    const server = await startServer();
    server.releases.immutable = true;
    expect(await release(server)).toMatchObject({ status: 'created', release: { immutable: true } });
    expect(await release(server)).toMatchObject({ status: 'unchanged' });
  });

  it('says which permission is missing', async () => {
    const server = await startServer({ contents: 'read' });
    await expect(release(server)).rejects.toMatchObject({
      message: expect.stringContaining('cannot create the release of tag v1.2.0: GitHub answered 403'),
      help: expect.stringContaining('permissions: { contents: write }'),
    });
  });

  it('says that the token is not accepted, without naming it', async () => {
    const server = await startServer();
    const failure = await release(server, wanted, 'ghs_wrong').catch((error: unknown) => error);
    expect(failure).toMatchObject({ help: expect.stringContaining('github-token') });
    expect(String(failure)).not.toContain('ghs_wrong');
  });
});

describe('a failure', () => {
  const points = ['POST /repos', 'POST /uploads', 'GET /repos/gardeners/greenhouse/releases/assets'];

  it.each(points)('at %s removes the draft that the run made; the next run releases', async (point) => {
    const server = await startServer();
    server.interfere = ({ method, path }) =>
      `${method} ${path}`.startsWith(point) ? { status: 502, json: { message: 'Bad gateway' } } : undefined;
    await expect(release(server)).rejects.toThrow('GitHub answered 502');
    expect(server.releases.list(true)).toEqual([]);
    server.interfere = undefined;
    expect(await release(server)).toMatchObject({ status: 'created' });
  });

  it('at publishing leaves the draft: the request may have worked; the next run publishes', async () => {
    const server = await startServer();
    server.interfere = ({ method }) => (method === 'PATCH' ? 'destroy' : undefined);
    await expect(release(server)).rejects.toThrow('GitHub cannot be reached');
    expect(server.releases.list(true)).toMatchObject([{ draft: true, tag_name: 'v1.2.0' }]);
    server.interfere = undefined;
    expect(await release(server)).toMatchObject({ status: 'created', release: { draft: false } });
    expect(server.releases.list(true)).toHaveLength(1);
  });

  it('leaves the draft alone where somebody published it meanwhile', async () => {
    const server = await startServer();
    server.interfere = ({ path }) => {
      if (!path.startsWith('/uploads')) return undefined;
      for (const { id } of server.releases.list(true)) server.releases.update(id, { draft: false });
      return { status: 500, json: { message: 'no' } };
    };
    await expect(release(server)).rejects.toThrow('GitHub answered 500');
    expect(server.releases.list(true)).toMatchObject([{ draft: false }]);
  });

  it("never removes a person's draft", async () => {
    const server = await startServer();
    server.releases.create({ tag_name: 'v1.2.0', draft: true });
    server.interfere = ({ path }) =>
      path.startsWith('/uploads') ? { status: 500, json: { message: 'no' } } : undefined;
    await expect(release(server)).rejects.toThrow('GitHub answered 500');
    expect(server.releases.list(true)).toHaveLength(1);
    expect(server.writes.some((write) => write.startsWith('DELETE'))).toBe(false);
  });

  it('is noticed where the bytes do not arrive whole', async () => {
    const server = await startServer();
    const upload = server.releases.upload.bind(server.releases);
    server.releases.upload = (id, name, type, sent) => upload(id, name, type, sent.subarray(1));
    await expect(release(server)).rejects.toThrow('did not arrive as it was sent');
    expect(server.releases.list(true)).toEqual([]);
  });
});

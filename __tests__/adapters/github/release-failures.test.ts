import { afterEach, describe, expect, it } from '@jest/globals';
import { createReleaseHost } from '../../../src/adapters/github/create-release-host.ts';
import { longestWait } from '../../../src/release/patience.ts';
import type { GitHubServerOptions } from '../../support/github-server/server.ts';
import { archive, assetsOf, checksum, commit, ReleaseSandbox, wantedRelease } from '../../support/release-sandbox.ts';

let running: ReleaseSandbox | undefined;

async function start(options: GitHubServerOptions = {}): Promise<ReleaseSandbox> {
  running = await ReleaseSandbox.start(options);
  return running;
}

afterEach(async () => {
  const sandbox = running;
  running = undefined;
  await sandbox?.server.stop();
});

const { fields } = wantedRelease();
const bytesOf = (asset: { readonly bytes: Uint8Array }) => Buffer.from(asset.bytes);

describe('a host that does not do as it is told', () => {
  it('is believed only when the bytes arrived whole; what did not is removed', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const upload = releases.upload.bind(releases);
    let uploads = 0;
    releases.upload = (id, name, type, sent) => upload(id, name, type, uploads++ < 2 ? sent.subarray(1) : sent);
    await sandbox.release();
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(sandbox.log.join('\n')).toContain('did not arrive as it was sent');
  });

  it('is given up after five new plans, and the draft is removed', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const upload = releases.upload.bind(releases);
    releases.upload = (id, name, type, sent) => upload(id, name, type, sent.subarray(1));
    await expect(sandbox.release()).rejects.toThrow(/did not arrive as it was sent.*planned again 5 times/);
    expect(sandbox.server.releases.list(true)).toEqual([]);
  });

  it('that shows a new draft late gets no second one', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const list = releases.list.bind(releases);
    let asked = 0;
    releases.list = (seesDrafts) => list(seesDrafts && asked++ > 3);
    expect(await sandbox.release()).toMatchObject({ status: 'created' });
    expect(sandbox.server.writes.filter((write) => /^POST .*\/releases$/.test(write))).toHaveLength(1);
  });

  it('is waited for as it says, within a bound that the log states', async () => {
    const sandbox = await start();
    const { server, clock } = sandbox;
    const answers = [
      { status: 429, headers: { 'retry-after': '7' }, json: { message: 'Too many requests' } },
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 90) },
        json: { message: 'API rate limit exceeded' },
      },
      { status: 403, headers: { 'retry-after': '9' }, json: { message: 'Slow down' } },
      { status: 403, json: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' } },
      { status: 503, headers: { 'retry-after': '3' }, json: { message: 'Service Unavailable' } },
      { status: 502, json: { message: 'Server Error' } },
    ];
    server.interfere = ({ method }) => (method === 'POST' ? answers.shift() : undefined);
    expect(await sandbox.release()).toMatchObject({ status: 'created' });
    const [first, second = 0, third, ...rest] = clock.sleeps;
    expect([first, third, ...rest]).toEqual([7000, 9000, 60_000, 3000, 1000]);
    expect(second).toBeGreaterThan(80_000);
    expect(second).toBeLessThan(95_000);
    expect(sandbox.log.filter((line) => line.includes('15 minutes at most in all'))).toHaveLength(6);
  });

  it('that no request goes to is not waited for', async () => {
    const settings = { token: 'x', owner: 'gardeners', repo: 'greenhouses', userAgent: 'test' };
    const host = await createReleaseHost({ ...settings, apiUrl: 'http://127.0.0.1:1' });
    await expect(host.findTag('v1.0.0')).rejects.toMatchObject({
      kind: 'final',
      message: 'cannot look at the tag v1.0.0: no request can go there, "bad port"',
      help: expect.stringContaining('GITHUB_API_URL'),
    });
  });

  it('is not waited for longer than that: too long a limit ends the run at once, saying so', async () => {
    const sandbox = await start();
    sandbox.server.interfere = () => ({ status: 429, headers: { 'retry-after': '3600' }, json: { message: 'Limit' } });
    await expect(sandbox.release()).rejects.toMatchObject({
      message: expect.stringMatching(/it would take 3600 s more, and this run waits 15 minutes at most in all/),
      help: expect.stringContaining('Run this again when the limit is over'),
    });
    expect(sandbox.clock.sleeps).toEqual([]);
  });

  it('that stays down is given up within the bound', async () => {
    const sandbox = await start();
    sandbox.server.interfere = () => 'destroy';
    await expect(sandbox.release()).rejects.toThrow('GitHub cannot be reached');
    expect(sandbox.clock.slept).toBeLessThanOrEqual(longestWait);
    expect(sandbox.clock.slept).toBeGreaterThan(longestWait / 2);
  });

  it('that lets calls hang is given up within the bound as well', async () => {
    const sandbox = await start();
    const { server, clock } = sandbox;
    server.interfere = () => {
      clock.hung += 5 * 60_000;
      return 'destroy';
    };
    await expect(sandbox.release()).rejects.toThrow('this run waits 15 minutes at most in all');
    // The first hung before there was anything to wait for.
    expect(clock.hung).toBe(20 * 60_000);
  });

  it("never loses a person's draft or anybody's release by a failure", async () => {
    const sandbox = await start();
    const { server } = sandbox;
    server.releases.create({ tag_name: 'v1.2.0', draft: true });
    server.interfere = ({ path }) =>
      path.startsWith('/uploads') ? { status: 400, json: { message: 'no' } } : undefined;
    await expect(sandbox.release()).rejects.toThrow('GitHub answered 400');
    expect(sandbox.drafts()).toHaveLength(1);
    server.interfere = ({ path }) => {
      if (!path.startsWith('/uploads')) return undefined;
      for (const { id } of server.releases.list(true)) {
        server.releases.update(id, { tag_name: 'v1.3.0', draft: false });
      }
      return { status: 400, json: { message: 'no' } };
    };
    server.releases.tags.create('v1.3.0', commit);
    server.releases.delete(sandbox.drafts()[0]?.id ?? 0);
    await expect(sandbox.release({ fields: { ...fields, tag: 'v1.3.0' } })).rejects.toThrow('GitHub answered 400');
    expect(server.releases.list(true)).toMatchObject([{ draft: false, tag_name: 'v1.3.0' }]);
    expect(server.writes.some((write) => write.startsWith('DELETE'))).toBe(false);
  });
});

describe('what stays as it is', () => {
  it('names the permission that is missing, after one write', async () => {
    const sandbox = await start({ contents: 'read' });
    await expect(sandbox.release()).rejects.toMatchObject({
      message: expect.stringContaining('cannot create the release of tag v1.2.0: GitHub answered 403'),
      help: expect.stringMatching(/permissions: \{ contents: write \}.*forks never/),
    });
    expect(sandbox.server.writes).toHaveLength(1);
  });

  it('is no reason to write: with all there, a token that may only read will do', async () => {
    const sandbox = await start({ contents: 'read' });
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0' });
    for (const asset of [archive, checksum]) releases.upload(made.id, asset.name, 'application/zip', bytesOf(asset));
    expect(await sandbox.release()).toMatchObject({ status: 'unchanged' });
    expect(sandbox.server.writes).toEqual([]);
  });

  it.each([
    ['tag_name was used by an immutable release', 'Release a new version'],
    [
      'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.',
      'A rule of the repository',
    ],
  ])('is explained: %j', async (message, help) => {
    const sandbox = await start();
    const json = { message: 'Validation Failed', errors: [{ resource: 'Release', code: 'custom', message }] };
    sandbox.server.interfere = ({ method }) => (method === 'PATCH' ? { status: 422, json } : undefined);
    await expect(sandbox.release()).rejects.toMatchObject({ help: expect.stringContaining(help) });
  });

  it('names no token', async () => {
    const sandbox = await start();
    const failure = await sandbox.release({}, await sandbox.host('ghs_wrong')).catch((error: unknown) => error);
    expect(failure).toMatchObject({ help: expect.stringContaining('github-token') });
    expect(String(failure) + sandbox.log.join()).not.toContain('ghs_wrong');
  });
});

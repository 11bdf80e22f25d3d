import { afterEach, describe, expect, it } from '@jest/globals';
import type { GitHubServerOptions } from '../../support/github-server/server.ts';
import { MemoryTags } from '../../support/github-server/tags.ts';
import {
  archive,
  assetsOf,
  changedArchive,
  checksum,
  commit,
  ReleaseSandbox,
  sameContents,
  wantedRelease,
} from '../../support/release-sandbox.ts';

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

describe('a new release', () => {
  it.each(['', '/api/v3'] as const)('is a draft that is filled, verified and published; base %j', async (base) => {
    const sandbox = await start({ base });
    const { server } = sandbox;
    const outcome = await sandbox.release();
    const published = server.releases.byTag('v1.2.0');
    expect(outcome).toMatchObject({ status: 'created', release: { id: published.id, url: published.html_url } });
    expect(published).toMatchObject({ name: 'sap 1.2.0', body: 'Text.', draft: false, prerelease: false });
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(outcome.archive.url).toBe(`${server.url}/gardeners/greenhouse/releases/download/v1.2.0/sap-1.2.0.sts`);
    expect(server.writes.map((write) => write.split(' ')[0])).toEqual(['POST', 'POST', 'POST', 'PATCH']);
    expect(server.releases.latest).toBe(published.id);
    expect(server.requests.every((request) => request.authorized)).toBe(true);
    expect(server.requests.every((request) => request.path.startsWith(base) || request.path.startsWith('/api/'))).toBe(
      true,
    );
  });

  // A bare + in a URL is a space, of which GitHub makes a full stop in the name of an asset.
  it('of a version with build metadata keeps its tag and the name of its archive', async () => {
    const sandbox = await start();
    const tag = 'v1.2.0+build.5';
    sandbox.server.releases.tags.create(tag, commit);
    const change = {
      fields: { ...fields, tag },
      archive: { ...archive, name: 'sap-1.2.0+build.5.sts' },
      latest: false,
    };
    expect(await sandbox.release(change)).toMatchObject({ status: 'created', release: { tag } });
    expect(sandbox.server.releases.byTag(tag).assets.map(({ name }) => name)).toEqual([
      'sap-1.2.0+build.5.sts',
      'sap-1.2.0+build.5.sts.sha256',
    ]);
    expect(await sandbox.release(change)).toMatchObject({ status: 'unchanged' });
  });

  it('is done once: the second run writes nothing', async () => {
    const sandbox = await start();
    await sandbox.release();
    const writes = sandbox.server.writes.length;
    expect(await sandbox.release()).toMatchObject({ status: 'unchanged', notices: [] });
    expect(sandbox.server.writes).toHaveLength(writes);
  });

  it('of a pre-release, or of an older line, is not the latest', async () => {
    const sandbox = await start();
    await sandbox.release({ latest: false });
    sandbox.server.releases.tags.create('v2.0.0-rc.1', commit);
    await sandbox.release({ fields: { ...fields, tag: 'v2.0.0-rc.1', prerelease: true } });
    expect(sandbox.server.releases.latest).toBeUndefined();
    expect(sandbox.server.releases.byTag('v2.0.0-rc.1').prerelease).toBe(true);
  });

  it('is whole before it becomes immutable', async () => {
    const sandbox = await start();
    sandbox.server.releases.immutable = true;
    expect(await sandbox.release()).toMatchObject({ status: 'created', release: { immutable: true } });
    expect(await sandbox.release()).toMatchObject({ status: 'unchanged' });
  });

  it('creates its tag on the commit only where it may and there is none', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    releases.tags = new MemoryTags();
    await expect(sandbox.release()).rejects.toThrow('there is no tag "v1.2.0" any more');
    expect(sandbox.server.writes).toEqual([]);
    await sandbox.release({ createsTag: true });
    expect(releases.tags.find('v1.2.0')).toEqual({ sha: commit, commit });
    expect(releases.byTag('v1.2.0').target_commitish).toBe(commit);
    expect(await sandbox.release({ createsTag: true })).toMatchObject({ status: 'unchanged' });
  });

  it('sends no target where the tag exists, annotated or not', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    releases.workflowCommits.add(commit);
    const tags = new MemoryTags();
    tags.tags.set('v1.2.0', { sha: 'a'.repeat(40), commit });
    releases.tags = tags;
    expect(await sandbox.release({ createsTag: true })).toMatchObject({ status: 'created' });
    expect(releases.byTag('v1.2.0').target_commitish).toBe('main');
  });

  it("says GitHub's rule where the tag would stand on a commit that changes workflows; pushing the tag helps", async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    releases.tags = new MemoryTags();
    releases.workflowCommits.add(commit);
    await expect(sandbox.release({ createsTag: true })).rejects.toMatchObject({
      message: expect.stringContaining('cannot publish the release of tag v1.2.0: GitHub answered 403'),
      help: expect.stringContaining('.github/workflows'),
    });
    expect(sandbox.log.at(-1)).toContain('the draft is whole and stays');
    releases.tags.create('v1.2.0', commit);
    expect(await sandbox.release({ createsTag: true })).toMatchObject({ status: 'created' });
    expect(releases.byTag('v1.2.0').body).toBe('Text.');
  });

  it("is refused over another commit's tag, also where that comes while it is made", async () => {
    const sandbox = await start();
    const { server } = sandbox;
    server.releases.tags = new MemoryTags([['v1.2.0', 'd'.repeat(40)]]);
    await expect(sandbox.release()).rejects.toThrow('points to commit dddddddddddd, and cccccccccccc');
    expect(server.writes).toEqual([]);
    server.releases.tags = new MemoryTags();
    server.interfere = ({ path }) => {
      if (path.startsWith('/uploads')) server.releases.tags.create('v1.2.0', 'd'.repeat(40));
      return undefined;
    };
    await expect(sandbox.release({ createsTag: true })).rejects.toThrow('points to commit dddddddddddd');
    expect(sandbox.published()).toEqual([]);
  });
});

describe('a draft that is there', () => {
  it("is used and published with the person's fields, found among 101 releases", async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.', draft: true });
    for (let index = 0; index < 101; index++) releases.create({ tag_name: `v0.0.${index}` });
    expect(await sandbox.release()).toMatchObject({ status: 'created', release: { id: made.id } });
    expect(releases.byTag('v1.2.0')).toMatchObject({ id: made.id, name: 'Spring', body: 'By hand.' });
    expect(releases.latest).toBe(made.id);
  });

  it('is not the latest where it is a pre-release, or an older line', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    releases.create({ tag_name: 'v1.2.0', prerelease: true, draft: true });
    await sandbox.release();
    expect(releases.byTag('v1.2.0').prerelease).toBe(true);
    expect(releases.latest).toBeUndefined();
  });

  it('stays a draft where a person made it and keep-draft says so', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.', draft: true });
    const outcome = await sandbox.release({ keepDraft: true });
    expect(outcome).toMatchObject({ status: 'updated', notices: [expect.stringContaining('is left a draft')] });
    expect(releases.get(made.id)).toMatchObject({ draft: true, name: 'Spring', body: 'By hand.' });
    expect(releases.assetsOf(made.id).map(({ name }) => name)).toEqual([archive.name, checksum.name]);
    expect(await sandbox.release({ keepDraft: true })).toMatchObject({ status: 'unchanged' });
  });

  it('is published in spite of keep-draft where a run of ours left it, with the text that the run would give it', async () => {
    const sandbox = await start();
    const { server } = sandbox;
    server.interfere = ({ method }) => (method === 'PATCH' ? { status: 400, json: { message: 'no' } } : undefined);
    await expect(sandbox.release()).rejects.toThrow('GitHub answered 400');
    expect(sandbox.drafts()).toMatchObject([{ body: expect.stringContaining('stackpack-action: draft of run') }]);
    server.interfere = undefined;
    const renamed = { ...fields, name: 'sap 1.2.0!' };
    expect(await sandbox.release({ keepDraft: true, fields: renamed })).toMatchObject({ status: 'created' });
    expect(server.releases.byTag('v1.2.0')).toMatchObject({ name: 'sap 1.2.0!', body: 'Text.' });
  });

  it('with another archive is left alone, unless it is to be replaced', async () => {
    const sandbox = await start();
    const made = sandbox.server.releases.create({ tag_name: 'v1.2.0', draft: true });
    sandbox.server.releases.upload(made.id, archive.name, 'application/zip', bytesOf(changedArchive));
    await expect(sandbox.release()).rejects.toMatchObject({ help: expect.stringContaining('Delete the draft') });
    expect(sandbox.server.writes).toEqual([]);
    await sandbox.release({ overwrite: true });
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
  });
});

describe('a published release', () => {
  it('gets what it lacks, and none of its own fields change', async () => {
    const sandbox = await start();
    const { server } = sandbox;
    const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Spring', body: 'By hand.', prerelease: true });
    expect(await sandbox.release()).toMatchObject({ status: 'updated', release: { id: made.id } });
    expect(server.releases.byTag('v1.2.0')).toMatchObject({ name: 'Spring', body: 'By hand.', prerelease: true });
    expect(server.writes.every((write) => write.startsWith('POST /uploads/'))).toBe(true);
  });

  it('with the same contents in other bytes is fine: a notice, and no write', async () => {
    const sandbox = await start();
    const made = sandbox.server.releases.create({ tag_name: 'v1.2.0' });
    sandbox.server.releases.upload(made.id, archive.name, 'application/zip', bytesOf(sameContents));
    for (const withDigests of [true, false]) {
      sandbox.server.releases.withDigests = withDigests;
      const outcome = await sandbox.release();
      expect(outcome).toMatchObject({ status: 'unchanged', archive: { sha256: sameContents.sha256 } });
      expect(outcome.notices).toEqual([expect.stringContaining('same contents in other bytes')]);
    }
    expect(sandbox.server.writes).toEqual([]);
  });

  it('with another archive fails', async () => {
    const sandbox = await start();
    const made = sandbox.server.releases.create({ tag_name: 'v1.2.0' });
    sandbox.server.releases.upload(made.id, archive.name, 'application/zip', bytesOf(changedArchive));
    await expect(sandbox.release()).rejects.toMatchObject({
      message: expect.stringContaining('the release has another "sap-1.2.0.sts"'),
      help: expect.stringContaining('overwrite: true'),
    });
    expect(sandbox.server.writes).toEqual([]);
  });

  it('that is immutable fails before any write, replacing or not; with the archive it is fine', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0', draft: true });
    releases.upload(made.id, archive.name, 'application/zip', bytesOf(archive));
    releases.immutable = true;
    releases.update(made.id, { tag_name: 'v1.2.0', draft: false });
    const outcome = await sandbox.release();
    expect(outcome).toMatchObject({
      status: 'unchanged',
      notices: [expect.stringContaining('has no "sap-1.2.0.sts.sha256"')],
    });
    for (const overwrite of [true, false]) {
      await expect(sandbox.release({ archive: changedArchive, overwrite })).rejects.toMatchObject({
        message: expect.stringContaining('is immutable'),
        help: expect.stringContaining('Release a new version'),
      });
    }
    expect(sandbox.server.writes).toEqual([]);
  });

  it.each([31, 101])('has its assets found behind %i others', async (count) => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0' });
    for (let index = 0; index < count; index++) {
      releases.upload(made.id, `${index}.txt`, 'text/plain', Buffer.from('x'));
      releases.create({ tag_name: `v0.0.${index}` });
    }
    expect(await sandbox.release()).toMatchObject({ status: 'updated' });
    const writes = sandbox.server.writes.length;
    expect(await sandbox.release()).toMatchObject({ status: 'unchanged' });
    expect(sandbox.server.writes).toHaveLength(writes);
  });

  it('is compared by its bytes where the host says no digest, and the token is not shown to where they lie', async () => {
    const sandbox = await start();
    sandbox.server.releases.withDigests = false;
    await sandbox.release();
    expect(await sandbox.release()).toMatchObject({ status: 'unchanged' });
    const downloads = sandbox.server.requests.filter(({ path }) => path.startsWith('/download/'));
    expect(downloads.length).toBeGreaterThan(0);
    expect(downloads.some(({ authorized }) => authorized)).toBe(false);
    await expect(sandbox.release({ archive: changedArchive })).rejects.toThrow('has another "sap-1.2.0.sts"');
  });
});

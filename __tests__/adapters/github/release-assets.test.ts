import { afterEach, describe, expect, it } from '@jest/globals';
import { longestWait } from '../../../src/release/patience.ts';
import type { GitHubServerOptions } from '../../support/github-server/server.ts';
import { archive, assetsOf, changedArchive, ReleaseSandbox } from '../../support/release-sandbox.ts';

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

const bytesOf = (asset: { readonly bytes: Uint8Array }) => Buffer.from(asset.bytes);

describe('replacing what is released', () => {
  async function released(): Promise<ReleaseSandbox> {
    const sandbox = await start();
    await sandbox.release();
    sandbox.server.requests.length = 0;
    return sandbox;
  }

  it('uploads beside it, verifies, and swaps the names', async () => {
    const sandbox = await released();
    const outcome = await sandbox.release({ archive: changedArchive, overwrite: true });
    expect(outcome).toMatchObject({ status: 'updated', archive: { sha256: changedArchive.sha256 } });
    expect(sandbox.published()).toEqual([assetsOf(changedArchive)]);
    const short = changedArchive.sha256.slice(0, 12);
    expect(sandbox.log.slice(sandbox.log.indexOf('publish the release') + 1)).toEqual([
      expect.stringContaining(`upload sap-1.2.0.sts.${short}.new`),
      `verify sap-1.2.0.sts.${short}.new`,
      expect.stringMatching(/^upload sap-1\.2\.0\.sts\.sha256\..*\.new/),
      expect.stringMatching(/^verify sap-1\.2\.0\.sts\.sha256\..*\.new/),
      'rename sap-1.2.0.sts to sap-1.2.0.sts.replaced',
      `rename sap-1.2.0.sts.${short}.new to sap-1.2.0.sts`,
      'rename sap-1.2.0.sts.sha256 to sap-1.2.0.sts.sha256.replaced',
      expect.stringMatching(/^rename .* to sap-1\.2\.0\.sts\.sha256$/),
      'remove sap-1.2.0.sts.replaced',
      'remove sap-1.2.0.sts.sha256.replaced',
    ]);
  });

  it('is completed from every state in which a run can stop', async () => {
    const counted = await released();
    await counted.release({ archive: changedArchive, overwrite: true });
    const writes = counted.server.writes.length;
    await counted.server.stop();
    expect(writes).toBe(8);
    for (let stop = 0; stop < writes; stop++) {
      const sandbox = await released();
      let write = 0;
      // Refused for good, so that the run ends there.
      sandbox.server.interfere = ({ method }) =>
        method !== 'GET' && write++ >= stop ? { status: 403, json: { message: 'Forbidden' } } : undefined;
      const change = { archive: changedArchive, overwrite: true };
      await expect(sandbox.release(change)).rejects.toThrow('GitHub answered 403');
      sandbox.server.interfere = undefined;
      await sandbox.release(change);
      expect([stop, sandbox.published()]).toEqual([stop, [assetsOf(changedArchive)]]);
      await sandbox.server.stop();
    }
    running = undefined;
  });
});

describe('uploads that were not finished', () => {
  it('are removed where they are older than ten minutes', async () => {
    const sandbox = await start();
    sandbox.server.releases.addStarter(sandbox.server.releases.create({ tag_name: 'v1.2.0' }).id, archive.name, 11);
    expect(await sandbox.release()).toMatchObject({ status: 'updated' });
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(sandbox.clock.sleeps).toEqual([]);
  });

  it('are waited for where they are younger, until another run has finished', async () => {
    const sandbox = await start();
    const { releases } = sandbox.server;
    const made = releases.create({ tag_name: 'v1.2.0' });
    releases.addStarter(made.id, archive.name);
    sandbox.clock.meanwhile = () => {
      if (sandbox.clock.sleeps.length !== 3) return;
      for (const { id } of releases.assetsOf(made.id)) releases.deleteAsset(id);
      releases.upload(made.id, archive.name, 'application/zip', bytesOf(archive));
    };
    expect(await sandbox.release()).toMatchObject({ status: 'updated' });
    expect(sandbox.clock.sleeps).toHaveLength(3);
    expect(sandbox.server.writes.some((write) => write.startsWith('DELETE'))).toBe(false);
  });

  it('are removed once nobody can be at them any more', async () => {
    const sandbox = await start();
    sandbox.server.releases.addStarter(sandbox.server.releases.create({ tag_name: 'v1.2.0' }).id, archive.name);
    await sandbox.release();
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(sandbox.clock.slept).toBeGreaterThan(9 * 60_000);
    expect(sandbox.clock.slept).toBeLessThan(longestWait);
  });

  it('are removed at once where this run left them', async () => {
    const sandbox = await start();
    let uploads = 0;
    sandbox.server.interfere = ({ path }) => (path.startsWith('/uploads') && uploads++ === 0 ? 'starter' : undefined);
    await sandbox.release();
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(sandbox.clock.slept).toBeLessThan(60_000);
    expect(sandbox.log).toContain(`remove ${archive.name}`);
  });
});

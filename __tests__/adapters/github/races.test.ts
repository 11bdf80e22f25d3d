import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReleaseHost } from '../../../src/release/host.ts';
import { MemoryTags } from '../../support/github-server/tags.ts';
import { archive, assetsOf, changedArchive, ReleaseSandbox } from '../../support/release-sandbox.ts';

let sandbox: ReleaseSandbox;

beforeEach(async () => {
  sandbox = await ReleaseSandbox.start();
});

afterEach(() => sandbox.server.stop());

/**
 * A host that is slow at random, always the same for a seed: whatever the order in which the calls of two runs meet, one of
 * them has it.
 */
function slowed(host: ReleaseHost, seed: number): ReleaseHost {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return new Proxy(host, {
    get(target, name: keyof ReleaseHost) {
      const call = target[name].bind(target) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, next() * 8));
        const result = await call(...args);
        await new Promise((resolve) => setTimeout(resolve, next() * 8));
        return result;
      };
    },
  });
}

async function race(count: number, seed: number, change: Parameters<ReleaseSandbox['release']>[0]) {
  const hosts = await Promise.all(Array.from({ length: count }, () => sandbox.host()));
  return Promise.all(hosts.map((host, index) => sandbox.release(change, slowed(host, seed * 31 + index))));
}

describe('runs that race', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'end with one release and one asset, all green (%i)',
    async (seed) => {
      if (seed % 2 === 1) sandbox.server.releases.tags = new MemoryTags();
      if (seed % 3 === 0) sandbox.server.releases.immutable = true;
      const outcomes = await race(2 + (seed % 2), seed, { createsTag: seed % 2 === 1 });
      expect(sandbox.published()).toEqual([assetsOf(archive)]);
      expect(sandbox.drafts()).toEqual([]);
      const [first] = outcomes;
      expect(outcomes.every(({ release }) => release.id === first?.release.id)).toBe(true);
      expect(outcomes.some(({ status }) => status === 'created')).toBe(true);
    },
  );

  it.each([1, 2, 3, 4])('to replace an archive end with the new one, all green (%i)', async (seed) => {
    await sandbox.release();
    await race(2, seed, { archive: changedArchive, overwrite: true });
    expect(sandbox.published()).toEqual([assetsOf(changedArchive)]);
  });

  it('without seeing each other until the end leave one release', async () => {
    const { releases } = sandbox.server;
    const [one, other] = await Promise.all([sandbox.host(), sandbox.host()]);
    // The list shows no draft but one's own, by its id: both runs fill their own, and one publishes first.
    const list = releases.list.bind(releases);
    releases.list = () => list(false);
    const outcomes = await Promise.all([sandbox.release({}, slowed(one, 1)), sandbox.release({}, slowed(other, 2))]);
    expect(outcomes.map(({ release }) => release.id)).toEqual([outcomes[0]?.release.id, outcomes[0]?.release.id]);
    releases.list = list;
    expect(sandbox.published()).toEqual([assetsOf(archive)]);
    expect(sandbox.drafts()).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { WantedRelease } from '../../../src/release/wanted.ts';
import type { Fault, Interference } from '../../support/github-server/server.ts';
import { MemoryTags } from '../../support/github-server/tags.ts';
import { archive, assetsOf, changedArchive, commit, ReleaseSandbox } from '../../support/release-sandbox.ts';

/** What one call meets: nothing is done, or it is done and the answer is lost. */
const faults: readonly (readonly [string, Fault])[] = [
  ['500', { status: 500, json: { message: 'Server Error' } }],
  [
    '502 of a proxy',
    { status: 502, bytes: Buffer.from('<html>Bad Gateway</html>'), headers: { 'content-type': 'text/html' } },
  ],
  ['503', { status: 503, headers: { 'retry-after': '2' }, json: { message: 'Service Unavailable' } }],
  ['429', { status: 429, headers: { 'retry-after': '5' }, json: { message: 'Too Many Requests' } }],
  ['a secondary limit', { status: 403, json: { message: 'You have exceeded a secondary rate limit.' } }],
  ['a reset', 'destroy'],
  ['an answer that is cut off', 'cut'],
  [
    'half an answer that looks whole',
    { status: 200, headers: { 'content-type': 'application/json' }, bytes: Buffer.from('[{"id": 1, "tag_na') },
  ],
];

const lessFaults: readonly string[] = ['a reset', 'an answer that is cut off'];

interface Scenario {
  readonly prepare: (sandbox: ReleaseSandbox) => Promise<void> | void;
  readonly wanted: Partial<WantedRelease>;
}

const scenarios: Readonly<Record<string, Scenario>> = {
  'a release whose tag is there': { prepare: () => undefined, wanted: {} },
  'a release that creates its tag': {
    prepare: ({ server }) => {
      server.releases.tags = new MemoryTags();
    },
    wanted: { createsTag: true },
  },
  'a published release that lacks the archive': {
    prepare: ({ server }) => void server.releases.create({ tag_name: 'v1.2.0' }),
    wanted: {},
  },
  "a person's draft": {
    prepare: ({ server }) => void server.releases.create({ tag_name: 'v1.2.0', draft: true }),
    wanted: {},
  },
  'an archive that is replaced': {
    prepare: async (sandbox) => void (await sandbox.release({ archive: changedArchive })),
    wanted: { overwrite: true },
  },
};

/** Lets the call of this number meet a fault, counted from 0; all others from there on, where it lasts. */
function at(call: number, fault: Fault | { readonly after: Fault }, lasts = false): Interference {
  let count = 0;
  return () => {
    const number = count++;
    return number === call || (lasts && number > call) ? fault : undefined;
  };
}

async function prepared({ prepare }: Scenario): Promise<ReleaseSandbox> {
  const sandbox = await ReleaseSandbox.start();
  await prepare(sandbox);
  sandbox.server.requests.length = 0;
  return sandbox;
}

/** How many calls a run without faults makes. */
async function countCalls(scenario: Scenario): Promise<number> {
  const sandbox = await prepared(scenario);
  await sandbox.release(scenario.wanted);
  await sandbox.server.stop();
  return sandbox.server.requests.length;
}

async function expectReleased(sandbox: ReleaseSandbox): Promise<void> {
  expect(sandbox.published()).toEqual([assetsOf(archive)]);
  expect(sandbox.drafts()).toEqual([]);
  expect(sandbox.server.releases.tags.find('v1.2.0')?.commit).toBe(commit);
}

describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
  // How failures are told apart is the same for all releases: the first one meets all of them.
  const meets = Object.keys(scenarios)[0] === name ? faults : faults.filter(([fault]) => lessFaults.includes(fault));

  it.each(meets)('is released whichever call meets %s, before or after its effect', async (_fault, fault) => {
    const calls = await countCalls(scenario);
    expect(calls).toBeGreaterThan(5);
    for (let call = 0; call < calls; call++) {
      for (const one of fault === 'cut' ? [fault] : [fault, { after: fault }]) {
        const sandbox = await prepared(scenario);
        sandbox.server.interfere = at(call, one);
        await sandbox.release(scenario.wanted);
        await expectReleased(sandbox);
        await sandbox.server.stop();
      }
    }
  });

  it('is released by the next run, whichever call is the last that GitHub answers', async () => {
    const calls = await countCalls(scenario);
    for (let call = 0; call < calls; call++) {
      const sandbox = await prepared(scenario);
      // The last call has its effect, which the run never hears of.
      sandbox.server.interfere = at(call, { after: 'destroy' }, true);
      await expect(sandbox.release(scenario.wanted)).rejects.toThrow('GitHub cannot be reached');
      sandbox.server.interfere = undefined;
      await sandbox.release(scenario.wanted);
      await expectReleased(sandbox);
      await sandbox.server.stop();
    }
  });

  it('is released by the next run, whichever call is refused from then on; what the run made of drafts is gone', async () => {
    const calls = await countCalls(scenario);
    for (let call = 0; call < calls; call++) {
      const sandbox = await prepared(scenario);
      const [person] = sandbox.drafts();
      let count = 0;
      // Only what is asked for, not what is cleared away.
      sandbox.server.interfere = ({ method }) =>
        count++ >= call && method !== 'GET' && method !== 'DELETE'
          ? { status: 400, json: { message: 'No' } }
          : undefined;
      const outcome = await sandbox.release(scenario.wanted).catch((error: unknown) => String(error));
      if (typeof outcome === 'string') {
        expect(outcome).toContain('GitHub answered 400');
        const left = sandbox.drafts().filter(({ id }) => id !== person?.id);
        expect(left.every(({ assets }) => assets.length === 2)).toBe(true);
      }
      sandbox.server.interfere = undefined;
      await sandbox.release(scenario.wanted);
      await expectReleased(sandbox);
      await sandbox.server.stop();
    }
  });
});

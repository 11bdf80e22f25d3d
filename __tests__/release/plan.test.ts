import { describe, expect, it } from '@jest/globals';
import { describePlan } from '../../src/release/describe-plan.ts';
import { markDraft } from '../../src/release/draft-mark.ts';
import type { HostAsset, HostRelease } from '../../src/release/host.ts';
import { type Observation, planRelease } from '../../src/release/plan.ts';
import { checksumAsset, type WantedRelease } from '../../src/release/wanted.ts';

const commit = 'c'.repeat(40);
const wantedArchive = { name: 'sap-1.2.0.sts', bytes: new Uint8Array(4), sha256: 'a'.repeat(64) };
const wantedChecksum = checksumAsset(wantedArchive.name, wantedArchive.sha256);
const wanted: WantedRelease = {
  fields: { tag: 'v1.2.0', name: 'sap 1.2.0', body: '', prerelease: false },
  latest: true,
  commit,
  createsTag: false,
  archive: wantedArchive,
  keepDraft: false,
  overwrite: false,
};
const archive: HostAsset = {
  id: 1,
  name: wantedArchive.name,
  state: 'uploaded',
  size: 4,
  sha256: wantedArchive.sha256,
  url: '',
  createdAt: 0,
};
const checksum: HostAsset = {
  ...archive,
  id: 2,
  name: wantedChecksum.name,
  size: wantedChecksum.bytes.length,
  sha256: wantedChecksum.sha256,
};
const other: HostAsset = { ...archive, sha256: 'b'.repeat(64) };

function release(fields: Partial<HostRelease>): HostRelease {
  return {
    id: 7,
    tag: 'v1.2.0',
    name: '',
    body: '',
    prerelease: false,
    draft: false,
    immutable: false,
    url: 'https://github.example/release',
    uploadUrl: '',
    assets: [],
    ...fields,
  };
}

/** The steps of a plan in short; or why there is none. */
function steps(releases: readonly HostRelease[], change: Partial<WantedRelease & Observation> = {}): string {
  const observed = {
    releases,
    tagCommit: commit,
    equivalents: new Set<number>(),
    removable: new Set<number>(),
    ownDrafts: new Set<number>(),
    ...change,
  };
  const plan = planRelease(observed, { ...wanted, ...change });
  if (plan.kind === 'refused') return `refused: ${plan.message}`;
  return plan.steps
    .map((step) => ('name' in step ? `${step.kind} ${step.name}` : step.kind))
    .join(', ')
    .replaceAll(wantedArchive.name, 'sts');
}

describe('planRelease', () => {
  const uploads = 'upload sts, upload sts.sha256';

  it('creates a draft, fills it and publishes it last', () => {
    expect(steps([])).toBe(`create-draft, ${uploads}, publish`);
  });

  it('completes a draft that is there, and a published release', () => {
    expect(steps([release({ draft: true })])).toBe(`${uploads}, publish`);
    expect(steps([release({ draft: true, assets: [archive, checksum] })])).toBe('publish');
    expect(steps([release({})])).toBe(uploads);
    expect(steps([release({ assets: [archive] })])).toBe('upload sts.sha256');
  });

  it('has nothing to do where all is there', () => {
    expect(steps([release({ assets: [archive, checksum] })])).toBe('');
    expect(steps([release({ assets: [archive, checksum], immutable: true })])).toBe('');
    expect(steps([release({ assets: [archive], immutable: true })])).toBe('');
  });

  it('prefers a published release to drafts, and the oldest draft to others; what it made itself it removes then', () => {
    const drafts = [release({ id: 1, draft: true }), release({ id: 2, draft: true })];
    const plan = (releases: readonly HostRelease[]) =>
      planRelease(
        { releases, tagCommit: commit, equivalents: new Set(), removable: new Set(), ownDrafts: new Set([2]) },
        wanted,
      );
    expect(plan([...drafts, release({ id: 3 })])).toMatchObject({ release: { id: 3 } });
    expect(plan(drafts)).toMatchObject({ release: { id: 1 } });
    const whole = release({ id: 3, assets: [archive, checksum] });
    expect(plan([...drafts, whole])).toMatchObject({ steps: [{ kind: 'delete-draft', release: { id: 2 } }] });
  });

  it.each<[string, Partial<HostAsset>]>([
    ['another digest', { sha256: 'cc' }],
    ['another size', { size: 5 }],
    ['an unknown digest', { sha256: undefined }],
  ])('refuses to replace an asset of %s', (_what, change) => {
    expect(steps([release({ assets: [{ ...archive, ...change }] })])).toContain(
      'refused: the release has another "sap-1.2.0.sts"',
    );
  });

  it('refuses a tag that is gone or leads elsewhere', () => {
    expect(steps([], { tagCommit: undefined })).toBe('refused: there is no tag "v1.2.0" any more');
    expect(steps([], { tagCommit: 'd'.repeat(40) })).toContain('points to commit dddddddddddd');
    expect(steps([], { tagCommit: undefined, createsTag: true })).toContain('publish');
  });

  it('refuses an immutable release that has not the archive, and writes nothing to it', () => {
    for (const assets of [[], [other], [archive, { ...checksum, sha256: 'dd' }]]) {
      for (const overwrite of [true, false]) {
        expect(steps([release({ immutable: true, assets })], { overwrite })).toContain('is immutable');
      }
    }
  });

  it('waits for an upload that goes on, and takes away one that does not', () => {
    const unfinished: HostAsset = { ...archive, state: 'unfinished', size: 0, sha256: undefined };
    const releases = [release({ assets: [unfinished, checksum] })];
    expect(steps(releases)).toBe('wait sts');
    expect(steps(releases, { removable: new Set([1]) })).toBe('remove sts, upload sts');
  });

  it('leaves what holds the same, and what stands beside it', () => {
    const equivalents = new Set([1]);
    expect(steps([release({ assets: [other] })], { equivalents })).toBe('');
    expect(steps([release({ assets: [other, checksum] })], { equivalents })).toBe('');
    // Of a draft, which nobody has seen yet, the checksum is made to fit.
    expect(steps([release({ draft: true, assets: [other] })], { equivalents })).toBe('upload sts.sha256, publish');
  });

  const incoming = { ...archive, id: 3, name: 'sap-1.2.0.sts.aaaaaaaaaaaa.new' };
  const outgoing = { ...other, id: 4, name: 'sap-1.2.0.sts.replaced' };

  it.each<[string, HostAsset[], string]>([
    ['nothing done', [other, checksum], 'upload sts.aaaaaaaaaaaa.new, rename, rename, remove sts.replaced'],
    ['the new one there', [other, incoming, checksum], 'rename, rename, remove sts.replaced'],
    ['the old one away', [outgoing, incoming, checksum], 'rename, remove sts.replaced'],
    ['the new one in', [outgoing, archive, checksum], 'remove sts.replaced'],
    ['all done', [archive, checksum], ''],
    [
      'a replacement before this one',
      [other, outgoing, incoming, checksum],
      'remove sts.replaced, rename, rename, remove sts.replaced',
    ],
    ['the new one gone', [outgoing, checksum], 'upload sts, remove sts.replaced'],
  ])('goes on with a replacement: %s', (_state, assets, plan) => {
    expect(steps([release({ assets })], { overwrite: true })).toBe(plan);
  });

  it("publishes a person's draft with its own fields, ours with those that are wanted", () => {
    const draft = release({ draft: true, name: 'Spring', body: 'x', prerelease: true, assets: [archive, checksum] });
    const publication = (one: HostRelease, keepDraft = false) => {
      const observed = { tagCommit: commit, equivalents: new Set<number>(), removable: new Set<number>() };
      return planRelease({ ...observed, releases: [one], ownDrafts: new Set() }, { ...wanted, keepDraft });
    };
    expect(publication(draft)).toMatchObject({
      steps: [
        { kind: 'publish', as: { name: 'Spring', body: 'x', prerelease: true, latest: false, target: undefined } },
      ],
    });
    expect(publication(draft, true)).toMatchObject({ steps: [], notices: [expect.stringContaining('left a draft')] });
    const ours = { ...draft, body: `${markDraft('x', 'run-1').replaceAll('\n', '\r\n')}\r\n` };
    expect(publication(ours, true)).toMatchObject({
      steps: [{ kind: 'publish', as: { name: 'sap 1.2.0', body: '', prerelease: false, latest: true } }],
    });
  });
});

describe('describePlan', () => {
  const nothing = { equivalents: new Set<number>(), removable: new Set<number>(), ownDrafts: new Set<number>() };

  it('has a line for each step', () => {
    const plan = planRelease({ ...nothing, releases: [], tagCommit: undefined }, { ...wanted, createsTag: true });
    expect(describePlan(plan)).toEqual([
      'create a draft of the release',
      `upload sap-1.2.0.sts (4 bytes, sha256 ${wantedArchive.sha256}) and verify it`,
      `upload sap-1.2.0.sts.sha256 (80 bytes, sha256 ${wantedChecksum.sha256}) and verify it`,
      `publish the release of tag v1.2.0 as the latest, which creates the tag on ${commit}`,
    ]);
  });

  it('says that there is nothing to do, or why it would not be done', () => {
    const there = { ...nothing, tagCommit: commit, releases: [release({ assets: [archive, checksum] })] };
    expect(describePlan(planRelease(there, wanted))).toEqual(['nothing: the release has it all']);
    const different = { ...there, releases: [release({ assets: [other] })] };
    expect(describePlan(planRelease(different, wanted))).toEqual([
      expect.stringContaining('refuse: the release has another'),
      expect.stringContaining('to do: release the change as a new version'),
    ]);
  });
});

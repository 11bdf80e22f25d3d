import { describe, expect, it } from '@jest/globals';
import type { HostAsset, HostRelease } from '../../src/release/host.ts';
import { planRelease, type ReleasePlan, type WantedRelease } from '../../src/release/plan.ts';

const wanted: WantedRelease = {
  fields: { tag: 'v1.2.0', name: 'sap 1.2.0', body: '', prerelease: false, latest: true },
  assets: [
    { name: 'sap-1.2.0.sts', bytes: new Uint8Array(4), sha256: 'aa' },
    { name: 'sap-1.2.0.sts.sha256', bytes: new Uint8Array(3), sha256: 'bb' },
  ],
};
const archive: HostAsset = { id: 1, name: 'sap-1.2.0.sts', state: 'uploaded', size: 4, sha256: 'aa', url: '' };
const checksum: HostAsset = { id: 2, name: 'sap-1.2.0.sts.sha256', state: 'uploaded', size: 3, sha256: 'bb', url: '' };

function release(fields: Partial<HostRelease>): HostRelease {
  return {
    id: 7,
    tag: 'v1.2.0',
    name: '',
    body: '',
    prerelease: false,
    draft: false,
    immutable: false,
    url: '',
    uploadUrl: '',
    assets: [],
    ...fields,
  };
}

function describePlan(plan: ReleasePlan): string {
  if (plan.kind === 'refused') return `refused: ${plan.message}`;
  const steps = plan.steps.map((step) => ('asset' in step ? `${step.kind} ${step.asset.name}` : step.kind));
  return [plan.outcome, ...steps].join(', ');
}

describe('planRelease', () => {
  const all = 'upload sap-1.2.0.sts, verify sap-1.2.0.sts, upload sap-1.2.0.sts.sha256, verify sap-1.2.0.sts.sha256';

  it('creates a draft, fills it and publishes it last', () => {
    expect(describePlan(planRelease([], wanted))).toBe(`created, create-draft, ${all}, publish`);
  });

  it('completes a draft that is there', () => {
    expect(describePlan(planRelease([release({ draft: true })], wanted))).toBe(`created, ${all}, publish`);
    expect(describePlan(planRelease([release({ draft: true, assets: [archive, checksum] })], wanted))).toBe(
      'created, publish',
    );
  });

  it('adds to a published release what it lacks, and touches nothing else', () => {
    expect(describePlan(planRelease([release({})], wanted))).toBe(`updated, ${all}`);
    expect(describePlan(planRelease([release({ assets: [archive] })], wanted))).toBe(
      'updated, upload sap-1.2.0.sts.sha256, verify sap-1.2.0.sts.sha256',
    );
  });

  it('has nothing to do where all is there', () => {
    expect(describePlan(planRelease([release({ assets: [archive, checksum] })], wanted))).toBe('unchanged');
    const immutable = release({ assets: [archive, checksum], immutable: true });
    expect(describePlan(planRelease([immutable], wanted))).toBe('unchanged');
  });

  it('prefers a published release to drafts, and the oldest draft to others', () => {
    const drafts = [release({ id: 1, draft: true }), release({ id: 2, draft: true })];
    expect(planRelease([...drafts, release({ id: 3 })], wanted)).toMatchObject({ release: { id: 3 } });
    expect(planRelease(drafts, wanted)).toMatchObject({ release: { id: 1 } });
  });

  it.each<[string, Partial<HostAsset>]>([
    ['another digest', { sha256: 'cc' }],
    ['another size', { size: 5 }],
    ['an unknown digest', { sha256: undefined }],
  ])('refuses to replace an asset of %s', (_what, change) => {
    const plan = planRelease([release({ assets: [{ ...archive, ...change }] })], wanted);
    expect(describePlan(plan)).toContain('refused: the release has another "sap-1.2.0.sts" already');
  });

  it('refuses an unfinished upload, and an immutable release that lacks something', () => {
    const unfinished = release({ assets: [{ ...archive, state: 'unfinished', size: 0 }] });
    expect(describePlan(planRelease([unfinished], wanted))).toContain('never finished');
    const plan = planRelease([release({ immutable: true, assets: [archive] })], wanted);
    expect(describePlan(plan)).toBe('refused: the release of tag "v1.2.0" is immutable and lacks sap-1.2.0.sts.sha256');
  });
});

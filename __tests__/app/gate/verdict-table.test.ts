import { describe, expect, it } from '@jest/globals';
import { judgeVersion, type VersionFacts } from '../../../src/app/gate/verdict-table.ts';

/** A tagged repository whose release 1.2.0 is followed by a minor change. */
const changed: VersionFacts = {
  version: '1.2.0',
  enforced: true,
  hasTags: true,
  baseline: { version: '1.2.0', changed: true, required: 'minor', requiredFromOne: 'minor' },
  base: undefined,
  tip: undefined,
  taken: ['1.2.0', '1.1.0'],
};
const same: VersionFacts = {
  ...changed,
  baseline: { version: '1.2.0', changed: false, required: 'none', requiredFromOne: 'none' },
};
/** No tags: the base of the pull request is the release line. */
const untagged: VersionFacts = {
  ...changed,
  hasTags: false,
  taken: [],
  base: { version: '1.2.0', changed: true },
};
/** A major change after a version before 1.0.0. */
function zero(old: string, version: string, required: 'none' | 'patch' | 'minor' | 'major'): VersionFacts {
  const baseline = { version: old, changed: true, required, requiredFromOne: 'major' } as const;
  return { ...changed, version, baseline, taken: [old] };
}

describe('the verdict table', () => {
  it.each<[string, VersionFacts, object]>([
    [
      'the same as the base',
      { ...changed, base: { version: '1.2.0', changed: false } },
      { judgement: 'unchanged-here', suggested: '1.3.0' },
    ],
    [
      'the same as the base, in another version',
      { ...changed, version: '1.2.1', base: { version: '1.2.0', changed: false } },
      { judgement: 'version-only', lowered: undefined },
    ],
    ['the same as the baseline', same, { judgement: 'unchanged', actual: 'none', suggested: '1.2.0' }],
    ['the same as the baseline, in a higher version', { ...same, version: '1.3.0' }, { judgement: 'version-only' }],
    ['changed, the same version', changed, { judgement: 'not-bumped', suggested: '1.3.0', actual: 'none' }],
    ['changed, other build metadata', { ...changed, version: '1.2.0+7' }, { judgement: 'not-bumped', actual: 'none' }],
    ['changed, below what the manifest at the tag says', { ...changed, version: '1.1.9' }, { judgement: 'not-bumped' }],
    [
      'changed, too little',
      { ...changed, version: '1.2.1' },
      { judgement: 'too-small', actual: 'patch', suggested: '1.3.0' },
    ],
    ['changed, enough', { ...changed, version: '1.3.0' }, { judgement: 'enough', excess: undefined }],
    [
      'changed, a pre-release of enough',
      { ...changed, version: '1.3.0-rc.1' },
      { judgement: 'enough', excess: undefined },
    ],
    ['changed, a pre-release of too little', { ...changed, version: '1.2.1-rc.1' }, { judgement: 'too-small' }],
    ['changed, more than needed', { ...changed, version: '2.0.0' }, { judgement: 'enough', excess: 'more' }],
    [
      'changed, with a hole',
      { ...changed, version: '1.5.0' },
      { judgement: 'enough', excess: 'hole', suggested: '1.3.0' },
    ],
    ['changed where no bump is due', { ...changed, enforced: false }, { judgement: 'told', suggested: '1.3.0' }],
    ['changed, and the next version is released', { ...changed, taken: ['1.2.0', '1.3.0'] }, { suggested: '1.4.0' }],
    [
      'changed where nothing is required',
      { ...changed, baseline: { ...changed.baseline, required: 'none' } },
      { judgement: 'not-bumped', suggested: '1.2.1' },
    ],
    [
      'below the base, with tags',
      { ...changed, version: '1.3.0', base: { version: '1.4.0', changed: true } },
      { judgement: 'enough', lowered: 'warning' },
    ],
    ['below the base, without tags', { ...untagged, version: '1.1.0' }, { lowered: 'error' }],
    [
      'below the base and otherwise the same, without tags',
      { ...untagged, version: '1.1.0', base: { version: '1.2.0', changed: false } },
      { lowered: 'error' },
    ],
    ['without tags, the same version', untagged, { judgement: 'not-bumped', lowered: undefined }],
    ['without tags, enough', { ...untagged, version: '1.3.0' }, { judgement: 'enough' }],
    [
      'without tags, taken by the tip',
      { ...untagged, version: '1.3.0', tip: { version: '1.3.0', changed: true } },
      { judgement: 'taken', suggested: '1.4.0' },
    ],
    [
      'without tags, below the tip',
      { ...untagged, version: '1.3.0', tip: { version: '1.4.0', changed: true } },
      { judgement: 'taken', suggested: '1.5.0' },
    ],
    [
      'without tags, above the tip',
      { ...untagged, version: '1.4.0', tip: { version: '1.3.0', changed: true } },
      { judgement: 'enough' },
    ],
    [
      'without tags, where the tip has the pack as it was',
      { ...untagged, version: '1.3.0', tip: { version: '1.3.0', changed: false } },
      { judgement: 'enough' },
    ],
    ['major, 0.0.z', zero('0.0.7', '0.0.8', 'patch'), { judgement: 'enough', isUnattended: true }],
    ['major, 0.y.z', zero('0.2.0', '0.3.0', 'minor'), { judgement: 'enough', isUnattended: true }],
    ['major, zero-major off', zero('0.2.0', '0.2.1', 'none'), { judgement: 'enough', isUnattended: true }],
    ['major, zero-major strict', zero('0.2.0', '0.3.0', 'major'), { judgement: 'too-small', isUnattended: false }],
    ['major, 0.y.z, too little', zero('0.2.0', '0.2.1', 'minor'), { judgement: 'too-small', isUnattended: false }],
    ['major, 0.y.z, not at all', zero('0.2.0', '0.2.0', 'minor'), { judgement: 'not-bumped', isUnattended: false }],
    ['major, to 1.0.0', zero('0.2.0', '1.0.0', 'minor'), { judgement: 'enough', isUnattended: false }],
    ['major, to a pre-release of 1.0.0', zero('0.2.0', '1.0.0-rc.1', 'minor'), { isUnattended: false }],
    ['major, after a pre-release', zero('0.2.0-rc.1', '0.2.0', 'minor'), { judgement: 'enough', isUnattended: false }],
    ['major from 1.0.0 on', zero('1.2.0', '2.0.0', 'major'), { judgement: 'enough', isUnattended: false }],
    [
      'major, 0.y.z, not here',
      { ...zero('0.2.0', '0.2.0', 'minor'), base: { version: '0.2.0', changed: false } },
      { judgement: 'unchanged-here', isUnattended: false },
    ],
    [
      'major, 0.y.z, where no bump is due',
      { ...zero('0.2.0', '0.3.0', 'minor'), enforced: false },
      { judgement: 'told', isUnattended: false },
    ],
    [
      'minor, 0.y.z',
      {
        ...changed,
        version: '0.2.1',
        baseline: { version: '0.2.0', changed: true, required: 'patch', requiredFromOne: 'minor' },
      },
      { judgement: 'enough', isUnattended: false },
    ],
  ])('%s', (_, facts, expected) => {
    expect(judgeVersion(facts)).toMatchObject(expected);
  });
});

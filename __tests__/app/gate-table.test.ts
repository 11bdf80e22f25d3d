import { describe, expect, it } from '@jest/globals';
import { judgeVersion, type VersionFacts } from '../../src/app/gate-table.ts';

/** A tagged repository whose release 1.2.0 is followed by a minor change. */
const changed: VersionFacts = {
  version: '1.2.0',
  enforced: true,
  hasTags: true,
  baseline: { version: '1.2.0', changed: true, required: 'minor' },
  base: undefined,
  tip: undefined,
  taken: ['1.2.0', '1.1.0'],
};
const same: VersionFacts = { ...changed, baseline: { version: '1.2.0', changed: false, required: 'none' } };
/** No tags: the base of the pull request is the release line. */
const untagged: VersionFacts = {
  ...changed,
  hasTags: false,
  taken: [],
  base: { version: '1.2.0', changed: true },
};

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
  ])('%s', (_, facts, expected) => {
    expect(judgeVersion(facts)).toMatchObject(expected);
  });
});

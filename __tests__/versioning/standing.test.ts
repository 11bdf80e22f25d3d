import { describe, expect, it } from '@jest/globals';
import { baselinesOfRelease, baselinesOfWork, releasesOf } from '../../src/versioning/releases.ts';
import { standingOf } from '../../src/versioning/standing.ts';

const tags = ['sap-1.0.0', 'v1.2.0', 'v2.0.0-rc.1', 'sap-2.0.0', '1.2.0', 'hana-3.0.0', 'latest', 'v1.3.0-beta'];
const releases = releasesOf(
  tags.map((name) => ({ name, commit: `commit of ${name}` })),
  'sap',
);

describe('releasesOf', () => {
  it('takes those of the pack, the greatest first', () => {
    expect(releases.map((one) => one.tag)).toEqual([
      'sap-2.0.0',
      'v2.0.0-rc.1',
      'v1.3.0-beta',
      '1.2.0',
      'v1.2.0',
      'sap-1.0.0',
    ]);
    expect(releases[0]).toEqual({ tag: 'sap-2.0.0', commit: 'commit of sap-2.0.0', version: '2.0.0', named: true });
  });

  it('goes by the format where one is set', () => {
    const refs = tags.map((name) => ({ name, commit: '' }));
    expect(releasesOf(refs, 'sap', '{name}-{version}').map((one) => one.tag)).toEqual(['sap-2.0.0', 'sap-1.0.0']);
  });
});

describe('the baseline', () => {
  it.each([
    ['1.0.0', undefined, 'sap-1.0.0'],
    ['1.1.0', 'sap-1.0.0', 'sap-1.0.0'],
    ['1.2.0', 'sap-1.0.0', '1.2.0'],
    ['1.3.0', '1.2.0', '1.2.0'],
    ['2.0.0', '1.2.0', 'sap-2.0.0'],
    ['2.0.1', 'sap-2.0.0', 'sap-2.0.0'],
    ['0.9.0', undefined, undefined],
    ['2.0.0-rc.1', '1.2.0', 'v2.0.0-rc.1'],
    ['2.0.0-rc.2', '1.2.0', '1.2.0'],
  ])('of %s is %s for its release and %s for work on it', (version, ofRelease, ofWork) => {
    expect(baselinesOfRelease(releases, version)[0]?.tag).toBe(ofRelease);
    expect(baselinesOfWork(releases, version)[0]?.tag).toBe(ofWork);
  });
});

describe('standingOf', () => {
  it('knows a version above a release', () => {
    expect(standingOf('1.3.0', releases)).toEqual({ kind: 'new' });
  });

  it('knows released ones, by all their tags, build metadata apart, and the next free version', () => {
    const standing = standingOf('1.2.0+7', releases);
    expect(standing).toMatchObject({
      kind: 'released',
      releases: [{ tag: '1.2.0' }, { tag: 'v1.2.0' }],
      next: '1.2.1',
    });
    expect(standingOf('2.0.0-rc.1', releases)).toMatchObject({ kind: 'released', next: '2.0.1' });
  });

  it('knows one that is below every release', () => {
    expect(standingOf('0.9.0', releases)).toMatchObject({ kind: 'lowest', lowest: { tag: 'sap-1.0.0' } });
  });

  it('knows where there is nothing to say', () => {
    expect(standingOf('1.0.0', [])).toEqual({ kind: 'unreleased' });
    expect(standingOf(undefined, releases)).toEqual({ kind: 'no-version' });
    expect(standingOf('one', releases)).toEqual({ kind: 'no-version' });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { releasesOf } from '../../src/versioning/releases.ts';
import { snapshotVersion } from '../../src/versioning/snapshot.ts';

const source = { branch: 'feature/new_sensors', commit: '0123456789abcdef0123456789abcdef01234567', run: '42' };
const mark = 'feature-new-sensors-42-0123456-SNAPSHOT';

function snapshotOf(value: string, tags: readonly string[], released = false, from = source) {
  const refs = tags.map((name) => ({ name, commit: `commit of ${name}` }));
  return snapshotVersion({ value, released }, releasesOf(refs, 'sap'), from);
}

describe('the version of a snapshot', () => {
  it.each<[string, string, string[], string]>([
    ['never released', '1.2.3', [], `1.2.3-${mark}`],
    ['unreleased', '1.2.3', ['1.2.2'], `1.2.3-${mark}`],
    ['released', '1.2.3', ['1.2.2', 'v1.2.3'], `1.2.4-${mark}`],
    ['released, and the next patch as well', '1.2.3', ['1.2.3', '1.2.4'], `1.2.5-${mark}`],
    ['released with other build metadata', '1.2.3+b', ['1.2.3+a'], `1.2.4-${mark}`],
    ['with build metadata', '1.2.3+b', [], `1.2.3-${mark}`],
    ['of an older line', '1.2.4', ['1.2.3', '2.0.0'], `1.2.4-${mark}`],
    ['after a pre-release of it', '1.3.0', ['1.2.0', '1.3.0-rc.1'], `1.3.0-rc.1.${mark}`],
    ['after a pre-release that sorts below the branch', '1.3.0', ['1.3.0-alpha'], `1.3.0-${mark}`],
    ['a released pre-release', '1.3.0-rc.1', ['1.3.0-rc.1'], `1.3.0-rc.1.${mark}`],
    ['an unreleased pre-release', '1.3.0-rc.2', ['1.3.0-rc.1'], `1.3.0-rc.1.${mark}`],
    ['the first numbered pre-release', '1.3.0-rc.1', ['1.2.0'], `1.3.0-rc.0.${mark}`],
    ['a pre-release without a number', '1.3.0-beta', ['1.2.0'], `1.3.0-0.${mark}`],
    ['a pre-release after another kind', '1.3.0-beta', ['1.3.0-alpha.3'], `1.3.0-alpha.3.${mark}`],
    ['a pre-release right behind another', '1.3.0-rc.1', ['1.3.0-rc'], `1.3.0-rc.0.${mark}`],
    ['the least there is of its numbers', '1.3.0-0', ['1.2.0'], `1.3.0-0.${mark}`],
  ])('%s', (_what, version, tags, expected) => {
    expect(snapshotOf(version, tags)).toBe(expected);
    expect(semver.valid(expected)).toBe(expected);
  });

  it('follows what version.sbt calls the last released one, tagged or not', () => {
    expect(snapshotOf('1.3.2', [], true)).toBe(`1.3.3-${mark}`);
    expect(snapshotOf('1.3.2', ['1.3.2'], true)).toBe(`1.3.3-${mark}`);
    expect(snapshotOf('1.3.2', ['1.3.2', '1.3.3'], true)).toBe(`1.3.4-${mark}`);
  });

  it('leaves the run out where there is none, and is bounded', () => {
    const { run: _, ...local } = source;
    expect(snapshotVersion({ value: '1.0.0', released: false }, [], local)).toBe(
      '1.0.0-feature-new-sensors-0123456-SNAPSHOT',
    );
    const long = snapshotOf('1.0.0', [], false, { ...source, branch: 'x'.repeat(1000), run: '9'.repeat(1000) });
    expect(long?.length).toBeLessThan(100);
  });

  it.each(['main', 'dependabot/npm_and_yarn/x-1.2', 'ünïcode/🌿', '-', '0123', '', 'a..b', 'x+y', '1/merge'])(
    'is a version from the branch %j',
    (branch) => {
      const version = snapshotOf('1.0.0', [], false, { branch, commit: '0'.repeat(40), run: '007' });
      expect(version).toMatch(/^1\.0\.0-[A-Za-z0-9-]*-007-0000000-SNAPSHOT$/);
      expect(semver.valid(version)).toBe(version);
    },
  );

  it.each(['', '1.2', 'v1.2.3', '01.2.3', '1.2.9007199254740992'])('is none of %j', (version) => {
    expect(snapshotOf(version, [])).toBeUndefined();
  });

  it('is none where no version is left above', () => {
    expect(snapshotOf('1.2.9007199254740991', ['1.2.9007199254740991'])).toBeUndefined();
  });

  it('sorts above each release below the one that comes, and below that one', () => {
    const small = fc.integer({ min: 0, max: 2 }).map(String);
    const identifier = fc.oneof(small, fc.constantFrom('alpha', 'rc', 'zz', 'SNAPSHOT', '0a', '-'));
    const version = fc
      .tuple(small, small, small, fc.array(identifier, { maxLength: 3 }))
      .map(([a, b, c, pre]) => [`${a}.${b}.${c}`, pre.join('.')].filter((part) => part !== '').join('-'));
    const branch = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('main', '0', '---', 'zzz'));
    fc.assert(
      fc.property(version, fc.array(version, { maxLength: 8 }), fc.boolean(), branch, (value, tags, released, from) => {
        const snapshot = snapshotOf(value, tags, released, { ...source, branch: from }) ?? '';
        expect(semver.valid(snapshot)).toBe(snapshot);
        let comes = released ? (semver.inc(value, 'patch') ?? '') : value;
        while (tags.some((tag) => semver.eq(tag, comes))) comes = semver.inc(comes, 'patch') ?? '';
        for (const tag of tags) if (semver.lt(tag, comes)) expect(semver.gt(snapshot, tag)).toBe(true);
        // Where there is no room between two pre-releases, it is above both, and still below what they lead to.
        const ceiling = hasRoom(tags, comes) ? comes : comes.replace(/-.*$/, '');
        expect(semver.lt(snapshot, ceiling)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether some version sorts above each of the tags below another, and below that one. */
function hasRoom(tags: readonly string[], comes: string): boolean {
  const [core = '', pre = ''] = comes.split(/-(.*)/);
  const greatest = semver.rsort(tags.filter((tag) => semver.lt(tag, comes)))[0] ?? '';
  const base = greatest.startsWith(`${core}-`) ? `${greatest}.0` : `${core}-0`;
  // The least above a pre-release is that with a 0 behind it, and the least of all pre-releases is a mere 0.
  return pre === '' || semver.lt(`${base}.0.0.0.0`, comes);
}

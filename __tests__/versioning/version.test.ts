import { describe, expect, it } from '@jest/globals';
import { compareVersions, isPrerelease, nextVersion, parseVersion } from '../../src/versioning/version.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

describe('parseVersion', () => {
  it.each(['0.0.0', '1.2.3', '1.2.3-rc.1', '1.2.3-rc.1.2.x', '1.2.3+build.7', '1.2.3-a+b'])('reads %s', (text) => {
    expect(parseVersion(text)).toBeDefined();
  });

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    'v1.2.3',
    '=1.2.3',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    '01.2.3',
    '1.2.3-01',
    '1.2.3-',
    '1.2.x',
    '99999999999999999999.0.0',
  ])('refuses %j', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  it('is quick on hostile text', () => {
    const elapsed = startProcessorTimer();
    expect(parseVersion(`1.2.3-${'1'.repeat(1_000_000)}!`)).toBeUndefined();
    expect(parseVersion(`${'1'.repeat(1_000_000)}.2.3`)).toBeUndefined();
    expect(elapsed()).toBeLessThan(500);
  });
});

describe('comparing', () => {
  it('goes by precedence', () => {
    const sorted = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0',
      '1.0.1',
      '1.10.0',
      '2.0.0',
    ];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
    expect(compareVersions('1.2.3+a', '1.2.3+b')).toBe(0);
  });

  it('knows pre-releases', () => {
    expect(isPrerelease('1.2.3-rc.1')).toBe(true);
    expect(isPrerelease('1.2.3+rc.1')).toBe(false);
    expect(isPrerelease('nothing')).toBe(false);
  });
});

describe('nextVersion', () => {
  it.each([
    ['1.2.3', '1.2.4'],
    ['1.2.3+7', '1.2.4'],
    ['1.2.3-rc.1', '1.2.3'],
    ['0.9.99', '0.9.100'],
  ])('after %s comes %s', (version, next) => {
    expect(nextVersion(version)).toBe(next);
  });

  it('refuses what is no version', () => {
    expect(() => nextVersion('x')).toThrow(TypeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parse } from 'semver';
import { isSemanticVersion, suggestVersion } from '../../src/stackpack/semantic-version.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const versions = [
  '0.0.0',
  '1.2.3',
  '10.20.30',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-0A.is.legal',
  '1.0.0--',
  '1.0.0-rc.1+build.1',
  '1.0.0+001',
  '1.2.1-feature-x-118-a1b2c3d-SNAPSHOT',
];
const others = [
  '',
  '1',
  '1.2',
  '1.2.3.4',
  '01.2.3',
  '1.02.3',
  '1.2.3-',
  '1.2.3-01',
  '1.2.3-a..b',
  '1.2.3+',
  '1.2.3+a+b',
  '1.2.3 ',
  '1.2.3\n',
  '1.2.3-ä',
  '+1.2.3',
  '-1.2.3',
  '1.2.x',
];

describe('isSemanticVersion', () => {
  it.each(versions)('takes %j', (version) => {
    expect(isSemanticVersion(version)).toBe(true);
    expect(parse(version)).not.toBeNull();
  });

  it.each(others)('refuses %j', (text) => {
    expect(isSemanticVersion(text)).toBe(false);
  });

  it('refuses what the semver package takes beyond the specification', () => {
    expect(parse('v1.2.3')).not.toBeNull();
    expect(isSemanticVersion('v1.2.3')).toBe(false);
    expect(isSemanticVersion('=1.2.3')).toBe(false);
  });

  it('is quick, and says no, where a text is long', () => {
    const elapsed = startProcessorTimer();
    expect(isSemanticVersion(`1.0.0-${'0'.repeat(1_000_000)}`)).toBe(false);
    expect(isSemanticVersion(`1.0.0-${'1'.repeat(240)}!`)).toBe(false);
    expect(elapsed()).toBeLessThan(100);
  });
});

describe('suggestVersion', () => {
  it.each([
    ['1', '1.0.0'],
    ['1.2', '1.2.0'],
    ['v1.2.3', '1.2.3'],
    ['1.2.3.4', '1.2.3'],
    ['01.02.03', '1.2.3'],
    ['>= 1.2.3', '1.2.3'],
    ['1.2.3_beta', '1.2.3-beta'],
    ['1.2.3.RC1', '1.2.3-RC1'],
    ['release 7', '7.0.0'],
  ])('makes %j into %s', (text, version) => {
    expect(suggestVersion(text)).toBe(version);
  });

  it.each(['', 'latest', '@VERSION@', `${'x'.repeat(200)}1.2.3`])('makes nothing of %j', (text) => {
    expect(suggestVersion(text)).toBeUndefined();
  });

  it.each(others)('suggests versions only: %j', (text) => {
    const suggested = suggestVersion(text);
    if (suggested !== undefined) expect(isSemanticVersion(suggested)).toBe(true);
  });
});

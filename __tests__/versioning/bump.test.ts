import { describe, expect, it } from '@jest/globals';
import {
  actualBump,
  type BumpLevel,
  bumpLevels,
  isEnough,
  raiseVersion,
  requiredBump,
  requiredBumpZeroMajor,
  suggestedVersion,
} from '../../src/versioning/bump.ts';

describe('requiredBump', () => {
  it.each([
    [[], 'none'],
    [['patch'], 'patch'],
    [['patch', 'minor', 'patch'], 'minor'],
    [['major', 'minor'], 'major'],
    [['patch', 'major', 'patch'], 'major'],
  ] as const)('of %j is %s', (levels, required) => {
    expect(requiredBump(levels.map((level) => ({ level })))).toBe(required);
  });
});

describe('requiredBumpZeroMajor', () => {
  it.each([
    // From 1.0.0 on every policy leaves a level as it is.
    ['1.0.0', 'cargo', ['none', 'patch', 'minor', 'major']],
    ['1.0.0-rc.1', 'cargo', ['none', 'patch', 'minor', 'major']],
    ['2.3.4', 'off', ['none', 'patch', 'minor', 'major']],
    ['0.3.4', 'cargo', ['none', 'patch', 'patch', 'minor']],
    ['0.1.0-rc.1', 'cargo', ['none', 'patch', 'patch', 'minor']],
    ['0.0.7', 'cargo', ['none', 'patch', 'patch', 'patch']],
    ['0.3.4', 'strict', ['none', 'patch', 'minor', 'major']],
    ['0.0.7', 'strict', ['none', 'patch', 'minor', 'major']],
    ['0.3.4', 'off', ['none', 'none', 'none', 'none']],
    ['0.0.7', 'off', ['none', 'none', 'none', 'none']],
    ['no version', 'cargo', ['none', 'patch', 'minor', 'major']],
  ] as const)('after %s, by %s: %j', (old, policy, levels) => {
    expect(bumpLevels.map((level) => requiredBumpZeroMajor(level, old, policy))).toEqual(levels);
  });

  it('goes by cargo unless told', () => {
    expect(requiredBumpZeroMajor('major', '0.3.4')).toBe('minor');
  });
});

describe('actualBump', () => {
  it.each([
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.2', 'none'],
    ['1.2.3', '1.2.3+build.7', 'none'],
    ['1.2.3+1', '1.2.3+2', 'none'],
    ['1.2.3', '1.2.3-rc.1', 'none'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3+9', '1.2.4+1', 'patch'],
    ['1.2.3', '1.2.13', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.3.9', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['0.9.9', '1.0.0', 'major'],
    ['0.0.7', '0.1.0', 'minor'],
    // A pre-release counts as what it leads to.
    ['1.1.0', '1.2.0-rc.1', 'minor'],
    ['1.1.0', '2.0.0-SNAPSHOT', 'major'],
    ['1.1.0', '1.1.1-0', 'patch'],
    ['1.2.0-rc.1', '1.2.0', 'patch'],
    ['1.2.0-rc.1', '1.2.0-rc.2', 'patch'],
    ['1.2.0-rc.1', '1.3.0', 'minor'],
    ['1.2.0-rc.10', '1.2.0-rc.9', 'none'],
  ] as const)('from %s to %s is %s', (old, now, bump) => {
    expect(actualBump(old, now)).toBe(bump);
  });

  it('takes no other text for a version', () => {
    expect(() => actualBump('1.2', '1.2.3')).toThrow(TypeError);
    expect(() => actualBump('1.2.3', 'v1.2.4')).toThrow(TypeError);
  });
});

describe('isEnough', () => {
  it.each([
    ['1.2.3', '1.2.3', 'none', true],
    ['1.2.3', '1.2.3', 'patch', false],
    ['1.2.3', '1.2.3+2', 'patch', false],
    ['1.2.3', '1.2.2', 'patch', false],
    ['1.2.3', '1.2.4', 'patch', true],
    ['1.2.3', '1.2.4', 'minor', false],
    ['1.2.3', '1.3.0', 'minor', true],
    ['1.2.3', '1.3.0', 'major', false],
    ['1.2.3', '2.0.0', 'major', true],
    ['1.2.3', '2.0.0', 'patch', true],
    ['1.2.3', '1.3.0-rc.1', 'minor', true],
    ['1.2.3', '1.2.4-rc.1', 'minor', false],
    // After a pre-release, being above it is all.
    ['1.3.0-rc.1', '1.3.0-rc.2', 'major', true],
    ['1.3.0-rc.1', '1.3.0', 'major', true],
    ['1.3.0-rc.2', '1.3.0-rc.1', 'patch', false],
    // Out of 0.x is always enough.
    ['0.4.0', '1.0.0', 'major', true],
    ['0.0.1', '1.0.0', 'major', true],
  ] as const)('%s to %s, where %3$s is required: %4$s', (old, now, required, enough) => {
    expect(isEnough(old, now, required)).toBe(enough);
  });
});

describe('suggestedVersion', () => {
  it.each([
    ['1.2.3', 'none', [], '1.2.3'],
    ['1.2.3', 'patch', [], '1.2.4'],
    ['1.2.3', 'minor', [], '1.3.0'],
    ['1.2.3', 'major', [], '2.0.0'],
    ['1.2.3+7', 'patch', [], '1.2.4'],
    ['0.3.4', 'minor', [], '0.4.0'],
    ['0.0.7', 'patch', [], '0.0.8'],
    ['1.2.3', 'patch', ['1.2.4', '1.2.5+2', '1.2.7'], '1.2.6'],
    ['1.2.3', 'minor', ['1.3.0', '1.3.1'], '1.4.0'],
    ['1.2.3', 'major', ['2.0.0', '3.0.0'], '4.0.0'],
    ['1.2.3', 'minor', ['1.3.0-rc.1'], '1.3.0'],
    ['1.3.0-rc.1', 'patch', [], '1.3.0'],
    ['1.3.0-rc.1', 'major', [], '1.3.0'],
  ] as const)('after %s, by %s, with %j taken, is %s', (old, level, taken, version) => {
    expect(suggestedVersion(old, level, taken)).toBe(version);
  });

  it('is always enough, and above all by no more than the level', () => {
    for (const old of ['0.0.0', '0.0.3', '0.7.1', '1.0.0', '12.4.9', '1.2.0-rc.1', '3.0.0-0']) {
      for (const level of bumpLevels) {
        const version = suggestedVersion(old, level);
        expect([old, level, isEnough(old, version, level)]).toEqual([old, level, true]);
      }
    }
  });
});

describe('raiseVersion', () => {
  const raised = (version: string) =>
    (['patch', 'minor', 'major'] as const).map((level: Exclude<BumpLevel, 'none'>) => raiseVersion(version, level));

  it.each([
    ['1.2.3', ['1.2.4', '1.3.0', '2.0.0']],
    ['0.0.0', ['0.0.1', '0.1.0', '1.0.0']],
    ['1.2.3+5', ['1.2.4', '1.3.0', '2.0.0']],
    ['1.2.3-rc.1', ['1.2.3', '1.3.0', '2.0.0']],
    ['1.2.0-rc.1', ['1.2.0', '1.2.0', '2.0.0']],
    ['2.0.0-rc.1', ['2.0.0', '2.0.0', '2.0.0']],
  ])('of %s gives %j', (version, expected) => {
    expect(raised(version)).toEqual(expected);
  });

  it('takes no other text for a version', () => {
    expect(() => raiseVersion('1.2', 'minor')).toThrow(TypeError);
  });
});

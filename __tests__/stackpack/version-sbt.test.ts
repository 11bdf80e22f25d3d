import { describe, expect, it } from '@jest/globals';
import { readVersionSbt } from '../../src/stackpack/version-sbt.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

describe('readVersionSbt', () => {
  it.each([
    ['as releases write it', 'lastReleasedStackPackVersion := "1.3.2"\n', '1.3.2'],
    ['among others', 'minSupportedStackStateVersion := "4.0"\nlastReleasedStackPackVersion := "1.3.2"\n', '1.3.2'],
    ['scoped', 'ThisBuild / lastReleasedStackPackVersion := "1.3.2"', '1.3.2'],
    ['scoped in the old way', 'lastReleasedStackPackVersion in ThisBuild := "1.3.2"', '1.3.2'],
    ['with Windows line ends', 'lastReleasedStackPackVersion := "1.3.2"\r\n', '1.3.2'],
    [
      'a comment before',
      '// lastReleasedStackPackVersion := "0.0.1"\nlastReleasedStackPackVersion := "1.3.2"',
      '1.3.2',
    ],
    ['another key alone', 'version := "1.0.0"\n', undefined],
    ['nothing', '', undefined],
  ])('%s', (_title, text, version) => {
    const found = readVersionSbt(text);
    expect(found?.value).toBe(version);
    expect(found === undefined ? undefined : text.slice(found.start, found.end)).toBe(version);
  });

  it('stays quick on a hostile text', () => {
    const elapsed = startProcessorTimer();
    expect(readVersionSbt('lastReleasedStackPackVersion '.repeat(100_000))).toBeUndefined();
    expect(elapsed()).toBeLessThan(500);
  });
});

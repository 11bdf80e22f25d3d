import { describe, expect, it } from '@jest/globals';
import { isSameAmount } from '../../../../src/versioning/changes/values/units.ts';

describe('isSameAmount', () => {
  it.each([
    [5000, 'ms', 5, 's'],
    [0.1, 's', 100, 'ms'],
    [90, 's', 1.5, 'm'],
    [40, 'percent', 0.4, 'percentunit'],
    [1, 'mbytes', 1024, 'kbytes'],
    [5 * 1024 ** 3, 'bytes(IEC)', 5, 'gbytes'],
    [7, 'cpm', 7 / 60, 'cps'],
    [0, 'ms', 0, 's'],
    [-2000, 'ms', -2, 's'],
  ])('%d %s is %d %s', (old, oldUnit, now, newUnit) => expect(isSameAmount(old, oldUnit, now, newUnit)).toBe(true));

  it.each([
    [5000, 'ms', 5.001, 's'],
    [1, 'mbytes', 1000, 'kbytes'],
    [1, 'decmbytes', 1024, 'deckbytes'],
    [5000, 'ms', 5, 'kbytes'],
    [5000, 'millis', 5, 's'],
    [1, 'constructor', 1, 'toString'],
    [0, 'ms', 1e-12, 's'],
  ])('%d %s is not %d %s', (old, oldUnit, now, newUnit) => {
    expect(isSameAmount(old, oldUnit, now, newUnit)).toBe(false);
  });
});

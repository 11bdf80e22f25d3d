import { describe, expect, it } from '@jest/globals';
import { groupRepeated } from '../../src/rules/first-and-others.ts';

describe('groupRepeated', () => {
  it('keeps the order of first sight, and names a few others alone', () => {
    const items = Array.from({ length: 60 }, (_, index): [string, number] => [index % 2 === 0 ? 'a' : 'b', index]);
    const groups = [...groupRepeated(items)];
    expect(groups.map(([key, { first, others }]) => [key, first, others.slice(0, 2), others.length])).toEqual([
      ['a', 0, [2, 4], 20],
      ['b', 1, [3, 5], 20],
    ]);
  });
});

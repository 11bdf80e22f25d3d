import { describe, expect, it } from '@jest/globals';
import { groupRepeated } from '../../src/rules/first-and-others.ts';

describe('groupRepeated', () => {
  it('keeps the order of first sight, and names a few others alone', () => {
    const items = Array.from({ length: 60 }, (_, index): [string, number] => [index % 2 === 0 ? 'a' : 'b', index]);
    const groups = groupRepeated(items, () => 'file');
    expect(groups.map(({ key, first, others, more }) => [key, first, others.slice(0, 2), others.length, more])).toEqual(
      [
        ['a', 0, [2, 4], 20, 29],
        ['b', 1, [3, 5], 20, 29],
      ],
    );
  });

  it('keeps what stands in two files apart', () => {
    const items = ['x', 'y', 'x'].map((file): [string, { file: string }] => ['a', { file }]);
    const groups = groupRepeated(items, ({ file }) => file);
    expect(groups.map(({ first, more }) => [first.file, more])).toEqual([
      ['x', 1],
      ['y', 0],
    ]);
  });
});

import { expect, it } from '@jest/globals';
import { inGroups } from '../../src/app/in-groups.ts';

const mebibyte = 1024 * 1024;

it('gives results in order, with so many at once as are small enough together', async () => {
  let running = 0;
  const most: number[] = [];
  const handle = async (size: number) => {
    running += 1;
    most.push(running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return size;
  };
  const sizes = [...Array.from({ length: 260 }, () => 1), 200 * mebibyte, 40 * mebibyte, 40 * mebibyte];
  expect(await inGroups(sizes, handle, (size) => size)).toEqual(sizes);
  expect(Math.max(...most)).toBe(250);
  expect(most.slice(260)).toEqual([1, 1, 1]);
});

it('fails as the first in order does, whichever fails first in time', async () => {
  const handle = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    throw new Error(`after ${turns}`);
  };
  await expect(inGroups([9, 1], handle)).rejects.toThrow('after 9');
});

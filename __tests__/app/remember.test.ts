import { describe, expect, it } from '@jest/globals';
import { remember } from '../../src/app/remember.ts';

describe('remember', () => {
  it('makes what is not known, once', () => {
    const map = new Map<string, number>();
    let made = 0;
    const ask = (key: string) => remember(map, key, () => ++made);
    expect([ask('a'), ask('b'), ask('a')]).toEqual([1, 2, 1]);
  });

  it('lets the oldest go for another, and none for what is known', () => {
    const map = new Map<string, string>();
    const ask = (key: string) => remember(map, key, () => key, 2);
    for (const key of ['a', 'b', 'b', 'a']) ask(key);
    expect([...map.keys()]).toEqual(['a', 'b']);
    ask('c');
    expect([...map.keys()]).toEqual(['b', 'c']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readIgnores } from '../../src/app/ignores.ts';

describe('paths to ignore', () => {
  it('are found, without a word, however many there are', () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({ rule: 'a', path: `packs/${index}/**` }));
    const ignores = readIgnores(entries, 'The path');
    for (let index = 0; index < 500; index++) {
      expect(ignores.covers('a', `packs/${index}/resources/x.md`)).toBe(true);
      expect(ignores.covers('b', `packs/${index}/resources/x.md`)).toBe(false);
    }
    expect(ignores.covers('a', undefined)).toBe(false);
    expect(ignores.notices()).toEqual([]);
  });

  it('that are there to take long are given up, so that findings stay, and a notice says so', () => {
    const entries = Array.from({ length: 200 }, (_, index) => ({ rule: 'a', path: `**/${'a*'.repeat(400)}b${index}` }));
    const ignores = readIgnores([...entries, { rule: 'a', path: 'x.md' }], 'The path');
    let asked = 0;
    while (ignores.notices().length === 0 && asked < 1000) {
      expect(ignores.covers('a', `${'a'.repeat(250)}${asked++}`)).toBe(false);
    }
    expect(ignores.notices()).toEqual([expect.stringContaining('take too long')]);
    expect(asked).toBeLessThan(1000);
    expect(ignores.covers('a', 'x.md')).toBe(false);
  });
});

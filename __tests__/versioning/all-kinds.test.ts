import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { comparePacks } from '../../src/versioning/compare.ts';
import { describeChange, type PairFixtures, pairOf } from '../support/pair-fixture.ts';

const fixtures = new Map<string, PairFixtures>();
for (const name of readdirSync(new URL('../fixtures/pairs', import.meta.url)).sort()) {
  fixtures.set(name.replace(/\.ts$/, ''), (await import(`../fixtures/pairs/${name}`)).default);
}

/** Every kind runs over every pair: what is expected of a pair is all that any of them says. */
describe.each([...fixtures])('%s', (id, pairs) => {
  it('has a pair in which it is found', () => {
    expect(pairs.flatMap(({ expect }) => expect.map((change) => change.id))).toContain(id);
  });

  it.each(pairs.map((pair) => [pair.title, pair] as const))('%s', async (_title, pair) => {
    const packs = await pairOf(pair);
    const found = comparePacks(packs.old, packs.new);
    expect(found.map((change, index) => describeChange(change, packs, pair.expect[index]))).toEqual(pair.expect);
    for (const change of found) expect(change.level === 'major').toBe(change.effect !== undefined);
    for (const { old, new: now } of found) expect(old ?? now).toBeDefined();
    expect(comparePacks(packs.old, packs.old)).toEqual([]);
    expect(comparePacks(packs.new, packs.new)).toEqual([]);
  });
});

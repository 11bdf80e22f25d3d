import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { buildComparison } from '../../src/versioning/build-comparison.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { packsToBreak } from '../support/mutations/packs.ts';
import { pick, randomFrom } from '../support/mutations/random.ts';
import { neutralEdits } from '../support/neutral-edits.ts';
import { realPacks } from '../support/real-packs.ts';

const trials = 60;
const edits = Object.entries(neutralEdits);

/** What each edit was tried on, so that none of them stays idle. */
const tried = new Map(edits.map(([name]) => [name, 0]));

describe.each([...packsToBreak(), ...realPacks()])('$name', ({ files }) => {
  it(`asks for no more than a patch after ${trials} neutral edits`, async () => {
    const old = await loadPack(new MemoryTree(files));
    const failures: unknown[] = [];
    for (let seed = 1; seed <= trials; seed++) {
      const random = randomFrom(seed * 7919);
      const done: string[] = [];
      let edited: typeof files = files;
      const wanted = 1 + pick(random, 3);
      for (let attempt = 0; attempt < 20 && done.length < wanted; attempt++) {
        const [name, edit] = edits[attempt === 0 ? seed % edits.length : pick(random, edits.length)] ?? [];
        const next = edit?.(edited, await loadPack(new MemoryTree(edited)), random);
        if (name === undefined || next === undefined) continue;
        edited = next;
        done.push(name);
        tried.set(name, (tried.get(name) ?? 0) + 1);
      }
      const now = await loadPack(new MemoryTree(edited));
      // An edit that leaves no pack behind tells nothing.
      const [before, after] = [nodesOf(old), nodesOf(now)];
      if (after.nodes.length !== before.nodes.length || after.unread.length > 0 || after.nodes.length === 0) {
        failures.push({ seed, done, broken: after.unread });
      }
      const { differences, reidentified, removed, added } = buildComparison(old, now, () => false);
      const inside = differences.filter((difference) => difference.in !== 'file');
      // That files differ is all there is to see.
      if (inside.length + reidentified.length + removed.length + added.length > 0) {
        failures.push({ seed, done, inside: inside.map(({ path }) => path), reidentified, removed, added });
      }
      const found = comparePacks(old, now);
      const wrong = found.filter(({ level }) => level !== 'patch');
      if (wrong.length > 0) failures.push({ seed, done, wrong });
      if (found.length === 0) failures.push({ seed, done, nothing: 'is said, and the bytes are others' });
    }
    expect(failures).toEqual([]);
  }, 60_000);
});

describe('the edits', () => {
  it('have all been tried', () => {
    expect([...tried].filter(([, count]) => count < 3)).toEqual([]);
  });
});

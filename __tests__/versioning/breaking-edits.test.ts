import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { breakingEdits } from '../support/breaking-edits.ts';
import { packsToBreak } from '../support/mutations/packs.ts';
import { realPacks } from '../support/real-packs.ts';

/** Steps and dependencies of every kind, for packs that have few. */
const more = `steps = \${steps} [
  { name = season, display = Season, value { type = text, default = summer } }
  { "name": "key", "display": "Key", "value": { "type": "password" } },
  {
    name = unit
    display = Unit
    value = {
      default = celsius
      type = text
    }
  }
]
dependencies { weather = "1.0.0", "soil" = 2.3.4 }
`;

function withMore(files: ReadonlyMap<string, MemoryContent>): ReadonlyMap<string, MemoryContent> {
  const manifest = files.get('stackpack.conf');
  return typeof manifest === 'string' ? new Map(files).set('stackpack.conf', manifest + more) : files;
}

describe.each([...packsToBreak(), ...realPacks()])('$name', ({ files: written }) => {
  it('shows every break, at its level and place', async () => {
    const files = withMore(written);
    const old = await loadPack(new MemoryTree(files));
    expect(nodesOf(old).unread).toEqual([]);
    const failures: unknown[] = [];
    let count = 0;
    for (const { title, files: broken, expect: expected } of breakingEdits(files, old)) {
      count++;
      const now = await loadPack(new MemoryTree(broken));
      if (nodesOf(now).unread.length > 0) failures.push({ title, unread: nodesOf(now).unread });
      const found = comparePacks(old, now).map(({ id, level, old: before, new: after }) => {
        const { file, start } = before ?? after ?? { file: '', start: 0 };
        return { id, level, at: `${file}:${start}` };
      });
      const wanted = expected.map(({ id, level, at }) => ({ id, level, at: `${at.file}:${at.start}` }));
      const missed = wanted.filter((one) => !found.some((other) => JSON.stringify(other) === JSON.stringify(one)));
      const tooMuch =
        found.filter(({ level }) => level === 'major').length > wanted.filter(({ level }) => level === 'major').length;
      if (missed.length > 0 || tooMuch) failures.push({ title, missed, found });
    }
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(3 * nodesOf(old).nodes.length - 1);
  }, 60_000);
});

import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/diagnostics/finding.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { valuesWithin } from '../../src/syntax/config-walk.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { packsToBreak } from '../support/mutations/packs.ts';
import { choose, randomFrom } from '../support/mutations/random.ts';
import { realPacks } from '../support/real-packs.ts';

const trials = 80;

/** The places of all values of the manifest and the nodes, less the version and the numbers of nodes. */
function valuesOf(pack: Pack): Place[] {
  const roots = [pack.manifest.root, ...nodesOf(pack).nodes.map(({ value }) => value)];
  return roots.flatMap((root) =>
    [...(root === undefined ? [] : valuesWithin(root))].flatMap(({ value, key, owner }) => {
      const isExempt = (key === 'version' && owner === pack.manifest.root) || key === 'id';
      return value.kind === 'object' || value.kind === 'list' || isExempt ? [] : [value.place];
    }),
  );
}

describe.each([...packsToBreak(), ...realPacks()])('$name', ({ files }) => {
  it('changes in no value without a word about it, there', async () => {
    const old = await loadPack(new MemoryTree(files));
    const failures: unknown[] = [];
    for (const { file, start, end } of choose(randomFrom(4711), valuesOf(old), trials)) {
      const text = files.get(file);
      const written = typeof text === 'string' ? text.slice(start, end) : '';
      const [, inside = '', quote = ''] = /^([\s\S]*?)(["']*\s*)$/.exec(written) ?? [];
      // What the server fills in, and what is included, has its own value; so has what is empty.
      if (typeof text !== 'string' || inside === '' || written.includes('{{')) continue;
      const edited = `${text.slice(0, start)}${inside}${/\d$/.test(inside) ? '1' : 'x'}${quote}${text.slice(end)}`;
      const now = await loadPack(new MemoryTree(new Map(files).set(file, edited)));
      const found = comparePacks(old, now).filter((change) => (change.old ?? change.new)?.file === file);
      if (found.length === 0) failures.push({ at: `${file}:${old.source(file).positionAt(start).line}`, written });
    }
    expect(failures).toEqual([]);
  }, 60_000);
});

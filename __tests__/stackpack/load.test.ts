import { describe, expect, it } from '@jest/globals';
import { isForeign } from '../../src/stackpack/foreign.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { FileTree } from '../../src/tree/file-tree.ts';

/** A tree with one manifest of so many bytes, of which none may be asked for. */
function treeOf(path: string, size: number): FileTree {
  const entry = { path, kind: 'file' as const, size };
  const read = () => {
    throw new Error('read');
  };
  return { entries: [entry], entry: (asked) => (asked === path ? entry : undefined), read };
}

describe.each(['stackpack.conf', 'stackpack.yaml'] as const)('a %s of gigabytes', (file) => {
  it('is not taken into memory: that it is too large is all that is said of it', async () => {
    const pack = await loadPack(treeOf(file, 3e9));
    expect(pack.manifest.root).toBeUndefined();
    expect(pack.manifest.problems).toMatchObject([{ kind: 'syntax', message: 'the file is too large to be read' }]);
    expect(isForeign(pack.manifest, pack.format)).toBe(false);
  });
});

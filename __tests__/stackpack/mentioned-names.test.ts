import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import { mentionedNames } from '../../src/stackpack/mentioned-names.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

async function mentionedIn(text: string, ...names: string[]): Promise<string[]> {
  const tree = new MemoryTree([
    ['stackpack.conf', 'name = x\n'],
    ['provisioning/X.groovy', text],
    ['resources/page.md', 'only-here.png'],
  ]);
  return [...mentionedNames(await loadPack(tree), new Set(names))].sort();
}

describe('mentionedNames', () => {
  it('finds names alone, at the end of paths, with spaces in quotes, and escaped', async () => {
    const text = 'a("/stackpack/x/resources/a.png") b = "$folder/b c.json"\nimage: img/d.png,\ne(\'e%20f.md\')';
    const names = ['a.png', 'b c.json', 'd.png', 'e f.md', 'x.png', 'png', 'only-here.png'];
    expect(await mentionedIn(text, ...names)).toEqual(['a.png', 'b c.json', 'd.png', 'e f.md']);
  });

  it('is not slow on long lines and many names', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `file-${index}.png`);
    const elapsed = startProcessorTimer();
    expect(await mentionedIn(`${'a/'.repeat(500_000)}\n${'x y '.repeat(250_000)}`, ...names)).toEqual([]);
    expect(elapsed()).toBeLessThan(3000);
  });

  it('judges nothing where there is more text than it reads', async () => {
    expect(await mentionedIn('a '.repeat(9 * 1024 * 1024), 'x.png')).toEqual(['x.png']);
  });
});

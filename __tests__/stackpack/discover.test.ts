import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePaths,
  findManifestFolders,
  isBelow,
  joinPath,
  mostFolders,
  walkItems,
} from '../../src/stackpack/discover.ts';
import { memoryPorts } from '../support/memory-ports.ts';

function foldersIn(...files: string[]): string[] {
  const world = { files: Object.fromEntries(files.map((file) => [`/repo/${file}`, 'x'])) };
  return findManifestFolders('.', memoryPorts(world).workspace, () => {
    throw new Error('the limit');
  });
}

describe('findManifestFolders', () => {
  it('finds both formats in every place that packs live in, in the order of their paths', () => {
    expect(
      foldersIn(
        'stackpacks/b/stackpack.yaml',
        'stackpacks/a/stackpack.conf',
        'stackpacks/a-b/stackpack.conf',
        'src/main/stackpack/stackpack.conf',
        'stackpack/stackpack.yaml',
        'stackpack/stackpack.conf',
        'stackpack.conf',
      ),
    ).toEqual(['.', 'src/main/stackpack', 'stackpack', 'stackpacks/a', 'stackpacks/a-b', 'stackpacks/b']);
  });

  it('looks six folders deep', () => {
    expect(foldersIn('1/2/3/4/5/6/stackpack.conf', 'a/2/3/4/5/6/7/stackpack.conf')).toEqual(['1/2/3/4/5/6']);
  });

  it('passes over what is not the author’s, and other letter case', () => {
    expect(
      foldersIn(
        'node_modules/x/stackpack.conf',
        'a/node_modules/x/stackpack.conf',
        '.git/stackpack.conf',
        'target/stackpack.conf',
        'build/stackpack.conf',
        'dist/stackpack.conf',
        'out/stackpack.conf',
        'b/StackPack.conf',
        'c/stackpack.conf.bak',
        'd/stackpack.yml',
      ),
    ).toEqual([]);
  });

  it('does not follow links to folders', () => {
    const world = { files: { '/repo/a/stackpack.conf': 'x', '/repo/link': { linkTo: 'a' } } };
    expect(findManifestFolders('.', memoryPorts(world).workspace, () => undefined)).toEqual(['a']);
  });

  it('ends where there is too much', () => {
    const list = (path: string) => {
      const depth = path.split('/').length;
      return Array.from({ length: depth > 5 ? 0 : 20 }, (_, at) => ({ name: `f${at}`, kind: 'folder' as const }));
    };
    let limited = 0;
    const count = [...walkItems('.', 6, { list }, () => limited++)].length;
    expect(limited).toBe(1);
    expect(count).toBe(mostFolders);
  });
});

describe('paths', () => {
  it.each([
    ['.', '.', true],
    ['a', '.', true],
    ['..', '.', false],
    ['../a', '.', false],
    ['/a', '.', false],
    ['a/b', 'a', true],
    ['ab', 'a', false],
    ['../a', '..', true],
    ['/x', '/', true],
  ])('%s below %s: %s', (path, folder, below) => {
    expect(isBelow(path, folder)).toBe(below);
  });

  it.each([
    ['.', 'a', 'a'],
    ['a', 'b', 'a/b'],
    ['/', 'b', '/b'],
    ['..', 'b', '../b'],
  ])('%s and %s: %s', (folder, name, joined) => {
    expect(joinPath(folder, name)).toBe(joined);
  });

  it('are in one total order', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', '.', 'a-b', 'A', 'ä'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
        if (comparePaths(a, b) === 0) expect(a).toBe(b);
        if (comparePaths(a, b) < 0 && comparePaths(b, c) < 0) expect(comparePaths(a, c)).toBeLessThan(0);
      }),
      { seed: 3 },
    );
  });
});

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { expectState, openDiskTree, takeState } from '../../../src/adapters/node/disk-tree.ts';
import { UnreadableFileError } from '../../../src/tree/unreadable-file-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const onPosix = process.platform === 'win32' ? it.skip : it;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('a tree of more than fits into memory', () => {
  it('gives the same bytes at each call, or none: what changed meanwhile is not read', () => {
    const folder = temporaryFolder({ a: 'aaaa', b: 'bbbb', c: 'cccc' });
    const tree = openDiskTree(folder, { keptBytes: 4 });
    for (const path of ['a', 'b', 'c', 'b']) expect(text(tree.read(path))).toBe(path.repeat(4));
    for (const name of ['a', 'b']) writeFileSync(path.join(folder, name), 'xxxx');
    expect(text(tree.read('a'))).toBe('aaaa');
    expect(() => tree.read('b')).toThrow(/changed while it was looked at/);
  });

  it('is read up to a bound', () => {
    const tree = openDiskTree(temporaryFolder({ a: 'aaaa', b: 'bbbb', c: 'cccc' }), { bytes: 8, keptBytes: 4 });
    for (const path of ['a', 'b', 'a', 'b']) expect(text(tree.read(path))).toBe(path.repeat(4));
    expect(() => tree.read('c')).toThrow(UnreadableFileError);
    expect(text(tree.read('b'))).toBe('bbbb');
  });
});

describe('openDiskTree', () => {
  it('lists all files below, sorted, with their sizes', () => {
    const tree = openDiskTree(
      temporaryFolder({
        'stackpack.conf': 'name = a',
        'resources/b.md': 'bb',
        'resources/B.md': 'BBB',
        'resources/a b/c.md': '',
        'resources-x/a.md': 'x',
        '.github/x.yml': 'x',
        'resources/node_modules/x.md': 'x',
      }),
    );
    const files = tree.entries.map(({ path, kind, size }) => `${path} ${kind} ${size}`);
    // A file system without letter case holds one of the two.
    expect(files.filter((one) => !/b\.md/i.test(one))).toEqual([
      '.github/x.yml file 1',
      'resources-x/a.md file 1',
      'resources/a b/c.md file 0',
      'resources/node_modules/x.md file 1',
      'stackpack.conf file 8',
    ]);
    expect(text(tree.read('resources/a b/c.md'))).toBe('');
    expect(tree.entry('Stackpack.conf')).toBeUndefined();
    expect(() => tree.read('resources')).toThrow('no file resources');
  });

  it('leaves out what a repository has at its root and no pack packages', () => {
    const files = { '.git/config': 'x', 'node_modules/a/x.js': 'x', 'target/x.sts': 'x', 'stackpack.conf': 'x' };
    expect(openDiskTree(temporaryFolder(files)).entries.map((entry) => entry.path)).toEqual(['stackpack.conf']);
  });

  it('gives the same bytes at each call', () => {
    const folder = temporaryFolder({ a: 'before' });
    const tree = openDiskTree(folder);
    expect(text(tree.read('a'))).toBe('before');
    writeFileSync(path.join(folder, 'a'), 'after');
    expect(text(tree.read('a'))).toBe('before');
  });

  onPosix('lists links and never follows them', () => {
    const outside = temporaryFolder({ secret: 'x' });
    const tree = openDiskTree(
      temporaryFolder({
        'stackpack.conf': 'x',
        'resources/file.md': { linkTo: path.join(outside, 'secret') },
        'resources/folder': { linkTo: outside },
        'resources/loop': { linkTo: '.' },
        'resources/gone': { linkTo: 'nowhere' },
      }),
    );
    expect(tree.entries.map(({ path, kind, target }) => [path, kind, target])).toEqual([
      ['resources/file.md', 'symlink', path.join(outside, 'secret')],
      ['resources/folder', 'symlink', outside],
      ['resources/gone', 'symlink', 'nowhere'],
      ['resources/loop', 'symlink', '.'],
      ['stackpack.conf', 'file', undefined],
    ]);
    expect(() => tree.read('resources/file.md')).toThrow('no file');
  });

  onPosix('does not follow a link that takes a file’s place later, and does not wait on a pipe', () => {
    const folder = temporaryFolder({ a: 'x', b: 'x', c: 'x' });
    const tree = openDiskTree(folder);
    for (const name of ['a', 'b', 'c']) rmSync(path.join(folder, name));
    symlinkSync('/etc/hosts', path.join(folder, 'a'));
    execFileSync('mkfifo', [path.join(folder, 'b')]);
    expect(() => tree.read('a')).toThrow(new UnreadableFileError('a', 'it is a link in the place of a file'));
    expect(() => tree.read('b')).toThrow(new UnreadableFileError('b', 'it is no longer a file'));
    expect(() => tree.read('c')).toThrow(new UnreadableFileError('c', 'it is not there any more'));
  });

  onPosix('shows pipes as special', () => {
    const folder = temporaryFolder({ a: 'x' });
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(openDiskTree(folder).entry('pipe')).toMatchObject({ kind: 'special', size: 0 });
  });

  (process.platform === 'linux' ? it : it.skip)('shows names that are not UTF-8, and reads them', () => {
    const folder = temporaryFolder({ 'stackpack.conf': 'x' });
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xe9])]));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xe9]), Buffer.from('/f')]), 'inside');
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff])]), 'one');
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xfe])]), 'two');
    const tree = openDiskTree(folder);
    expect(tree.entries.map((entry) => entry.path)).toEqual(['d\ufffd/f', 'stackpack.conf', 'x\ufffd']);
    expect(text(tree.read('d\ufffd/f'))).toBe('inside');
    expect(text(tree.read('x\ufffd'))).toBe('two');
  });

  it('is bounded', () => {
    const folder = temporaryFolder({ 'a/b/c': 'x', d: 'x', e: 'x' });
    expect(() => openDiskTree(folder, { entries: 4, depth: 100 })).toThrow(UnreadableFileError);
    expect(() => openDiskTree(folder, { entries: 100, depth: 2 })).toThrow('2 levels');
    expect(openDiskTree(folder, { entries: 5, depth: 3 }).entries).toHaveLength(3);
  });

  it('says where a folder cannot be listed', () => {
    const gone = path.join(temporaryFolder(), 'gone');
    expect(() => openDiskTree(gone)).toThrow(new UnreadableFileError('.', 'it is not there any more'));
  });

  // The superuser may read anything.
  (process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it)('says where a file cannot be read', () => {
    const folder = temporaryFolder({ a: 'x' });
    chmodSync(path.join(folder, 'a'), 0);
    expect(() => openDiskTree(folder).read('a')).toThrow(/permission/);
  });
});

describe('a tree that another thread has read', () => {
  it('gives the bytes which that one read, and no others', () => {
    const folder = temporaryFolder({ a: 'aaaa', b: 'bbbb', c: 'cccc' });
    const here = openDiskTree(folder);
    const there = openDiskTree(folder, { keptBytes: 4 });
    for (const path of ['a', 'b']) there.read(path);
    const state = takeState(there);
    expect([...state.digests.keys()].sort()).toEqual(['a', 'b']);
    expect(takeState(there)).toEqual({ listing: undefined, digests: new Map() });
    there.read('c');
    expect([...takeState(there).digests.keys()]).toEqual(['c']);

    here.read('a');
    expectState(here, state);
    for (const name of ['b', 'c']) writeFileSync(path.join(folder, name), 'xxxx');
    expect(text(here.read('a'))).toBe('aaaa');
    expect(() => here.read('b')).toThrow(UnreadableFileError);
    expect(() => here.read('b')).toThrow(/changed while it was looked at/);
    expect(text(here.read('c'))).toBe('xxxx');
    writeFileSync(path.join(folder, 'b'), 'bbbb');
    expect(text(here.read('b'))).toBe('bbbb');
  });

  it('is refused where it was another here before', () => {
    const folder = temporaryFolder({ a: 'aaaa' });
    const here = openDiskTree(folder);
    here.read('a');
    writeFileSync(path.join(folder, 'a'), 'xxxx');
    const there = openDiskTree(folder);
    there.read('a');
    expect(() => expectState(here, takeState(there))).toThrow(UnreadableFileError);
  });

  const pack = { 'a.md': 'aaaa', 'b/c.md': 'cccc', 'd.png': 'dddd' };

  onPosix.each<[string, (folder: string) => void, string]>([
    ['a new file', (folder) => writeFileSync(path.join(folder, 'b/late.md'), 'x'), 'b/late.md'],
    ['a file that is gone', (folder) => rmSync(path.join(folder, 'd.png')), 'd.png'],
    ['a folder in the place of a file', (folder) => replace(folder, 'd.png', (at) => mkdirSync(at)), 'd.png'],
    ['a link in the place of a file', (folder) => replace(folder, 'd.png', (at) => symlinkSync('a.md', at)), 'd.png'],
    ['another size of a file that nobody read', (folder) => writeFileSync(path.join(folder, 'd.png'), 'x'), 'd.png'],
    ['a file that nobody read, written since', (folder) => utimesSync(path.join(folder, 'd.png'), 1, 1), 'd.png'],
  ])('is refused where another one has %s', (_what, change, changed) => {
    const folder = temporaryFolder(pack);
    const here = openDiskTree(folder);
    const first = openDiskTree(folder);
    expect(first.entries.map(({ size }) => size)).toEqual([4, 4, 4]);
    expectState(here, takeState(first));
    change(folder);
    const again = openDiskTree(folder);
    for (const { size } of again.entries) expect(size).toEqual(expect.any(Number));
    const reason = 'it changed while it was looked at';
    expect(() => expectState(here, takeState(again))).toThrow(new UnreadableFileError(changed, reason));
  });

  it('may have been touched, where its bytes are known', () => {
    const folder = temporaryFolder(pack);
    const here = openDiskTree(folder);
    for (const name of Object.keys(pack)) {
      const there = openDiskTree(folder);
      for (const { path: at } of there.entries) there.read(at);
      expectState(here, takeState(there));
      utimesSync(path.join(folder, name), 1, 1);
    }
    expect(text(here.read('d.png'))).toBe('dddd');
  });
});

describe('a file whose size was looked at, and nothing else', () => {
  it('is read as it was then, or not at all', () => {
    const folder = temporaryFolder({ a: 'aaaa', b: 'bbbb' });
    const tree = openDiskTree(folder);
    expect(tree.entry('a')?.size).toBe(4);
    for (const name of ['a', 'b']) writeFileSync(path.join(folder, name), 'other');
    expect(() => tree.read('a')).toThrow('it changed while it was looked at');
    expect(text(tree.read('b'))).toBe('other');
    expect(tree.entry('b')?.size).toBe(5);
  });
});

/** Puts something else in the place of a file. */
function replace(folder: string, name: string, make: (at: string) => void): void {
  rmSync(path.join(folder, name));
  make(path.join(folder, name));
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../../src/adapters/node/disk-workspace.ts';
import { UsageError } from '../../../src/app/usage-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const onPosix = process.platform === 'win32' ? it.skip : it;

describe('DiskWorkspace', () => {
  const folder = temporaryFolder({ 'a/b.md': 'text', 'a/c/d.md': 'x' });
  const workspace = new DiskWorkspace(folder);

  it.each([
    ['.', '.'],
    ['./a/', 'a'],
    ['a//b/../c', 'a/c'],
    ['..', '..'],
    ['a/*', 'a/*'],
  ])('takes %s for %s', (written, resolved) => {
    expect(workspace.resolve(written)).toBe(resolved);
  });

  it('takes native and absolute paths', () => {
    expect(workspace.resolve(path.join(folder, 'a', 'c'))).toBe('a/c');
    expect(workspace.resolve(['a', 'c'].join(path.sep))).toBe('a/c');
    expect(workspace.resolve(path.dirname(folder))).toBe('..');
  });

  it.each([
    ['.', 'a/b', 'a/b'],
    ['.', '.', '.'],
    ['a', 'a/b', 'b'],
    ['a', 'ab', undefined],
    ['a', '.', undefined],
    ['..', '../x/y', 'x/y'],
    ['.', '..x', '..x'],
  ])('from %s down to %s: %s', (from, to, way) => {
    expect(workspace.below(from, to)).toBe(way);
  });

  it('knows what stands where, links followed', () => {
    expect(workspace.kindOf('a')).toBe('folder');
    expect(workspace.kindOf('a/b.md')).toBe('file');
    expect(workspace.kindOf('gone')).toBeUndefined();
    expect(workspace.kindOf('a/b.md/x')).toBeUndefined();
    expect(() => workspace.kindOf('x'.repeat(5000))).toThrow(UsageError);
  });

  it('lists a folder, sorted, links as neither file nor folder', () => {
    expect(workspace.list('a')).toEqual([
      { name: 'b.md', kind: 'file' },
      { name: 'c', kind: 'folder' },
    ]);
    expect(workspace.list('gone')).toEqual([]);
  });

  onPosix('shows links as neither', () => {
    const other = new DiskWorkspace(
      temporaryFolder({ 'x/y': 'z', link: { linkTo: 'x' }, 'a-link': { linkTo: 'x/y' } }),
    );
    expect(other.list('.').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'a-link other',
      'link other',
      'x folder',
    ]);
    expect([other.kindOf('link'), other.kindOf('a-link')]).toEqual(['folder', 'file']);
  });

  onPosix('tells where a link leads out of a folder', () => {
    const other = new DiskWorkspace(
      temporaryFolder({
        'in/x/y': 'z',
        out: { linkTo: '..' },
        inside: { linkTo: 'in' },
        'in/up': { linkTo: '../in/x' },
      }),
    );
    const paths = ['.', 'in', 'inside', 'inside/x', 'in/up', 'out', 'out/elsewhere', '../elsewhere', 'gone'];
    expect(paths.filter((path) => !other.remainsBelow('.', path))).toEqual(['out']);
    expect(other.remainsBelow('in/x', 'in/up')).toBe(true);
  });

  it('reads up to a limit', () => {
    expect(Buffer.from(workspace.read('a/b.md', 4)).toString()).toBe('text');
    expect(() => workspace.read('a/b.md', 3)).toThrow(/"a\/b\.md" is larger than/);
    expect(() => workspace.read('gone', 3)).toThrow(/"gone" cannot be read: it is not there/);
  });

  it('opens a folder as a tree', () => {
    mkdirSync(path.join(folder, 'empty'));
    expect(workspace.openTree('a').entries.map((entry) => entry.path)).toEqual(['b.md', 'c/d.md']);
    expect(workspace.openTree('empty').entries).toEqual([]);
  });
});

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../../src/adapters/node/disk-workspace.ts';
import { OutputFolder } from '../../../src/adapters/node/output-folder.ts';
import { GitSandbox } from '../../support/git-sandbox.ts';

let sandbox: GitSandbox;
let folder: OutputFolder;
beforeEach(() => {
  sandbox = new GitSandbox();
  folder = new OutputFolder(sandbox.path('out'), new DiskWorkspace(sandbox.folder));
});
afterEach(() => sandbox.remove());

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const textOf = (name: string) => readFileSync(sandbox.path('out', name), 'utf8');

describe('OutputFolder', () => {
  it('is made with the first file, and says what is in it', () => {
    expect(folder.compare(file('a', 'one'))).toBe('absent');
    expect(folder.write([file('a', 'one'), file('b', 'two')])).toEqual(['out/a', 'out/b']);
    expect(readdirSync(sandbox.path('out')).sort()).toEqual(['a', 'b']);
    expect(folder.compare(file('a', 'one'))).toBe('same');
    expect(folder.compare(file('a', 'two'))).toBe('different');
    expect(folder.compare(file('a', 'on'))).toBe('different');
  });

  it('knows where it is below a folder', () => {
    expect([folder.placeBelow('.'), folder.placeBelow('out'), folder.placeBelow('pack')]).toEqual([
      'out',
      '.',
      undefined,
    ]);
  });

  it('follows no link in the working directory, and writes nothing to what is for git', () => {
    const elsewhere = new GitSandbox();
    const before = readdirSync(elsewhere.folder);
    try {
      mkdirSync(sandbox.path('inside'));
      symlinkSync(sandbox.path('inside'), sandbox.path('out'), 'dir');
      expect(() => folder.write([file('a', 'one')])).toThrow('"out" is a link');
      const git = new OutputFolder(sandbox.path('.git', 'x'), new DiskWorkspace(sandbox.folder));
      expect(() => git.write([file('a', 'one')])).toThrow('it would lie in .git');
      symlinkSync(elsewhere.folder, sandbox.path('away'), 'dir');
      const away = new OutputFolder(sandbox.path('away'), new DiskWorkspace(sandbox.folder));
      expect(() => away.write([file('a', 'one')])).toThrow('is a link');
      const deep = new OutputFolder(sandbox.path('away', 'deep', 'er'), new DiskWorkspace(sandbox.folder));
      expect(() => deep.write([file('a', 'one')])).toThrow(
        expect.objectContaining({
          message:
            'the output folder "away/deep/er" cannot be written: "away" is a link, and none in the working directory is followed',
          help: 'Remove the link, or name the place that it leads to',
        }),
      );
      expect(readdirSync(elsewhere.folder)).toEqual(before);
      const given = new OutputFolder(elsewhere.path('given'), new DiskWorkspace(sandbox.folder));
      given.write([file('a', 'one')]);
      expect(readdirSync(elsewhere.path('given'))).toEqual(['a']);
    } finally {
      elsewhere.remove();
    }
  });

  it('writes none of several files where a folder is in the way of one', () => {
    mkdirSync(sandbox.path('out', 'b'), { recursive: true });
    writeFileSync(sandbox.path('out', 'a'), 'before');
    expect(folder.compare(file('b', 'two'))).toBe('different');
    expect(() => folder.write([file('a', 'one'), file('b', 'two')])).toThrow(
      expect.objectContaining({ name: 'Refusal', message: '"out/b" cannot be written: a folder has its name' }),
    );
    expect(readdirSync(sandbox.path('out')).sort()).toEqual(['a', 'b']);
    expect(textOf('a')).toBe('before');
  });

  it('leaves nothing behind where one of several cannot be written', () => {
    const long = 'x'.repeat(300);
    expect(() => folder.write([file('a', 'one'), file(long, 'two')])).toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.stringContaining('its name is too long') }),
    );
    expect(readdirSync(sandbox.path('out'))).toEqual([]);
  });

  it('takes the place of a link, and leaves alone what it leads to', () => {
    mkdirSync(sandbox.path('out'));
    writeFileSync(sandbox.path('target'), 'before');
    symlinkSync('../target', sandbox.path('out', 'a'));
    expect(folder.compare(file('a', 'before'))).toBe('different');
    folder.write([file('a', 'one')]);
    expect(readFileSync(sandbox.path('target'), 'utf8')).toBe('before');
    expect(textOf('a')).toBe('one');
  });

  it('says what to do where it cannot be a folder', () => {
    writeFileSync(sandbox.path('out'), 'a file');
    expect(folder.compare(file('a', 'one'))).toBe('absent');
    expect(() => folder.write([file('a', 'one')])).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        message: expect.stringContaining('a file is in the place of the folder'),
        help: 'Choose another output folder',
      }),
    );
  });
});

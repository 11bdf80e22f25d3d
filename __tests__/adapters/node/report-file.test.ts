import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../../src/adapters/node/disk-workspace.ts';
import { clearReportPlace, writeReportFile } from '../../../src/adapters/node/report-file.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

let root: string;
let work: string;
beforeEach(() => {
  root = temporaryFolder();
  work = path.join(root, 'work');
  mkdirSync(work);
});

const place = (written: string) => ({ written, file: path.resolve(work, written) });
const clear = (name: string) => clearReportPlace(place(name), new DiskWorkspace(work));
const write = (name: string, text = 'new') => writeReportFile(place(name), text, new DiskWorkspace(work));
const read = (name: string) => readFileSync(path.resolve(work, name), 'utf8');

describe('writeReportFile', () => {
  it('makes the folders, replaces what was there, and leaves nothing beside it', () => {
    write('a/b/report.sarif', 'old');
    write('a/b/report.sarif');
    expect(read('a/b/report.sarif')).toBe('new');
    expect(readdirSync(path.join(work, 'a/b'))).toEqual(['report.sarif']);
  });

  it('takes a name as long as the file system does, and a path that leads out', () => {
    const long = 'r'.repeat(255);
    write(long);
    write('../elsewhere/report');
    expect([read(long), read('../elsewhere/report')]).toEqual(['new', 'new']);
  });

  it('follows no link that leads out, and makes no folder behind one', () => {
    writeFiles(root, { 'elsewhere/keep': 'old', 'work/out': { linkTo: '../elsewhere' } });
    for (const name of ['out/report', 'out/deep/report']) {
      expect(() => write(name)).toThrow(
        `the report "${name}" cannot be written: "out" is a link, and none in the working directory is followed`,
      );
    }
    expect(() => write('out/keep')).toThrow('"out" is a link');
    expect(readdirSync(path.join(root, 'elsewhere'))).toEqual(['keep']);
  });

  it('follows none that stays inside, and one on the way to the working directory or outside', () => {
    writeFiles(work, { 'real/x': '', 'a/reports': { linkTo: '../real' } });
    expect(() => write('a/reports/report')).toThrow('"a/reports" is a link');
    writeFiles(root, { link: { linkTo: 'work' } });
    const file = { written: 'report', file: path.join(root, 'link/report') };
    writeReportFile(file, 'new', new DiskWorkspace(path.join(root, 'link')));
    write('../link/above');
    expect([read('report'), read('above')]).toEqual(['new', 'new']);
  });

  it('replaces nothing but a file', () => {
    writeFiles(work, { 'folder/x': '', target: 'old', link: { linkTo: 'target' }, gone: { linkTo: 'nowhere' } });
    expect(() => write('folder')).toThrow('the report "folder" cannot be written: a folder has its name');
    expect(() => write('link')).toThrow('the report "link" cannot be written: it is a link, and none is followed');
    expect(() => write('target/report')).toThrow('a file is in the place of the folder');
    expect(() => write('gone/report')).toThrow('"gone" is a link');
    writeFiles(root, { dangling: { linkTo: 'nowhere' } });
    expect(() => write('../dangling/report')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('its folder cannot be made'),
        help: 'Name another file',
      }),
    );
    expect(() => write('n'.repeat(300))).toThrow('its name is too long');
    expect(read('target')).toBe('old');
    expect(lstatSync(path.join(work, 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(work).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('clearReportPlace', () => {
  it('removes the report of before, and wants no folder', () => {
    writeFiles(work, { 'a/report.json': 'forged' });
    clear('a/report.json');
    clear('b/c/report.json');
    expect([readdirSync(work), readdirSync(path.join(work, 'a'))]).toEqual([['a'], []]);
  });

  it('touches nothing that is read, nor what is for git', () => {
    const files = {
      'sp/a/stackpack.conf': 'a',
      'sp/a/resources/x.md': 'a',
      'sp/b/stackpack.yaml': 'b',
      'sp/b/README.md': 'b',
      '.stackpackrc.yaml': 'c',
      'target/a-1.0.0.sts': 'd',
      'target/a-1.0.0.sts.sha256': 'd',
      '.git/config': 'e',
    };
    writeFiles(work, files);
    const among = (folder: string) => `among what the StackPack in "${folder}" is packaged from`;
    const refused = {
      'sp/a/stackpack.conf': among('sp/a'),
      'sp/a/resources/x.md': among('sp/a'),
      'sp/a/provisioning/new/report.json': among('sp/a'),
      'sp/b/README.md': among('sp/b'),
      '.stackpackrc.yaml': '".stackpackrc.yaml" is no name for a report',
      'target/a-1.0.0.sts': '"a-1.0.0.sts" is no name for a report',
      'target/a-1.0.0.sts.sha256': 'is no name for a report',
      '.git/config': 'it would lie in .git, which is for git alone',
      '.GIT/hooks/post-checkout': 'it would lie in .git',
      '.git': 'it would lie in .git',
    };
    for (const [name, why] of Object.entries(refused)) expect(() => clear(name)).toThrow(why);
    for (const [name, text] of Object.entries(files)) expect(read(name)).toBe(text);
    // Beside what is packaged there is room.
    for (const name of ['sp/a/report.json', 'sp/a/target/report.json', 'sp/a/README.md', 'README.md']) clear(name);
  });

  it('finds the folders of packs and of git behind links outside of the working directory', () => {
    writeFiles(root, {
      'other/a/stackpack.conf': '',
      'other/a/resources/x': '',
      'other/.git/config': 'kept',
      pack: { linkTo: 'other/a/resources' },
      git: { linkTo: 'other/.git' },
    });
    expect(() => clear('../pack/r.json')).toThrow('is packaged from');
    expect(() => clear('../git/config')).toThrow('it would lie in .git');
    expect(() => write('../git/config')).toThrow('it would lie in .git');
    expect(read('../other/.git/config')).toBe('kept');
  });

  it('takes no link, no folder, and no name that is meant for one', () => {
    writeFiles(work, { 'folder/x': '', 'l/a': { linkTo: '../folder/x' }, l2: { linkTo: '.git' }, '.git/x': '' });
    expect(() => clear('l/a')).toThrow('"l/a" is a link, and none in the working directory is followed');
    expect(() => clear('l2/r.json')).toThrow('"l2" is a link');
    expect(() => clear('folder')).toThrow('a folder has its name');
    for (const name of ['new/', 'new/.', '..', '.']) expect(() => clear(name)).toThrow('that is the name of a folder');
    clear('folder/x/below');
  });
});

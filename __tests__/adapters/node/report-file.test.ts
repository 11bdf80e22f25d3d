import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DiskWorkspace } from '../../../src/adapters/node/disk-workspace.ts';
import { writeReportFile } from '../../../src/adapters/node/report-file.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

let root: string;
let work: string;
beforeEach(() => {
  root = temporaryFolder();
  work = path.join(root, 'work');
  mkdirSync(work);
});

const write = (name: string, text = 'new') => writeReportFile(path.resolve(work, name), text, new DiskWorkspace(work));
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
        `the report "${name}" cannot be written: the folder "out" is a link that leads out of the working directory`,
      );
    }
    expect(() => write('out/keep')).toThrow('leads out');
    expect(readdirSync(path.join(root, 'elsewhere'))).toEqual(['keep']);
  });

  it('writes behind a link that stays inside', () => {
    writeFiles(work, { 'real/x': '', reports: { linkTo: 'real' } });
    write('reports/report');
    expect(read('real/report')).toBe('new');
  });

  it('replaces nothing but a file', () => {
    writeFiles(work, { 'folder/x': '', target: 'old', link: { linkTo: 'target' }, gone: { linkTo: 'nowhere' } });
    expect(() => write('folder')).toThrow('the report "folder" cannot be written: a folder has its name');
    expect(() => write('link')).toThrow('the report "link" cannot be written: it is a link, and none is followed');
    expect(() => write('target/report')).toThrow('a file is in the place of the folder');
    expect(() => write('gone/report')).toThrow('its folder is a link to nothing');
    expect(read('target')).toBe('old');
    expect(lstatSync(path.join(work, 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(work).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

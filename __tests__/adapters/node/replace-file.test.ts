import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import nodePath from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { replaceFile } from '../../../src/adapters/node/replace-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('replaceFile', () => {
  it('writes all of a file, keeps its mode and leaves nothing else', () => {
    const folder = temporaryFolder({ 'a.conf': 'old' });
    const file = nodePath.join(folder, 'a.conf');
    chmodSync(file, 0o640);
    replaceFile(file, bytes('old'), bytes('new and longer'));
    expect(readFileSync(file, 'utf8')).toBe('new and longer');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.conf']);
  });

  it('writes nothing where the file is another by now', () => {
    const folder = temporaryFolder({ 'a.conf': 'somebody else’s' });
    const file = nodePath.join(folder, 'a.conf');
    expect(() => replaceFile(file, bytes('old'), bytes('new'))).toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.stringContaining('has changed since') }),
    );
    expect(readFileSync(file, 'utf8')).toBe('somebody else’s');
    expect(readdirSync(folder)).toEqual(['a.conf']);
  });

  it('follows no link, and replaces none', () => {
    const folder = temporaryFolder({ 'outside.txt': 'old' });
    const link = nodePath.join(folder, 'a.conf');
    symlinkSync('outside.txt', link);
    expect(() => replaceFile(link, bytes('old'), bytes('new'))).toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.stringContaining('link') }),
    );
    expect(readlinkSync(link)).toBe('outside.txt');
    expect(readFileSync(link, 'utf8')).toBe('old');
  });

  it('says why it cannot', () => {
    const folder = temporaryFolder({});
    mkdirSync(nodePath.join(folder, 'b.conf'));
    for (const [name, why] of [
      ['gone.conf', 'not there any more'],
      ['b.conf', 'no plain file'],
    ] as const) {
      const write = () => replaceFile(nodePath.join(folder, name), bytes(''), bytes('new'));
      expect(write).toThrow(expect.objectContaining({ name: 'Refusal', message: expect.stringContaining(why) }));
    }
    expect(readdirSync(folder)).toEqual(['b.conf']);
  });

  it('keeps the old file where the folder takes no other', () => {
    // Who may do everything may write there too.
    if (process.getuid?.() === 0) return;
    const folder = temporaryFolder({});
    const file = nodePath.join(folder, 'a.conf');
    writeFileSync(file, 'old');
    chmodSync(folder, 0o555);
    const write = () => replaceFile(file, bytes('old'), bytes('new'));
    expect(write).toThrow(expect.objectContaining({ message: expect.stringContaining('no permission') }));
    chmodSync(folder, 0o755);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

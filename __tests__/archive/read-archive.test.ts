import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ArchiveError } from '../../src/archive/archive-error.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { zipOf } from '../support/zip.ts';

const files: [string, string][] = [
  ['stackpack.conf', 'name = a\n'],
  ['resources/overview.md', '# Overview\n'.repeat(100)],
  ['resources/ümlaut.md', 'x'],
  ['resources/empty.md', ''],
];

/** The message of the ArchiveError that reading these bytes ends in. */
async function refusal(bytes: Uint8Array, limits?: { entries: number; bytes: number }): Promise<string> {
  const error = await readArchive(bytes, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArchiveError);
  expect((error as ArchiveError).help).toMatch(/\w/);
  return (error as ArchiveError).message;
}

/** Renames an entry in the bytes of an archive, both where it stands and in the directory. */
function rename(zip: Buffer, from: string, to: string): Buffer {
  expect(to).toHaveLength(from.length);
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  return bytes;
}

/** Where the directory lists an entry. */
function directoryEntry(zip: Buffer, name: string): number {
  const at = zip.lastIndexOf(name) - 46;
  expect(zip.readUInt32LE(at)).toBe(0x02014b50);
  return at;
}

describe('readArchive', () => {
  it.each([true, false])('gives the files, sorted, with their bytes (stored: %s)', async (store) => {
    const tree = await readArchive(await zipOf(files, { store }));
    expect(tree.entries.map(({ path, kind, size }) => [path, kind, size])).toEqual([
      ['resources/empty.md', 'file', 0],
      ['resources/overview.md', 'file', 1100],
      ['resources/ümlaut.md', 'file', 1],
      ['stackpack.conf', 'file', 9],
    ]);
    for (const [path, text] of files) expect(Buffer.from(tree.read(path)).toString()).toBe(text);
    expect(tree.read('stackpack.conf')).toEqual(tree.read('stackpack.conf'));
    expect(tree.entry('resources/overview.md')?.kind).toBe('file');
    expect(tree.entry('Resources/overview.md')).toBeUndefined();
    expect(() => tree.read('nothing')).toThrow('no file nothing');
  });

  it('leaves folders out and takes dates of zero', async () => {
    const zip = await zipOf([['resources/', ''], ...files]);
    const at = directoryEntry(zip, 'stackpack.conf');
    zip.writeUInt32LE(0, at + 12);
    const tree = await readArchive(zip);
    expect(tree.entries).toHaveLength(files.length);
  });

  it('shows symbolic links as links', async () => {
    const tree = await readArchive(await zipOf([...files, ['resources/link.md', { linkTo: '/etc/passwd' }]]));
    expect(tree.entry('resources/link.md')).toEqual({
      path: 'resources/link.md',
      kind: 'symlink',
      size: 0,
      target: '/etc/passwd',
    });
    expect(() => tree.read('resources/link.md')).toThrow('no file');
  });

  it.each([
    ['an absolute path', '/tackpack.conf', 'leads out'],
    ['a drive', 'C:ackpack.conf', 'leads out'],
    ['a path upwards', '../ckpack.conf', 'leads out'],
    ['a path upwards inside', 'sta/../ck.con', 'leads out'],
    ['an empty segment', 'sta//pack.conf', 'leads out'],
    ['a dot', './ackpack.conf', 'leads out'],
    ['a backslash', 'stack\\ack.conf', 'backslash'],
  ])('refuses %s', async (_what, name, says) => {
    const from = 'stackpack.conf'.slice(0, name.length);
    expect(await refusal(rename(await zipOf([[from, 'name = a\n']]), from, name))).toContain(says);
  });

  it('refuses an entry that is there twice', async () => {
    const zip = await zipOf([
      ['stackpack.conf', 'name = a'],
      ['stackpack.xxxx', 'name = b'],
    ]);
    expect(await refusal(rename(zip, 'stackpack.xxxx', 'stackpack.conf'))).toBe(
      'The archive holds "stackpack.conf" twice',
    );
  });

  it('refuses a file that is a folder as well', async () => {
    const zip = await zipOf([
      ['a', 'x'],
      ['a/b', 'x'],
    ]);
    expect(await refusal(zip)).toContain('both as a file and as a folder');
  });

  it('refuses contents that are not what the directory says', async () => {
    const zip = await zipOf(files);
    const at = directoryEntry(zip, 'stackpack.conf');
    const crc = Buffer.from(zip);
    crc.writeUInt32LE((crc.readUInt32LE(at + 16) + 1) % 2 ** 32, at + 16);
    expect(await refusal(crc)).toContain('"stackpack.conf" are broken');
    const size = Buffer.from(zip);
    size.writeUInt32LE(size.readUInt32LE(at + 24) - 1, at + 24);
    expect(await refusal(size)).toContain('"stackpack.conf" are broken');
    const moved = Buffer.from(zip);
    moved.writeUInt32LE(7, at + 42);
    expect(await refusal(moved)).toContain('not where');
  });

  it('refuses encryption and compression methods that Java does not read', async () => {
    const zip = await zipOf(files);
    const at = directoryEntry(zip, 'stackpack.conf');
    const encrypted = Buffer.from(zip);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(at + 8) | 1, at + 8);
    expect(await refusal(encrypted)).toContain('encrypted');
    const lzma = Buffer.from(zip);
    lzma.writeUInt16LE(14, at + 10);
    expect(await refusal(lzma)).toContain('method 14');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('name = a')],
    ['a gzip file', Buffer.from('1f8b0800000000000003', 'hex')],
  ])('refuses %s', async (_what, bytes) => {
    expect(await refusal(bytes)).toContain('no zip archive');
  });

  it('refuses half an archive', async () => {
    const zip = await zipOf(files);
    expect(await refusal(zip.subarray(0, zip.length >> 1))).toContain('no zip archive');
  });

  it('is bounded in entries and bytes', async () => {
    const zip = await zipOf(files);
    expect(await refusal(zip, { entries: 3, bytes: 10_000 })).toContain('4 entries, more than the 3');
    expect(await refusal(zip, { entries: 4, bytes: 1000 })).toContain('more than 0 MiB');
    const deep = await zipOf([1, 2].map((index) => [`${`${index}/`.repeat(30)}x`, ''] as const));
    expect(await refusal(deep, { entries: 50, bytes: 10_000 })).toContain('more than 50 folders');
    expect((await readArchive(deep, { entries: 60, bytes: 10_000 })).entries).toHaveLength(2);
  });

  it('does not unpack a bomb whose directory understates it', async () => {
    const zip = await zipOf([['stackpack.conf', Buffer.alloc(50_000_000)]]);
    zip.writeUInt32LE(10, directoryEntry(zip, 'stackpack.conf') + 24);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(zip)).toContain('broken');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('decompresses what it does not keep again, to the same bytes', async () => {
    const large = Buffer.alloc(65 * 1024 * 1024, 'greenhouse ');
    const tree = await readArchive(await zipOf([['resources/large.bin', large]]));
    expect(Buffer.compare(tree.read('resources/large.bin'), large)).toBe(0);
  });

  it('ends in an ArchiveError or a tree whatever the bytes', async () => {
    const zip = await zipOf(files);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Buffer.from(zip);
          for (const [at, value] of changes) bytes[at] = value;
          try {
            const tree = await readArchive(bytes, { entries: 100, bytes: 1_000_000 });
            for (const { path, kind } of tree.entries) if (kind === 'file') tree.read(path);
          } catch (error) {
            expect(error).toBeInstanceOf(ArchiveError);
          }
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

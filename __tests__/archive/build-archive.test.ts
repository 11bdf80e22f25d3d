import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import crc from 'crc-32';
import { archiveName } from '../../src/archive/archive-name.ts';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { checksumText, sha256Of } from '../../src/archive/checksum.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { verifyArchive } from '../../src/archive/verify-archive.ts';
import { writeZip } from '../../src/archive/write-zip.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import { type MemoryContent, MemoryTree } from '../../src/tree/memory-tree.ts';
import { UnreadableFileError } from '../../src/tree/unreadable-file-error.ts';
import { goodPacks } from '../support/good-packs.ts';

async function goodPack(format: PackFormat, more: Record<string, MemoryContent> = {}) {
  return loadPack(new MemoryTree(Object.entries({ ...goodPacks[format], ...more })));
}

const text = (words: string) => new TextEncoder().encode(words);

describe.each(['1.x', '2.0'] as const)('the archive of a %s pack', (format) => {
  it('holds what is packaged, as it is, and nothing else', async () => {
    const pack = await goodPack(format, {
      'notes.txt': 'not a part',
      'resources/.DS_Store': 'junk',
      'resources/ünï 🌿.md': 'a name beyond ASCII',
      'resources/empty.md': '',
      'resources/link.md': { linkTo: 'overview.md' },
    });
    const archive = await buildArchive(pack, 'greenhouse', '1.2.0');
    const tree = await readArchive(archive.bytes);
    const paths = pack.packaged.map((entry) => entry.path);
    expect(tree.entries.map((entry) => entry.path)).toEqual(paths);
    expect(paths).toContain('resources/ünï 🌿.md');
    expect(paths).not.toContain('notes.txt');
    expect(paths).not.toContain('resources/.DS_Store');
    expect(paths).not.toContain('resources/link.md');
    for (const each of paths) expect(Buffer.compare(tree.read(each), pack.tree.read(each))).toBe(0);
    expect(archive).toMatchObject({
      fileName: 'greenhouse-1.2.0.sts',
      sha256: sha256Of(archive.bytes),
      checksum: `${sha256Of(archive.bytes)}  greenhouse-1.2.0.sts\n`,
    });
    expect(archive.entries.map((entry) => entry.path)).toEqual(paths);
  });

  it('is the same bytes each time', async () => {
    const first = await buildArchive(await goodPack(format), 'greenhouse', '1.2.0');
    const shuffled = new MemoryTree(Object.entries(goodPacks[format]).reverse());
    const second = await buildArchive(await loadPack(shuffled), 'greenhouse', '1.2.0');
    expect(second.sha256).toBe(first.sha256);
  });

  it('says another version in its manifest where one is given, and the source does not', async () => {
    const pack = await goodPack(format);
    const before = sha256Of(pack.tree.read(pack.manifest.file));
    const tree = await readArchive((await buildArchive(pack, 'greenhouse', '9.9.9-rc.1')).bytes);
    expect((await loadPack(tree)).version).toEqual({ value: '9.9.9-rc.1', source: 'manifest' });
    expect(sha256Of(pack.tree.read(pack.manifest.file))).toBe(before);
  });
});

describe('a zip of ours', () => {
  it('has one date, one mode and deflated contents', async () => {
    const bytes = Buffer.from(await writeZip([{ path: 'a.txt', bytes: text('a'.repeat(1000)) }]));
    expect(bytes.length).toBeLessThan(300);
    const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    // DOS time 0:00:00, DOS date 1980-01-01, whatever the time zone of this machine.
    expect(bytes.readUInt16LE(directory + 12)).toBe(0);
    expect(bytes.readUInt16LE(directory + 14)).toBe(0x21);
    expect(bytes.readUInt32LE(directory + 38) >>> 16).toBe(0o100644);
  });

  it('is compressed at level 6, as other archives of the format are', async () => {
    const words = text(Array.from({ length: 5000 }, (_, index) => `word ${(index * 7919) % 977} `).join(''));
    const bytes = Buffer.from(await writeZip([{ path: 'a.txt', bytes: words }]));
    const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const sizes = [1, 6].map((level) => deflateRawSync(words, { level }).length);
    expect(sizes[0]).not.toBe(sizes[1]);
    expect(bytes.readUInt32LE(directory + 20)).toBe(sizes[1]);
  });

  it('is these very bytes', async () => {
    const files = [
      { path: 'empty.md', bytes: text('') },
      { path: 'resources/ü.md', bytes: text('some words, some words, and some words more\n'.repeat(3000)) },
      { path: 'stackpack.conf', bytes: text('name = x\n') },
    ];
    expect(Buffer.from(await writeZip(files)).toString('latin1')).toBe(expectedZip(files).toString('latin1'));
  });

  it('keeps the order it is given, whatever the sizes', async () => {
    const files = [5, 500_000, 0, 70_000, 1].map((size, index) => ({
      path: `${9 - index}.bin`,
      bytes: new Uint8Array(size).map((_, at) => (at * 7919) % 251),
    }));
    const bytes = Buffer.from(await writeZip(files));
    const places = files.map((file) => bytes.lastIndexOf(file.path));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await expect(readArchive(bytes)).resolves.toMatchObject({ entries: { length: 5 } });
  });

  it('is one to unzip too', async () => {
    if (!hasUnzip()) {
      if (process.env.CI === 'true') throw new Error('unzip is missing here, where nothing may be');
      console.warn('not run: unzip is not installed');
      return;
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'stackpack-zip-'));
    try {
      const { bytes } = await buildArchive(await goodPack('1.x'), 'greenhouse', '1.2.0');
      writeFileSync(path.join(folder, 'x.sts'), bytes);
      expect(execFileSync('unzip', ['-t', path.join(folder, 'x.sts')], { encoding: 'utf8' })).toContain('No errors');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('verifyArchive', () => {
  const manifest = { path: 'stackpack.conf', bytes: text('name = x\nversion = 1.0.0\n') };
  const page = { path: 'resources/a.md', bytes: text('A page.\n') };

  it('accepts what was put in', async () => {
    const files = [page, manifest];
    await expect(verifyArchive(await writeZip(files), files, '1.0.0')).resolves.toBeUndefined();
  });

  it.each([
    ['a file too many', [manifest, page], [manifest], '1.0.0', 'was not put in'],
    ['a file too few', [manifest], [manifest, page], '1.0.0', 'lacks "resources/a.md"'],
    ['other bytes', [manifest, { ...page, bytes: text('B') }], [manifest, page], '1.0.0', 'other bytes'],
    ['another version', [manifest], [manifest], '1.0.1', 'says version "1.0.0", not 1.0.1'],
    ['no manifest', [page], [page], '1.0.0', 'holds no manifest'],
  ])('notices %s', async (_what, written, expected, version, message) => {
    await expect(verifyArchive(await writeZip(written), expected, version)).rejects.toThrow(message);
  });

  it('notices a damaged archive', async () => {
    const bytes = Buffer.from(await writeZip([manifest]));
    bytes.writeUInt8(bytes.readUInt8(45) ^ 0xff, 45);
    await expect(verifyArchive(bytes, [manifest], '1.0.0')).rejects.toThrow();
  });
});

describe('archiveName', () => {
  it('joins name and version', () => {
    expect(archiveName('otel-k8s-crd', '0.0.8')).toBe('otel-k8s-crd-0.0.8.sts');
    expect(archiveName('x', '1.0.0-rc.1+b.7')).toBe('x-1.0.0-rc.1+b.7.sts');
    expect(checksumText('x.sts', 'ab')).toBe('ab  x.sts\n');
  });

  it.each([
    ['../x', '1.0.0'],
    ['a/b', '1.0.0'],
    ['a\\b', '1.0.0'],
    ['.x', '1.0.0'],
    ['-x', '1.0.0'],
    ['', '1.0.0'],
    ['a b', '1.0.0'],
    ['a\u0000', '1.0.0'],
    ['x'.repeat(101), '1.0.0'],
    ['x', '1.0'],
    ['x', '../1.0.0'],
    ['x', ''],
    ['x', `1.0.0-${'a'.repeat(200)}`],
  ])('refuses %j %j', (name, version) => {
    expect(() => archiveName(name, version)).toThrow(expect.objectContaining({ name: 'Refusal' }));
  });
});

/**
 * A zip as it must come out, by the format's description (PKWARE's APPNOTE 6.3): the same everywhere but for what zlib makes
 * of the contents. Sizes and checksum of a deflated file stand behind it, those of an empty one, which is stored, before.
 */
function expectedZip(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Buffer {
  const numbers = (...values: readonly (readonly [number, 2 | 4])[]) =>
    Buffer.concat(values.map(([value, size]) => Buffer.from(Uint32Array.of(value).buffer, 0, size)));
  const dated = [
    [0, 2],
    [0x21, 2],
  ] as const;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path: name, bytes } of files) {
    const stored = bytes.length === 0;
    const data = stored ? Buffer.alloc(0) : deflateRawSync(bytes, { level: 6 });
    const sums = [
      [stored ? 0 : crc.buf(bytes) >>> 0, 4],
      [data.length, 4],
      [bytes.length, 4],
    ] as const;
    const flags = (stored ? 0 : 0x08) | (/^[ -~]*$/.test(name) ? 0 : 0x800);
    const common = [[stored ? 10 : 20, 2], [flags, 2], [stored ? 0 : 8, 2], ...dated] as const;
    const encoded = Buffer.from(name);
    const zero = [
      [0, 4],
      [0, 4],
      [0, 4],
    ] as const;
    const local = numbers([0x04034b50, 4], ...common, ...(stored ? sums : zero), [encoded.length, 2], [0, 2]);
    const behind = stored ? Buffer.alloc(0) : numbers([0x08074b50, 4], ...sums);
    directory.push(
      numbers([0x02014b50, 4], [(3 << 8) | 45, 2], ...common, ...sums, [encoded.length, 2], [0, 4], [0, 4]),
      numbers([((0o100644 << 16) | 0x20) >>> 0, 4], [offset, 4]),
      encoded,
    );
    parts.push(local, encoded, data, behind);
    offset += local.length + encoded.length + data.length + behind.length;
  }
  const size = Buffer.concat(directory).length;
  const count = files.length;
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}

function hasUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('files that no archive can hold', () => {
  const deep = `resources/${'d/'.repeat(70)}x`;
  it.each([
    ['a name with a line break', 'resources/a\nb.md', 'control character'],
    ['a name with a backslash', 'resources/..\\..\\x', 'backslash'],
    ['a folder too deep', deep, 'too long'],
    ['a path too long', `resources/${'e'.repeat(1100)}`, 'too long'],
  ])('are refused, whatever the rules were told to ignore: %s', async (_what, path, why) => {
    const pack = await goodPack('1.x', { [path]: 'x' });
    await expect(buildArchive(pack, 'a', '1.0.0')).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining(why),
    });
  });

  it('are refused for their number', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => [`resources/${index}`, ''] as const);
    const pack = await goodPack('1.x', Object.fromEntries(many));
    await expect(buildArchive(pack, 'a', '1.0.0')).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('20000 files'),
    });
  });

  it('are refused where they cannot be read any more', async () => {
    const pack = await goodPack('1.x');
    const gone = 'resources/overview.md';
    const read = (path: string) => {
      if (path === gone) throw new UnreadableFileError(path, 'it is not there any more');
      return pack.tree.read(path);
    };
    const tree = { entries: pack.tree.entries, entry: (path: string) => pack.tree.entry(path), read };
    await expect(buildArchive({ ...pack, tree }, 'a', '1.0.0')).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('cannot be read: it is not there any more'),
    });
  });
});

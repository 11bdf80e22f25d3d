import { inflateRawSync } from 'node:zlib';
import crc from 'crc-32';
import { quote } from '../text/quote.ts';
import { type FileTree, sortEntries, type TreeEntry } from '../tree/file-tree.ts';
import { ArchiveError } from './archive-error.ts';
import { listZip, type ZipItem, type ZipLimits } from './zip-entries.ts';

/** More than any real pack needs (the largest seen: a few megabytes), and less than hurts. */
export const archiveLimits: ZipLimits = { entries: 20_000, bytes: 128 * 1024 * 1024 };

/** Contents up to this many bytes in all are kept after the check; others are decompressed again when they are read. */
const keptBytes = 64 * 1024 * 1024;

const longestTarget = 4096;

/**
 * Reads an .sts as a file tree. Every entry is decompressed once and its size and CRC compared, so that a tree that was
 * opened can be read.
 * @param bytes the archive, whole
 * @throws {ArchiveError} where it is no zip, or one that is broken, encrypted, unsafe to unpack or too large
 */
export async function readArchive(bytes: Uint8Array, limits: ZipLimits = archiveLimits): Promise<FileTree> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new ArchiveTree(buffer, await listZip(buffer, limits));
}

/** The bytes of the archive that a tree was read from; undefined where it was read from something else. */
export function archiveBytesOf(tree: FileTree): Uint8Array | undefined {
  return tree instanceof ArchiveTree ? tree.bytes : undefined;
}

class ArchiveTree implements FileTree {
  readonly bytes: Uint8Array;
  readonly entries: readonly TreeEntry[];
  private readonly byPath = new Map<string, TreeEntry>();
  private readonly items = new Map<string, ZipItem>();
  private readonly kept = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array, items: readonly ZipItem[]) {
    this.bytes = bytes;
    let kept = 0;
    for (const item of items) {
      const content = decompress(item);
      if (kept + content.length <= keptBytes) {
        kept += content.length;
        this.kept.set(item.path, content);
      }
      this.items.set(item.path, item);
      this.byPath.set(item.path, {
        path: item.path,
        kind: item.kind,
        size: item.kind === 'file' ? item.size : 0,
        ...(item.kind === 'symlink' ? { target: Buffer.from(content).toString('utf8', 0, longestTarget) } : {}),
      });
    }
    this.entries = sortEntries(this.byPath.values());
  }

  entry(path: string): TreeEntry | undefined {
    return this.byPath.get(path);
  }

  read(path: string): Uint8Array {
    const item = this.items.get(path);
    if (item === undefined || item.kind !== 'file') throw new Error(`no file ${path} in this tree`);
    return this.kept.get(path) ?? decompress(item);
  }
}

/** The contents of an entry. Never more than the directory says, whatever is in there. */
function decompress(item: ZipItem): Uint8Array {
  const broken = new ArchiveError(
    `The contents of ${quote(item.path)} are broken: their size or checksum is not the one the archive gives`,
    'Build the archive again, or copy it again from where it came',
  );
  let content: Uint8Array;
  try {
    content = item.deflated ? inflateRawSync(item.stored, { maxOutputLength: Math.max(item.size, 1) }) : item.stored;
  } catch {
    throw broken;
  }
  if (content.length !== item.size || crc.buf(content) >>> 0 !== item.crc32) throw broken;
  return content;
}

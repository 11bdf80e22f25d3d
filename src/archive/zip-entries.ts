import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { quote } from '../text/quote.ts';
import { ArchiveError } from './archive-error.ts';

/** A file, link or other thing that an archive's directory lists. Folders are left out. */
export interface ZipItem {
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'special';
  /** Bytes once decompressed, as the directory says. */
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
  /** The bytes as they stand in the archive. */
  readonly stored: Uint8Array;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes, decompressed, of all files together. */
  readonly bytes: number;
}

/** In UTF-16 code units, and in segments: more than any file system takes, and bounded so that names stay cheap. */
const longestPath = 1024;
const deepestPath = 64;

const rebuild = 'Build the archive again: stackpack build';

/**
 * Reads the directory of a zip, and checks what it says. The contents are not decompressed.
 * @throws {ArchiveError} where the bytes are no zip, or one that is broken, encrypted, unsafe to unpack or over a limit
 */
export async function listZip(bytes: Buffer, limits: ZipLimits): Promise<ZipItem[]> {
  let zip: ZipFile;
  try {
    // Names are decoded here, so that a bad one can be named.
    zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  } catch {
    throw new ArchiveError('This is no zip archive, or only a part of one', rebuild);
  }
  if (zip.entryCount > limits.entries) {
    throw new ArchiveError(
      `The archive holds ${zip.entryCount} entries, more than the ${limits.entries} that are read`,
      'Leave out what is not part of the StackPack',
    );
  }
  const items: ZipItem[] = [];
  const names = new NameCheck(limits.entries);
  let total = 0;
  for (const entry of await allEntries(zip)) {
    const path = names.accept(entry);
    if (path === undefined) continue;
    total += entry.uncompressedSize;
    if (total > limits.bytes) {
      throw new ArchiveError(
        `The archive holds more than ${Math.floor(limits.bytes / 1024 / 1024)} MiB once unpacked`,
        'Leave out what is not part of the StackPack',
      );
    }
    items.push(await itemOf(zip, entry, path, bytes));
  }
  return items;
}

function allEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(new ArchiveError("The archive's directory is broken", rebuild)));
    zip.readEntry();
  });
}

/** Decodes names and refuses those that lead out of the folder they are unpacked to, or that stand there twice. */
class NameCheck {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly mostFolders: number;

  constructor(mostFolders: number) {
    this.mostFolders = mostFolders;
  }

  /** The path of an entry; undefined for a folder. */
  accept(entry: Entry): string | undefined {
    const raw: unknown = entry.fileName;
    const name = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      Buffer.from(raw as Uint8Array),
      entry.extraFields,
      true,
    );
    const isFolder = name.endsWith('/');
    const path = isFolder ? name.slice(0, -1) : name;
    if (name.includes('\\')) {
      throw new ArchiveError(
        `The entry ${quote(name)} has a backslash in its name`,
        'Build the archive with forward slashes, as stackpack build does',
      );
    }
    if (
      /^(?:\/|[A-Za-z]:)/.test(name) ||
      path.split('/').some((part) => part === '' || part === '.' || part === '..')
    ) {
      throw new ArchiveError(`The entry ${quote(name)} leads out of the archive or has no plain path`, rebuild);
    }
    const segments = path.split('/');
    if (path.length > longestPath || segments.length > deepestPath) {
      throw new ArchiveError(`The name of the entry ${quote(path)} is too long`, 'Give it a shorter name');
    }
    if (isFolder) this.folders.add(path);
    else if (this.files.has(path)) throw new ArchiveError(`The archive holds ${quote(path)} twice`, rebuild);
    else this.files.add(path);
    for (let depth = 1; depth <= segments.length; depth++) {
      const upper = depth === segments.length ? path : segments.slice(0, depth).join('/');
      if (upper !== path) this.folders.add(upper);
      if (this.files.has(upper) && this.folders.has(upper)) {
        throw new ArchiveError(`The archive holds ${quote(upper)} both as a file and as a folder`, rebuild);
      }
    }
    // Each name can bring along as many as it has segments, so that they are counted by themselves.
    if (this.folders.size > this.mostFolders) {
      throw new ArchiveError(
        `The archive holds more than ${this.mostFolders} folders`,
        'Leave out what is not part of the StackPack',
      );
    }
    return isFolder ? undefined : path;
  }
}

async function itemOf(zip: ZipFile, entry: Entry, path: string, bytes: Buffer): Promise<ZipItem> {
  if (entry.isEncrypted()) {
    throw new ArchiveError(`The entry ${quote(path)} is encrypted`, 'Build the archive without a password');
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new ArchiveError(
      `The entry ${quote(path)} is compressed in a way that only some programs read (method ${entry.compressionMethod})`,
      'Build the archive with deflate, as stackpack build does',
    );
  }
  let start: number;
  try {
    ({ fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry));
  } catch {
    throw new ArchiveError(`The entry ${quote(path)} is not where the archive's directory says`, rebuild);
  }
  return {
    path,
    kind: kindOf(entry),
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    deflated: entry.compressionMethod === 8,
    stored: bytes.subarray(start, start + entry.compressedSize),
  };
}

/** Only archives made on Unix say what an entry is, in the upper half of its attributes. */
function kindOf(entry: Entry): ZipItem['kind'] {
  if (entry.versionMadeBy >> 8 !== 3) return 'file';
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type === 0o120000) return 'symlink';
  return type === 0 || type === 0o100000 ? 'file' : 'special';
}

import { type Dirent, readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** A direct item of a folder on disk. */
export interface DiskItem {
  /** What is not UTF-8 in the name became U+FFFD. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'symlink' | 'other';
  /** The path to open it by: bytes where the name is not UTF-8. */
  readonly native: string | Buffer;
}

/**
 * The direct items of a folder, sorted by name.
 * @throws {Error} what the file system answers, where it cannot be listed
 */
export function listFolder(folder: string | Buffer): DiskItem[] {
  if (typeof folder === 'string') {
    const items = readdirSync(folder, { withFileTypes: true });
    if (!items.some(({ name }) => name.includes('\ufffd'))) {
      const prefix = folder.endsWith(sep) ? folder : folder + sep;
      return items.map((item) => ({ name: item.name, kind: kindOf(item), native: prefix + item.name })).sort(byName);
    }
  }
  const prefix = Buffer.concat([Buffer.from(folder as string), Buffer.from(sep)]);
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((item) => ({
      name: item.name.toString('utf8'),
      kind: kindOf(item),
      native: Buffer.concat([prefix, item.name]),
    }))
    .sort((a, b) => byName(a, b) || Buffer.compare(a.native, b.native));
}

function kindOf(item: Dirent<string> | Dirent<Buffer>): DiskItem['kind'] {
  if (item.isFile()) return 'file';
  if (item.isDirectory()) return 'folder';
  return item.isSymbolicLink() ? 'symlink' : 'other';
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

import { formatOf } from '../stackpack/load.ts';
import { manifestFiles } from '../stackpack/pack.ts';
import { readManifest } from '../stackpack/read-manifest.ts';
import { textOf, valueAt } from '../syntax/config-access.ts';
import { decodeText } from '../text/decode.ts';
import { readArchive } from './read-archive.ts';
import type { ZipFile } from './write-zip.ts';

/**
 * Reads a finished archive back: its entries and their checksums are in order, it holds exactly these files with these
 * bytes, and its manifest says this version.
 * @throws {ArchiveError} where it cannot be read at all, or is larger than what any reader takes
 * @throws {Error} where it reads as something else than was written
 */
export async function verifyArchive(bytes: Uint8Array, files: readonly ZipFile[], version: string): Promise<void> {
  const tree = await readArchive(bytes);
  const paths = new Set(files.map((file) => file.path));
  const stray = tree.entries.find((entry) => entry.kind !== 'file' || !paths.has(entry.path));
  if (stray !== undefined) throw new Error(`the archive holds ${JSON.stringify(stray.path)}, which was not put in`);
  for (const { path, bytes: written } of files) {
    if (tree.entry(path) === undefined) throw new Error(`the archive lacks ${JSON.stringify(path)}`);
    if (Buffer.compare(tree.read(path), written) !== 0) {
      throw new Error(`the archive holds other bytes of ${JSON.stringify(path)} than were put in`);
    }
  }
  const format = formatOf(tree);
  if (format === undefined) throw new Error('the archive holds no manifest');
  const file = manifestFiles[format];
  const { root } = await readManifest(file, decodeText(tree.read(file)).text, tree);
  const found = textOf(valueAt(root, 'version'));
  if (found !== version) {
    throw new Error(`the packaged manifest says version ${JSON.stringify(found ?? null)}, not ${version}`);
  }
}

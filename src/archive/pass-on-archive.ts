import type { Pack } from '../stackpack/pack.ts';
import { type Archive, createArchive } from './archive.ts';
import { archiveName } from './archive-name.ts';
import { archiveBytesOf } from './read-archive.ts';

/**
 * A finished archive as if it had been built here: the very bytes that were checked, under the name that is due to it.
 * @param pack one that was read from an archive, which also proved that it can be read back
 * @throws {Refusal} where name or version are unfit
 */
export function passOnArchive(pack: Pack, name: string, version: string): Archive {
  const fileName = archiveName(name, version);
  const bytes = archiveBytesOf(pack.tree);
  if (bytes === undefined) throw new Error('this pack was not read from an archive');
  const entries = pack.tree.entries.filter(({ kind }) => kind === 'file').map(({ path, size }) => ({ path, size }));
  return createArchive(fileName, bytes, entries);
}

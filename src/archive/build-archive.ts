import { Refusal } from '../diagnostics/refusal.ts';
import type { Pack } from '../stackpack/pack.ts';
import { type Archive, createArchive } from './archive.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveName } from './archive-name.ts';
import { packableFiles } from './packable-files.ts';
import { packagedManifest } from './packaged-manifest.ts';
import { verifyArchive } from './verify-archive.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

/**
 * Builds the archive of a pack from the very bytes that were checked, and reads it back before it counts as built.
 * @throws {Refusal} where name or version are unfit, the manifest cannot be made to say the version, or the files cannot be
 * packaged so that they can be unpacked
 * @throws {Error} where the archive does not read back as it was written, a fault of ours
 */
export async function buildArchive(pack: Pack, name: string, version: string): Promise<Archive> {
  const fileName = archiveName(name, version);
  const manifest = await packagedManifest(pack, version);
  const files = packableFiles(pack, manifest);
  const bytes = await writeZip(files);
  await verify(bytes, files, version);
  const entries = files.map((file) => ({ path: file.path, size: file.bytes.length }));
  return createArchive(fileName, bytes, entries);
}

async function verify(bytes: Uint8Array, files: readonly ZipFile[], version: string): Promise<void> {
  try {
    await verifyArchive(bytes, files, version);
  } catch (error) {
    // Too deep a folder, say: what was asked for, and what nobody would take.
    if (error instanceof ArchiveError) throw new Refusal(error.message, error.help, { cause: error });
    throw error;
  }
}

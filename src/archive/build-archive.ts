import { Refusal } from '../diagnostics/refusal.ts';
import type { Pack } from '../stackpack/pack.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveName } from './archive-name.ts';
import { checksumText, sha256Of } from './checksum.ts';
import { packableFiles } from './packable-files.ts';
import { packagedManifest } from './packaged-manifest.ts';
import { verifyArchive } from './verify-archive.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

/** A file in an archive, for showing what is in it. */
export interface ArchiveEntry {
  readonly path: string;
  /** Bytes, uncompressed. */
  readonly size: number;
}

/** A finished archive, in memory. */
export interface Archive {
  /** `<name>-<version>.sts` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The text of `<fileName>.sha256`. */
  readonly checksum: string;
  readonly entries: readonly ArchiveEntry[];
}

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
  const sha256 = sha256Of(bytes);
  return {
    fileName,
    bytes,
    sha256,
    checksum: checksumText(fileName, sha256),
    entries: files.map((file) => ({ path: file.path, size: file.bytes.length })),
  };
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

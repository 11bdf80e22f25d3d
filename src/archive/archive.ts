import { checksumText, sha256Of } from './checksum.ts';

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

/** An archive of these bytes, with their digest and its checksum file. */
export function createArchive(fileName: string, bytes: Uint8Array, entries: readonly ArchiveEntry[]): Archive {
  const sha256 = sha256Of(bytes);
  return { fileName, bytes, sha256, checksum: checksumText(fileName, sha256), entries };
}

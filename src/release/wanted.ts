import { checksumText, sha256Of } from '../archive/checksum.ts';
import type { ReleaseFields } from './host.ts';

/** A file that the release is to carry. */
export interface WantedAsset {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** What is to be there in the end. */
export interface WantedRelease {
  readonly fields: ReleaseFields;
  /** Whether it is to be shown as the repository's latest. */
  readonly latest: boolean;
  /** The commit that is released. */
  readonly commit: string;
  /** Whether the tag is created on that commit where it does not exist; else a tag that is gone is a reason to stop. */
  readonly createsTag: boolean;
  /** The archive. Its checksum is attached too. */
  readonly archive: WantedAsset;
  /** Leave a draft that this action did not make a draft. */
  readonly keepDraft: boolean;
  /** Replace what the release has under the same names with other contents. */
  readonly overwrite: boolean;
}

/** The file that stands beside an archive: `<archive>.sha256`, as `sha256sum -c` reads it. */
export function checksumAsset(archiveName: string, sha256: string): WantedAsset {
  const bytes = new TextEncoder().encode(checksumText(archiveName, sha256));
  return { name: `${archiveName}.sha256`, bytes, sha256: sha256Of(bytes) };
}

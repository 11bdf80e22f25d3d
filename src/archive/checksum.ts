import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, in lower-case hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text of the file beside an archive, as `sha256sum -c` reads it. */
export function checksumText(fileName: string, sha256: string): string {
  return `${sha256}  ${fileName}\n`;
}

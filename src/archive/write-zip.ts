import { ZipArchive } from 'archiver';

/** A file of an archive. */
export interface ZipFile {
  /** POSIX path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a zip that is the same bytes whatever the run, the time zone, the umask and the file times: the files in the order
 * given, with one date and one mode.
 */
export async function writeZip(files: Iterable<ZipFile>): Promise<Uint8Array> {
  // The level is written out because the library's own default is 1; it stats nothing here, and does so one by one.
  const archive = new ZipArchive({ zlib: { level: 6 }, statConcurrency: 1 });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    archive.on('data', (chunk) => chunks.push(chunk));
    archive.on('end', () => resolve());
    archive.on('error', reject);
    archive.on('warning', reject);
  });
  // Zip times have no zone: from UTC, and the earliest there is, so that no run of ours ever writes another one.
  const date = new Date(Date.UTC(1980, 0, 1));
  for (const { path, bytes } of files) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Left to itself, the library stores an empty file but announces a data descriptor behind it, which Java's
    // ZipInputStream refuses for what is stored: the whole archive would end there.
    archive.append(data, { name: path, date, mode: 0o644, ...(data.length === 0 ? { store: true } : {}) });
  }
  await Promise.all([archive.finalize(), done]);
  return Buffer.concat(chunks);
}

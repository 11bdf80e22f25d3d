import { Refusal } from '../diagnostics/refusal.ts';
import type { Pack } from '../stackpack/pack.ts';
import { quote } from '../text/quote.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import { archiveLimits } from './read-archive.ts';
import type { ZipFile } from './write-zip.ts';

/** In a zip a backslash means a slash to some programs, and control characters are other characters to others. */
const ambiguous = /[\\\u0000-\u001f\u007f]/;

/**
 * The files of a pack as they go into its archive. The rules on contents say all this too, but can be ignored, and what
 * cannot be packaged cannot be ignored.
 * @param manifest the bytes of the packaged manifest
 * @throws {Refusal} where a name means different things to different programs, a file cannot be read, or there is more than
 * any archive may hold
 */
export function packableFiles(pack: Pack, manifest: Uint8Array): ZipFile[] {
  const { packaged } = pack;
  const odd = packaged.find(({ path }) => ambiguous.test(path));
  if (odd !== undefined) {
    throw new Refusal(
      `${quote(odd.path, 200)} has a backslash or a control character in its name, which no archive can hold`,
      'Rename the file',
    );
  }
  const size = packaged.reduce((sum, entry) => sum + entry.size, 0);
  if (packaged.length > archiveLimits.entries || size > archiveLimits.bytes) {
    const most = `${archiveLimits.entries} files and ${Math.floor(archiveLimits.bytes / 1024 / 1024)} MiB`;
    throw new Refusal(
      `an archive holds ${most} at most, and this one would hold ${packaged.length} files and ${size} bytes`,
      'Leave out what is not part of the StackPack',
    );
  }
  return packaged.map(({ path }) => ({ path, bytes: path === pack.manifest.file ? manifest : readFile(pack, path) }));
}

function readFile(pack: Pack, path: string): Uint8Array {
  try {
    return pack.tree.read(path);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new Refusal(`${quote(path, 200)} cannot be read: ${error.message}`, 'Put a file there that can be read', {
      cause: error,
    });
  }
}

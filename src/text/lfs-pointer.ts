/** Pointers are shorter. Source: the specification of Git LFS, "The Pointer". */
const longestPointer = 1024;

/**
 * Whether bytes are what Git LFS keeps in place of a file. Such a text stands where the file was not fetched: common in
 * checkouts, and easily packaged by mistake.
 */
export function isLfsPointer(bytes: Uint8Array): boolean {
  const start = 'version https://git-lfs.github.com/spec/';
  return bytes.length < longestPointer && String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}

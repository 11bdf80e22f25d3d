const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ENOENT: 'it is not there any more',
  ENOTDIR: 'it is not there any more',
  ELOOP: 'it is a link in the place of a file',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

/** What an error of the file system means, in words that fit behind a colon; its code where it is a rare one. */
export function describeFsError(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return reasons[code] ?? `the file system answered ${code}`;
}

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

/** The code of an error of the file system, ENOENT for instance. */
export function fsErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

/** What such an error means, in words that fit behind a colon; its code where it is a rare one. */
export function describeFsError(error: unknown): string {
  const code = fsErrorCode(error);
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? code) : `the file system answered ${code}`;
}

const writeReasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to',
  EPERM: 'there is no permission to',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'a file is in the place of the folder',
  ENOTDIR: 'a file is in the place of the folder',
};

/** Whether writing failed for want of room. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(fsErrorCode(error));
}

/** What an error in writing means, in words that fit behind a colon. */
export function describeWriteError(error: unknown): string {
  const code = fsErrorCode(error);
  return Object.hasOwn(writeReasons, code) ? (writeReasons[code] ?? code) : describeFsError(error);
}

/** What is known of the files that findings are in. */
export interface RepositoryFiles {
  /**
   * A file of a finding as the repository names it: relative to its root, POSIX, without `./`; undefined where it is none of
   * the repository's.
   */
  nameOf(file: string): string | undefined;
  /**
   * The text of a file of the repository as it lies in the work tree, a byte order mark included; undefined where there is
   * none to be had.
   */
  textOf(file: string): string | undefined;
}

/** A file of a finding as readers of reports are told of it. */
export interface ReportedFile {
  /** Relative to the repository's root, POSIX, never empty and never leading out of it. */
  readonly path: string;
  /** Whether the repository has such a file: what lies in an archive or outside is told by a path that leads to none. */
  readonly isOwn: boolean;
}

/** Stands in front of the paths of files outside the repository: readers take no path that leads out of it. */
const outside = 'outside-the-repository';

/** Names a file of a finding for readers that want a path below the repository's root for every finding. */
export function nameReportedFile(file: string, files: RepositoryFiles): ReportedFile {
  const [outer = '', ...inner] = file.split('.sts!/');
  if (inner.length === 0) {
    const path = files.nameOf(file);
    return path === undefined || path === '' ? { path: pathOutside(file), isOwn: false } : { path, isOwn: true };
  }
  const archive = `${outer}.sts`;
  return { path: `${files.nameOf(archive) ?? pathOutside(archive)}!/${inner.join('.sts!/')}`, isOwn: false };
}

function pathOutside(file: string): string {
  const steps = file.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  return [outside, ...steps].join('/');
}

/** What is known of the files that findings are in. */
export interface RepositoryFiles {
  /**
   * A file of a finding as the repository names it: relative to its root, POSIX, without `./`; undefined where it is none of
   * the repository's.
   */
  nameOf(file: string): string | undefined;
}

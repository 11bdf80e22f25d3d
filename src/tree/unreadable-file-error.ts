/**
 * A file or folder of a tree that was there when it was listed and cannot be read: no permission, or gone since. Neither the
 * author's fault nor ours, so it is told apart from both.
 */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  /** Below the tree's root; `.` for that itself. */
  readonly path: string;
  /** What to do, where it is not what to do about most files. */
  readonly help?: string;

  constructor(path: string, reason: string, help?: string) {
    super(reason);
    this.path = path;
    if (help !== undefined) this.help = help;
  }
}

/**
 * A file of a tree that was there when it was listed and cannot be read: no permission, or gone since. Neither the
 * author's fault nor ours, so it is told apart from both.
 */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  /** Below the tree's root. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

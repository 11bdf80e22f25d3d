/**
 * Something the caller must put right before there is anything to report on: a wrong option, a path that does not exist,
 * nothing to check. Never thrown for what a pack holds. The command line ends with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do: one sentence without a closing full stop. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

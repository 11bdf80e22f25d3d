/** An archive that cannot be taken for a StackPack's: no zip, broken, unsafe or too large. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  /** What to do: one sentence without a closing full stop. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

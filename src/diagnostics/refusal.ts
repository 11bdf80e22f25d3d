/**
 * Something that was asked for and is not done, because it would be wrong or is impossible: building over another file,
 * releasing what is released already. No finding, because no place in the pack is at fault, and no crash.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What to do: one sentence without a closing full stop. */
  readonly help: string;

  /** @param message what is wrong: one sentence without a closing full stop */
  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.help = help;
  }
}

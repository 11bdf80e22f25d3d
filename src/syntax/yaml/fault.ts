/** A stretch of the text: offsets from 0 in UTF-16 code units, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What ends the reading of a text. Thrown inside this folder alone; whoever reads a text gets it as a problem. */
export class YamlFault extends Error {
  readonly help: string;
  readonly range: Range;
  /** Whether the text is too large in some way, so that what follows is not worth reading. */
  readonly isLimit: boolean;

  /** @param message what is wrong, and `help` what to do: a sentence each, without a full stop */
  constructor(message: string, help: string, range: Range, isLimit = false) {
    super(message);
    this.help = help;
    this.range = range;
    this.isLimit = isLimit;
  }
}

/** Where a JSON text cannot be read any further. Never leaves the reader. */
export class JsonFault extends Error {
  readonly help: string;
  readonly start: number;
  readonly end: number;
  /** Where the bracket stands that it is about. */
  readonly related: number | undefined;

  constructor(message: string, help: string, start: number, end: number, related?: number) {
    super(message);
    this.help = help;
    this.start = start;
    this.end = end;
    this.related = related;
  }
}

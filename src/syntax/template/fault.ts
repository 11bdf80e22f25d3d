import type { Range } from './tree.ts';

/** Where a template cannot be read any further. Never leaves the reader. */
export class TemplateFault extends Error {
  readonly help: string;
  readonly range: Range;
  readonly related: Range | undefined;

  constructor(message: string, help: string, range: Range, related?: Range) {
    super(message);
    this.help = help;
    this.range = range;
    this.related = related;
  }
}

/** Where in YAML a text that is being written has come to: as much of it as putting in another text needs. */
export class YamlContext {
  /** The line that is being written, so far. */
  line = '';
  /** The quote that is open in it. */
  openQuote: '"' | "'" | undefined;
  /** The indentation of the key whose block scalar the lines stand in, if they do. */
  private block: number | undefined;

  write(text: string): void {
    const lines = text.split('\n');
    for (const [index, piece] of lines.entries()) {
      this.followQuotes(piece);
      this.line += piece;
      if (index === lines.length - 1) return;
      this.endLine();
    }
  }

  /** Whether the current line is one of a block scalar. */
  isInBlock(): boolean {
    return this.block !== undefined && (isBlank(this.line) || indentOf(this.line) > this.block);
  }

  private followQuotes(piece: string): void {
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at] ?? '';
      if (this.openQuote === undefined) {
        // Elsewhere in a plain scalar a quote is a character like any other.
        const before = at === 0 ? this.line.at(-1) : piece[at - 1];
        const starts = before === undefined || ' \t:,[{-'.includes(before);
        if ((char === '"' || char === "'") && starts) this.openQuote = char;
      } else if (this.openQuote === '"' && char === '\\') {
        at++;
      } else if (char === this.openQuote) {
        this.openQuote = undefined;
      }
    }
  }

  private endLine(): void {
    const { line } = this;
    this.line = '';
    this.openQuote = undefined;
    if (isBlank(line)) return;
    if (this.block !== undefined && indentOf(line) > this.block) return;
    this.block = /(?:^|[\s:-])[|>][-+1-9]{0,2}\s*$/.test(line.slice(-200).replace(/\s#[^"']*$/, ''))
      ? keyIndentOf(line)
      : undefined;
  }
}

function isBlank(line: string): boolean {
  return !/\S/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The column of a line's key, behind the dashes of the lists it starts. */
function keyIndentOf(line: string): number {
  let at = indentOf(line);
  while (line[at] === '-' && line[at + 1] === ' ') {
    at++;
    while (line[at] === ' ') at++;
  }
  return at;
}

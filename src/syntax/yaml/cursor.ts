import { endOfText, isLineBreak } from './characters.ts';
import { type Range, YamlFault } from './fault.ts';

/** Where a token starts: the line from 0, the column from 0 in characters (SnakeYAML indents by these). */
export interface Mark {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A text and a place in it that only moves forward. */
export class Cursor {
  readonly text: string;
  offset: number;
  line = 0;
  column = 0;

  /** @param from the offset of the beginning of a line, which counts as the first */
  constructor(text: string, from = 0) {
    this.text = text;
    this.offset = from;
  }

  mark(): Mark {
    return { offset: this.offset, line: this.line, column: this.column };
  }

  /** The character so many code units ahead; NUL at the end of the text. */
  peek(ahead = 0): string {
    return this.text[this.offset + ahead] ?? endOfText;
  }

  /** Whether `---` or `...` stands here, parted from what follows. It ends a document at the beginning of a line. */
  isAtDocumentMarker(): boolean {
    const { text, offset } = this;
    return (
      (text.startsWith('---', offset) || text.startsWith('...', offset)) &&
      ' \t\r\n\u0085\u2028\u2029\0'.includes(this.peek(3))
    );
  }

  advance(count = 1): void {
    for (let moved = 0; moved < count && this.offset < this.text.length; moved++) {
      const char = this.peek();
      this.offset++;
      if (isLineBreak(char) && !(char === '\r' && this.peek() === '\n')) {
        this.line++;
        this.column = 0;
      } else if (char !== '\ufeff' && !isLowSurrogate(char)) {
        this.column++;
      }
    }
  }

  /**
   * Moves past the characters that a pattern matches here, and gives them.
   * @param run sticky, a single repeated class without line breaks: it cannot backtrack, and the line stays the same
   */
  take(run: RegExp): string {
    const { text, offset } = this;
    run.lastIndex = offset;
    // Not exec(), which would make an array of each run: there are a dozen of them to a line.
    if (!run.test(text) || run.lastIndex === offset) return '';
    const taken = text.slice(offset, run.lastIndex);
    this.offset += taken.length;
    this.column += taken.length;
    if (withoutWidth.test(taken)) this.column -= [...taken].filter((char) => char === '\ufeff').length + pairsIn(taken);
    return taken;
  }

  /** Moves past a line break, and gives what it stands for in a value; empty where there is none. */
  takeLineBreak(): string {
    const char = this.peek();
    if (char === '\u2028' || char === '\u2029') {
      this.advance();
      return char;
    }
    if (char === '\r' && this.peek(1) === '\n') this.advance(2);
    else if (char === '\r' || char === '\n' || char === '\u0085') this.advance();
    else return '';
    return '\n';
  }

  /** A fault at the character here. */
  fault(message: string, help: string, range: Range = this.rangeHere()): YamlFault {
    return new YamlFault(message, help, range);
  }

  /** The character here; nothing at the end of a line or of the text. */
  rangeHere(): Range {
    const code = this.text.codePointAt(this.offset);
    if (code === undefined || isLineBreak(this.peek())) return { start: this.offset, end: this.offset };
    return { start: this.offset, end: this.offset + (code > 0xffff ? 2 : 1) };
  }
}

/** Characters that are no column of their own: a byte order mark, the second half of a surrogate pair. */
const withoutWidth = /[\ufeff\udc00-\udfff]/;

function pairsIn(text: string): number {
  return text.length - [...text].length;
}

function isLowSurrogate(char: string): boolean {
  return char >= '\udc00' && char <= '\udfff';
}

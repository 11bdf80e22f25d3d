import type { Place } from '../../diagnostics/finding.ts';
import { quote } from '../../text/quote.ts';
import { Lexer } from './lexer.ts';
import type { ProblemLog } from './problem-log.ts';
import type { Token } from './token.ts';

/** A closing bracket that the text lacks, and the offset where it belongs. */
export interface AddedClosing {
  readonly kind: '}' | ']';
  readonly at: number;
}

/** The tokens of a text with one of look-ahead, and the ways of getting past a fault. */
export class TokenStream {
  readonly file: string;
  readonly text: string;
  private readonly lexer: Lexer;
  private readonly log: ProblemLog;
  private ahead: Token | undefined;
  /** The text's next token, where added ones come before it. */
  private held: Token | undefined;
  private readonly added: AddedClosing[];
  private stopped = false;

  /** `added` are brackets to read as if they stood in the text, in the order of their places. */
  constructor(text: string, file: string, log: ProblemLog, added: readonly AddedClosing[] = []) {
    this.text = text;
    this.file = file;
    this.log = log;
    log.know(file, text);
    this.lexer = new Lexer(text, file, log);
    this.added = [...added];
  }

  peek(): Token {
    if (this.stopped) return { kind: 'end', start: this.text.length, end: this.text.length };
    this.ahead ??= this.read();
    return this.ahead;
  }

  private read(): Token {
    const token = this.held ?? this.lexer.next();
    const [closing] = this.added;
    if (closing === undefined || token.start < closing.at) {
      this.held = undefined;
      return token;
    }
    this.held = token;
    this.added.shift();
    return { kind: closing.kind, start: closing.at, end: closing.at };
  }

  next(): Token {
    const token = this.peek();
    this.ahead = undefined;
    return token;
  }

  skipNewlines(): void {
    while (this.peek().kind === 'newline') this.next();
  }

  placeOf(from: { readonly start: number }, to: { readonly end: number } = { end: from.start }): Place {
    return { file: this.file, start: from.start, end: Math.max(from.start, to.end) };
  }

  /** Reports a token that cannot stand where it does. What the lexer reported already is not said again. */
  reportToken(token: Token, message: (found: string) => string, help: string): void {
    if (token.kind === 'fault' || this.stopped || this.log.isFull) return;
    this.report(this.placeOf(token, token), message(this.describe(token)), help);
  }

  /** Reports a fault; nothing more is reported once the reading was stopped. */
  report(place: Place, message: string, help: string): void {
    if (!this.stopped) this.log.add('syntax', place, message, help);
  }

  /** Reports a closing bracket that fits nothing: behind another fault that is mostly its consequence, and not said. */
  reportBracket(token: Token, message: (found: string) => string, help: string): void {
    if (!this.log.has('syntax')) this.reportToken(token, message, help);
  }

  /** Ends the text here: for what no more of should be read. */
  stop(): void {
    this.stopped = true;
  }

  private describe(token: Token): string {
    if (token.kind === 'end') return 'the end of the file';
    if (token.kind === 'newline') return 'the end of the line';
    return quote(this.text.slice(token.start, token.end), 40);
  }

  /**
   * Passes over what a fault made unreadable: up to the end of the line, a comma, or the bracket that closes what the
   * fault is in; whole objects and lists on the way. What ends it is left.
   */
  recover(): void {
    let depth = 0;
    for (;;) {
      const { kind } = this.peek();
      if (kind === 'end') return;
      if (depth === 0 && (kind === 'newline' || kind === ',' || kind === '}' || kind === ']')) return;
      if (kind === '{' || kind === '[') depth++;
      if (kind === '}' || kind === ']') depth--;
      this.next();
    }
  }
}

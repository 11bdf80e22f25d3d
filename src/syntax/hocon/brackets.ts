import type { Place } from '../../diagnostics/finding.ts';
import type { Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** The bracket that closes an object, or a list. */
export type Closing = '}' | ']';

/** An opening bracket, and what closes it. */
export interface Opening {
  readonly closing: Closing;
  readonly place: Place;
}

/** Keeps account of the objects and lists that are open: where they end, and what parts that which is in them. */
export class Brackets {
  /** The offset behind the last object or list that ended. */
  end = 0;
  /** Those that were reported as never closed. */
  readonly unclosed: Opening[] = [];
  /** Those that were closed, each with the offset of its closing bracket. */
  readonly closed: { readonly opening: Opening; readonly at: number }[] = [];
  private readonly tokens: TokenStream;
  /** Those around the token, the innermost last. */
  private readonly open: Opening[] = [];

  constructor(tokens: TokenStream) {
    this.tokens = tokens;
  }

  /** Consumes an opening bracket. */
  enter(closing: Closing): Token {
    const token = this.tokens.next();
    this.open.push({ closing, place: this.tokens.placeOf(token, token) });
    return token;
  }

  leave(): void {
    this.open.pop();
  }

  /**
   * Whether the innermost object or list (or the document) ends here: with its own bracket, which is consumed, or, which
   * is reported, with one that is not its own, or with the text.
   */
  closes(): boolean {
    const innermost = this.open.at(-1);
    for (;;) {
      this.tokens.skipNewlines();
      const token = this.tokens.peek();
      this.end = token.end;
      if (token.kind === 'end') {
        if (innermost !== undefined) this.reportUnclosed(innermost);
        // The brackets around it are not closed either: that is one fault, and the innermost says it best.
        this.tokens.stop();
        return true;
      }
      if (token.kind !== '}' && token.kind !== ']') return false;
      if (innermost !== undefined && token.kind === innermost.closing) {
        this.closed.push({ opening: innermost, at: token.start });
        this.tokens.next();
        return true;
      }
      if (innermost !== undefined && this.open.some(({ closing }) => closing === token.kind)) {
        this.reportUnclosed(innermost);
        this.end = token.start;
        return true;
      }
      if (innermost?.closing === ']') {
        // With no object to close, it is the list's own bracket mistyped.
        this.tokens.reportBracket(token, () => 'a list is closed by ], not by }', 'write ] here');
        this.tokens.next();
        return true;
      }
      this.reportStray(token);
      this.tokens.next();
    }
  }

  /** Reports the next token where it is a bracket that closes nothing: what is missing before it is not missing. */
  refusesNext(): boolean {
    const token = this.tokens.peek();
    if (token.kind !== '}' && token.kind !== ']') return false;
    if (this.open.some(({ closing }) => closing === token.kind)) return false;
    this.reportStray(token);
    return true;
  }

  private reportStray(token: Token): void {
    const help = `remove it, or open it with ${token.kind === '}' ? '{' : '['}`;
    this.tokens.reportBracket(token, (found) => `${found} closes nothing`, help);
  }

  /** Consumes newlines and at most one comma; whether there were any, or a bracket or the end follows. */
  separated(): boolean {
    let seen = false;
    for (;;) {
      const { kind } = this.tokens.peek();
      if (kind === ',') {
        this.tokens.next();
        return true;
      }
      if (kind !== 'newline') return seen || kind === 'end' || kind === '}' || kind === ']';
      seen = true;
      this.tokens.next();
    }
  }

  private reportUnclosed(opening: Opening): void {
    this.unclosed.push(opening);
    reportUnclosed(this.tokens, opening);
  }
}

/** Reports a bracket that is never closed. */
export function reportUnclosed(tokens: TokenStream, { closing, place }: Opening): void {
  const opening = closing === '}' ? '{' : '[';
  tokens.report(place, `this ${opening} is never closed`, `close it with ${closing}`);
}

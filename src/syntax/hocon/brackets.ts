import type { Place } from '../../diagnostics/finding.ts';
import type { Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** The bracket that closes an object, or a list. */
export type Closing = '}' | ']';

/** Keeps account of the objects and lists that are open: where they end, and what parts that which is in them. */
export class Brackets {
  /** The offset behind the last object or list that ended. */
  end = 0;
  private readonly tokens: TokenStream;
  /** Those around the token, the innermost last. */
  private readonly open: { readonly closing: Closing; readonly place: Place }[] = [];

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
      if (token.kind === innermost?.closing) {
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
        this.tokens.reportToken(token, () => 'a list is closed by ], not by }', 'write ] here');
        this.tokens.next();
        return true;
      }
      const help = `remove it, or open it with ${token.kind === '}' ? '{' : '['}`;
      this.tokens.reportToken(token, (found) => `${found} closes nothing`, help);
      this.tokens.next();
    }
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

  private reportUnclosed({ closing, place }: { readonly closing: Closing; readonly place: Place }): void {
    const opening = closing === '}' ? '{' : '[';
    this.tokens.report(place, `this ${opening} is never closed`, `close it with ${closing}`);
  }
}

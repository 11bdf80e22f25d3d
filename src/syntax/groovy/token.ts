/** A token of a Groovy script; comments and white space are none. */
export interface Token {
  readonly kind: 'identifier' | 'number' | 'string' | 'symbol';
  /** As written, quotes of strings included. */
  readonly text: string;
  /** Offset in the file of its first character, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether a line break stands between it and the token before. */
  readonly startsLine: boolean;
  /** What a string stands for; undefined where it is built at run time: `"${x}"`. */
  readonly value?: string;
}

/** Code from beginning to end: the script itself, or what stands in a `${}` of a string. */
export interface TokenSequence {
  readonly tokens: readonly Token[];
  /** For each bracket (by its index in `tokens`) the index of its partner. */
  readonly partners: ReadonlyMap<number, number>;
}

/** What keeps a script from being read any further. Offsets are those of what is pointed at. */
export interface GroovyFault {
  /** unclosed: what starts here has no end. stray: what ends here has no beginning. mismatch: it is ended by another's end. */
  readonly kind: 'unclosed' | 'stray' | 'mismatch';
  readonly what: 'string' | 'comment' | 'bracket';
  /** The bracket, or the beginning of the string or comment. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The bracket that it came to light at: of a mismatch the one that is open, else one that ends something around it. */
  readonly other?: Token;
}

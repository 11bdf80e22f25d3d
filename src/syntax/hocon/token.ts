import type { PathKey } from './syntax-tree.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark that the grammar is made of; `end` stands after the last token of a text. */
export interface MarkToken extends Span {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | '=' | '+=' | 'newline' | 'end';
}

/** A simple value, or a piece of one. `unquoted` is one run of characters without whitespace. */
export interface TextToken extends Span {
  readonly kind: 'string' | 'unquoted' | 'number' | 'boolean' | 'null';
  /** What it reads as: a quoted string without its quotes and escapes, everything else as written. */
  readonly text: string;
}

/** `${path}` or `${?path}`. */
export interface SubstitutionToken extends Span {
  readonly kind: 'substitution';
  readonly optional: boolean;
  readonly path: readonly PathKey[];
}

/** Characters that are no token; the lexer has reported them. */
export interface FaultToken extends Span {
  readonly kind: 'fault';
}

export type Token = MarkToken | TextToken | SubstitutionToken | FaultToken;

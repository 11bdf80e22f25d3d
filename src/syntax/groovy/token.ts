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

const closingOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The pairs of brackets in code; undefined where they do not match. */
export function pairBrackets(tokens: readonly Token[]): Map<number, number> | undefined {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'symbol') continue;
    if (closingOf.has(text)) open.push(index);
    else if (text === ')' || text === ']' || text === '}') {
      const opening = open.pop();
      if (opening === undefined || closingOf.get(tokens[opening]?.text ?? '') !== text) return undefined;
      partners.set(opening, index);
      partners.set(index, opening);
    }
  }
  return open.length === 0 ? partners : undefined;
}

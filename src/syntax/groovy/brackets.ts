import type { GroovyFault, Token } from './token.ts';

const closingOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

export interface BracketPairs {
  /** For each bracket (by its index) the index of its partner. */
  readonly partners: ReadonlyMap<number, number>;
  readonly fault: GroovyFault | undefined;
}

/** Pairs the brackets of code. At the first that cannot be paired it stops, and says which one is most likely wrong. */
export function pairBrackets(tokens: readonly Token[], text: string): BracketPairs {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'symbol') continue;
    if (closingOf.has(token.text)) open.push(index);
    else if (token.text === ')' || token.text === ']' || token.text === '}') {
      const opening = open.pop();
      const opened = opening === undefined ? undefined : tokens[opening];
      if (opening === undefined || opened === undefined) {
        const lost = findMisplaced(tokens, partners, text, (closing, begun) => closing > begun);
        return { partners, fault: faultAt('stray', lost?.closing ?? token) };
      }
      if (closingOf.get(opened.text) !== token.text) {
        // Where it closes one further out, the innermost was left open.
        const isOuter = open.some((outer) => closingOf.get(tokens[outer]?.text ?? '') === token.text);
        const fault = isOuter ? faultAt('unclosed', opened) : faultAt('mismatch', token);
        return { partners, fault: { ...fault, other: isOuter ? token : opened } };
      }
      partners.set(opening, index);
      partners.set(index, opening);
    }
  }
  const innermost = tokens[open.at(-1) ?? -1];
  if (innermost === undefined) return { partners, fault: undefined };
  const unclosed = findMisplaced(tokens, partners, text, (closing, begun) => closing < begun);
  return { partners, fault: faultAt('unclosed', unclosed?.opening ?? innermost) };
}

function faultAt(kind: GroovyFault['kind'], { text, start, end }: Token): GroovyFault {
  return { kind, what: 'bracket', text, start, end };
}

/** The first pair of braces whose ends are indented unlike each other: one of the two belongs elsewhere. */
function findMisplaced(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
  text: string,
  isMisplaced: (closing: number, opening: number) => boolean,
): { readonly opening: Token; readonly closing: Token } | undefined {
  for (const [index, opening] of tokens.entries()) {
    const closing = tokens[partners.get(index) ?? -1];
    if (opening.text !== '{' || opening.kind !== 'symbol' || !closing?.startsLine) continue;
    if (isMisplaced(indentationAt(text, closing.start), indentationAt(text, opening.start)))
      return { opening, closing };
  }
  return undefined;
}

/** How many blanks the line of an offset starts with; a line that is not a person's counts for its last stretch. */
function indentationAt(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 1000);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

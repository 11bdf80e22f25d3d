/** A bracket that seems never closed, going by the indentation. */
export interface ForgottenBracket {
  readonly opening: number;
  readonly closing: '}' | ']';
  /** The offset of the character after which it is missing, or of the comma before which it is. */
  readonly at: number;
  readonly side: 'after' | 'before';
}

interface Opening {
  readonly offset: number;
  readonly closing: '}' | ']';
  /** Of the line it stands in. */
  readonly indentation: number;
  /** Whether the lines within are indented more; undefined before the first. */
  indents: boolean | undefined;
}

/**
 * Which bracket is not closed in a text that has a fault of brackets: the first one whose lines are over, going by their
 * indentation, before it is closed. Undefined where indentation says nothing.
 * @param end the offset of the fault
 */
export function findForgottenBracket(text: string, end: number): ForgottenBracket | undefined {
  const open: Opening[] = [];
  let last = 0;
  let lineStart = 0;
  for (let at = 0; at <= end && at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\n') lineStart = at + 1;
    if (char.trim() === '') continue;
    const indentation = at - lineStart;
    const innermost = open.at(-1);
    const isFirst = last < lineStart;
    if (isFirst && innermost !== undefined && innermost.offset < lineStart) {
      const closes = char === '}' || char === ']';
      const isOver = indentation < innermost.indentation || (indentation === innermost.indentation && !closes);
      innermost.indents ??= indentation > innermost.indentation;
      if (isOver && innermost.indents) {
        const { offset: opening, closing } = innermost;
        return char === ',' ? { opening, closing, at, side: 'before' } : { opening, closing, at: last, side: 'after' };
      }
    }
    last = at;
    if (char === '{' || char === '[') {
      const lineIndentation = /^[ \t]*/.exec(text.slice(lineStart, Math.min(at, lineStart + 200)))?.[0].length ?? 0;
      const closing = char === '{' ? '}' : ']';
      open.push({ offset: at, closing, indentation: lineIndentation, indents: undefined });
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === '"') {
      at = endOfString(text, at);
      last = at;
    }
  }
  return undefined;
}

/** The offset of the closing quote, or of the end of the line. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return text[at] === '\n' ? at - 1 : at;
}

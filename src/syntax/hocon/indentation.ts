/** What starts a line that says nothing. */
const comment = /^(?:#|\/\/)/;

/** Whether nothing but blanks stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n';
}

/** How many blanks the line of an offset starts with. */
export function indentationAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, Math.min(offset, start + 200)))?.[0].length ?? 0;
}

/** Where what a bracket opens seems to end. */
export interface IndentedEnd {
  /** The offset of the line break before the first line that is not within. */
  readonly at: number;
  /** Whether there is anything within. If not, the lines within may merely not be indented. */
  readonly holdsSomething: boolean;
}

/**
 * Where what a bracket opens ends, going by the indentation alone: before the first line that is indented less than the
 * bracket's, or as much and does not start with a closing bracket. Undefined where there is none.
 */
export function endByIndentation(text: string, opening: number): IndentedEnd | undefined {
  const indentation = indentationAt(text, opening);
  let lineEnd = text.indexOf('\n', opening);
  let holdsSomething = lineEnd !== -1 && text.slice(opening + 1, lineEnd).trim() !== '';
  while (lineEnd !== -1) {
    const next = text.indexOf('\n', lineEnd + 1);
    const line = text.slice(lineEnd + 1, next === -1 ? text.length : next);
    const content = line.trim();
    if (content !== '' && !comment.test(content)) {
      const indented = line.length - line.trimStart().length;
      const isBehind = indented < indentation || (indented === indentation && !/^[}\]]/.test(content));
      if (isBehind) return { at: lineEnd, holdsSomething };
      holdsSomething = true;
    }
    lineEnd = next;
  }
  return undefined;
}

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

/**
 * Where what a bracket opens ends, going by the indentation alone: before the first line that is indented less than the
 * bracket's, or as much and does not start with a closing bracket.
 * @returns the offset of that line break; undefined where there is none, or where the lines within are not indented
 */
export function endByIndentation(text: string, opening: number): number | undefined {
  const indentation = indentationAt(text, opening);
  let lineEnd = text.indexOf('\n', opening);
  let holdsSomething = lineEnd !== -1 && text.slice(opening + 1, lineEnd).trim() !== '';
  while (lineEnd !== -1) {
    const next = text.indexOf('\n', lineEnd + 1);
    const line = text.slice(lineEnd + 1, next === -1 ? text.length : next);
    const content = line.trim();
    if (content !== '' && !comment.test(content)) {
      const indented = line.length - line.trimStart().length;
      if (indented < indentation) return lineEnd;
      if (indented === indentation && !/^[}\]]/.test(content)) return holdsSomething ? lineEnd : undefined;
      holdsSomething = true;
    }
    lineEnd = next;
  }
  return undefined;
}

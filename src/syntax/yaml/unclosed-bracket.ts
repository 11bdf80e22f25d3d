import { type Range, YamlFault } from './fault.ts';

/** A bracket or brace that opens a list or an object, and what closes it. */
interface Opening extends Range {
  readonly closing: ']' | '}';
}

/** What is said of a bracket that nothing closes. */
export function neverClosed({ closing, start, end }: Opening): YamlFault {
  const what = closing === ']' ? 'list' : 'object';
  return new YamlFault(`the ${what} that starts here is never closed`, `close it with ${closing}`, { start, end });
}

/**
 * What is said of a token that stands where a comma or the end of a list is expected: that it does, or, where it
 * belongs to a key that starts a line further on and no further in, that the bracket was to be closed before it.
 */
export function noComma(text: string, open: Opening, next: Range): YamlFault {
  if (isKeyOutside(text, open, next)) return neverClosed(open);
  const { closing } = open;
  const what = closing === ']' ? 'list that starts with [' : 'object that starts with {';
  const message = `a comma or ${closing} is expected here, in the ${what}`;
  return new YamlFault(message, `write a comma between the entries, and ${closing} after the last`, {
    start: next.start,
    end: next.end,
  });
}

function isKeyOutside(text: string, open: Range, next: Range): boolean {
  const line = text.lastIndexOf('\n', next.start - 1) + 1;
  if (line <= open.start) return false;
  // A key longer than this is none.
  const key = /^[ \t]*[\w."'-]+[ \t]*:(?=\s|$)/.exec(text.slice(line, line + 300));
  if (key === null || next.start >= line + key[0].length) return false;
  return indentation(text, line) <= indentation(text, text.lastIndexOf('\n', open.start) + 1);
}

function indentation(text: string, line: number): number {
  let spaces = 0;
  while (text[line + spaces] === ' ') spaces++;
  return spaces;
}

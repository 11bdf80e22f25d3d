import { isLineBreak, isSeparator } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { ScalarToken } from './tokens.ts';

export interface PlainScan {
  readonly token: ScalarToken;
  /** Whether the cursor went on to another line, where a key may stand. */
  readonly endedLine: boolean;
}

/**
 * Scans a plain (unquoted) scalar with its continuation lines; the cursor ends on what follows the spaces after it.
 * @param indent the column of the block that the scalar stands in, -1 outside any
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScan {
  const mark = cursor.mark();
  const chunks: string[] = [];
  let end = cursor.offset;
  let endedLine = false;
  let spaces = '';
  while (cursor.peek() !== '#') {
    const length = plainLength(cursor, inFlow);
    if (length === 0) break;
    endedLine = false;
    chunks.push(spaces, cursor.text.slice(cursor.offset, cursor.offset + length));
    cursor.advance(length);
    end = cursor.offset;
    const startLine = cursor.line;
    spaces = scanSpaces(cursor);
    endedLine = cursor.line > startLine;
    if (spaces === '' || (!inFlow && cursor.column <= indent)) break;
  }
  return {
    token: { kind: 'scalar', text: chunks.join(''), style: 'plain', mark, start: mark.offset, end },
    endedLine,
  };
}

/** How many characters from here belong to the scalar's words up to the next space. */
function plainLength(cursor: Cursor, inFlow: boolean): number {
  for (let length = 0; ; length++) {
    const char = cursor.peek(length);
    if (isSeparator(char)) return length;
    const next = cursor.peek(length + 1);
    if (char === ':' && (isSeparator(next) || (inFlow && ',[]{}'.includes(next)))) return length;
    if (inFlow && ',?[]{}'.includes(char)) return length;
  }
}

/** Spaces and line breaks after a word, as they count if the scalar goes on; empty where it cannot. */
function scanSpaces(cursor: Cursor): string {
  const spaces = cursor.takeWhile((char) => char === ' ' || char === '\t');
  const first = cursor.takeLineBreak();
  if (first === '') return spaces;
  const breaks: string[] = [];
  for (;;) {
    if (cursor.text.startsWith('---', cursor.offset) || cursor.isAtDocumentMarker()) return '';
    cursor.takeWhile((char) => char === ' ');
    if (!isLineBreak(cursor.peek())) break;
    breaks.push(cursor.takeLineBreak());
  }
  if (first !== '\n') return first + breaks.join('');
  return breaks.length === 0 ? ' ' : breaks.join('');
}

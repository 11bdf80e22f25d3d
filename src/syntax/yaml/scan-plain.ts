import { isLineBreak, isSeparator, spaces as onlySpaces, spacesAndTabs } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { ScalarToken } from './tokens.ts';

const blockWords = /[^: \t\r\n\u0085\u2028\u2029]*/y;
const flowWords = /[^:,?[\]{} \t\r\n\u0085\u2028\u2029]*/y;

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
  const start = cursor.offset;
  let text = '';
  let end = cursor.offset;
  let endedLine = false;
  let spaces = '';
  while (cursor.peek() !== '#') {
    const words = takeWords(cursor, inFlow);
    if (words === '') break;
    endedLine = false;
    text += spaces + words;
    end = cursor.offset;
    const startLine = cursor.line;
    spaces = scanSpaces(cursor);
    endedLine = cursor.line > startLine;
    if (spaces === '' || (!inFlow && cursor.column <= indent)) break;
  }
  return {
    token: { kind: 'scalar', text, style: 'plain', start, end },
    endedLine,
  };
}

/** What belongs to the scalar up to the next space: a colon does unless it makes a key. */
function takeWords(cursor: Cursor, inFlow: boolean): string {
  const start = cursor.offset;
  for (;;) {
    cursor.take(inFlow ? flowWords : blockWords);
    const next = cursor.peek(1);
    if (cursor.peek() !== ':' || isSeparator(next) || (inFlow && ',[]{}'.includes(next))) break;
    cursor.advance();
  }
  return cursor.text.slice(start, cursor.offset);
}

/** Spaces and line breaks after a word, as they count if the scalar goes on; empty where it cannot. */
function scanSpaces(cursor: Cursor): string {
  const spaces = cursor.take(spacesAndTabs);
  const first = cursor.takeLineBreak();
  if (first === '') return spaces;
  const breaks: string[] = [];
  for (;;) {
    if (cursor.text.startsWith('---', cursor.offset) || cursor.isAtDocumentMarker()) return '';
    cursor.take(onlySpaces);
    if (!isLineBreak(cursor.peek())) break;
    breaks.push(cursor.takeLineBreak());
  }
  if (first !== '\n') return first + breaks.join('');
  return breaks.length === 0 ? ' ' : breaks.join('');
}

import { isBlank, isDigit, restOfLine, spaces } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { ScalarToken } from './tokens.ts';

/**
 * Scans a block scalar, the cursor standing at its `|` or `>`.
 * @param indent the column of the block that the scalar stands in, -1 outside any
 * @throws {YamlFault} where its header is malformed
 */
export function scanBlock(cursor: Cursor, indent: number): ScalarToken {
  const start = cursor.offset;
  const folded = cursor.peek() === '>';
  cursor.advance();
  const { chomping, increment } = scanHeader(cursor);
  scanIgnoredLine(cursor);

  const least = Math.max(indent + 1, 1);
  const found = increment === undefined ? findIndent(cursor) : undefined;
  const depth = found === undefined ? least + (increment ?? 1) - 1 : Math.max(least, found.indent);
  let breaks = found === undefined ? scanBreaks(cursor, depth) : found.breaks;
  let lineBreak = '';
  let end = start + 1;
  const chunks: string[] = [];
  while (cursor.column === depth && cursor.offset < cursor.text.length) {
    chunks.push(breaks);
    const leading = !isSpaceOrTab(cursor.peek());
    chunks.push(cursor.take(restOfLine));
    end = cursor.offset;
    lineBreak = cursor.takeLineBreak();
    breaks = scanBreaks(cursor, depth);
    if (cursor.column !== depth || cursor.offset >= cursor.text.length) break;
    if (!(folded && lineBreak === '\n' && leading && !isSpaceOrTab(cursor.peek()))) chunks.push(lineBreak);
    else if (breaks === '') chunks.push(' ');
  }
  if (chomping !== '-') chunks.push(lineBreak);
  if (chomping === '+') chunks.push(breaks);
  return { kind: 'scalar', text: chunks.join(''), style: 'block', start, end };
}

function isSpaceOrTab(char: string): boolean {
  return char === ' ' || char === '\t';
}

/** `|-`, `|2`, `|2-` and the like. */
function scanHeader(cursor: Cursor): { chomping: string; increment: number | undefined } {
  let chomping = '';
  let increment: number | undefined;
  for (;;) {
    const char = cursor.peek();
    if ((char === '-' || char === '+') && chomping === '') chomping = char;
    else if (isDigit(char) && char !== '0' && increment === undefined) increment = Number(char);
    else break;
    cursor.advance();
  }
  if (!isBlank(cursor.peek())) {
    throw cursor.fault(
      'after | or > only an indentation from 1 to 9, a - or + and a comment can stand',
      'start the text on the next line, indented, or put the value in quotes',
    );
  }
  return { chomping, increment };
}

/**
 * Moves past the rest of a line in which only spaces and a comment may stand.
 * @throws {YamlFault} where something else does
 */
export function scanIgnoredLine(cursor: Cursor): void {
  cursor.take(spaces);
  if (cursor.peek() === '#') cursor.take(restOfLine);
  if (cursor.takeLineBreak() === '' && cursor.offset < cursor.text.length) {
    throw cursor.fault('only a comment can stand here', 'move this to the next line, or put a # before it');
  }
}

/** The greatest indentation of the blank lines before the first text and of that text. */
function findIndent(cursor: Cursor): { breaks: string; indent: number } {
  const breaks: string[] = [];
  let indent = 0;
  for (;;) {
    if (cursor.peek() === ' ') {
      cursor.advance();
      indent = Math.max(indent, cursor.column);
    } else {
      const lineBreak = cursor.takeLineBreak();
      if (lineBreak === '') return { breaks: breaks.join(''), indent };
      breaks.push(lineBreak);
    }
  }
}

/** Moves past blank lines, and to the block's depth on the first that is none. */
function scanBreaks(cursor: Cursor, depth: number): string {
  const breaks: string[] = [];
  for (;;) {
    while (cursor.column < depth && cursor.peek() === ' ') cursor.advance();
    const lineBreak = cursor.takeLineBreak();
    if (lineBreak === '') return breaks.join('');
    breaks.push(lineBreak);
  }
}

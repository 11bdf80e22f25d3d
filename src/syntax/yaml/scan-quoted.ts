import { isSeparator, spacesAndTabs } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { OnDivergence } from './divergence.ts';
import type { ScalarToken } from './tokens.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
const singleWords = /[^' \t\r\n\u0085\u2028\u2029]*/y;
const doubleWords = /[^"\\ \t\r\n\u0085\u2028\u2029]*/y;
const hexLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/**
 * Scans a quoted scalar, the cursor standing at its opening quote.
 * @param indent the column of the block that the scalar stands in, -1 outside any
 * @param onDivergence told of the first line that goes on with the scalar no deeper than that block
 * @throws {YamlFault} where the scalar is not closed or an escape is none
 */
export function scanQuoted(cursor: Cursor, indent: number, onDivergence: OnDivergence): ScalarToken {
  const start = cursor.offset;
  const quote = cursor.peek();
  const double = quote === '"';
  const words = double ? doubleWords : singleWords;
  const chunks: string[] = [];
  let shallow = false;
  cursor.advance();
  for (;;) {
    const { line } = cursor;
    const char = cursor.peek();
    if (char === quote) {
      if (double || cursor.peek(1) !== quote) break;
      chunks.push(quote);
      cursor.advance(2);
    } else if (double && char === '\\') {
      chunks.push(scanEscape(cursor, start));
    } else if (isSeparator(char)) {
      chunks.push(scanSpaces(cursor, start));
    } else {
      chunks.push(cursor.take(words));
    }
    if (cursor.line > line && !shallow && leadingSpaces(cursor) <= indent && !isSeparator(cursor.peek())) {
      shallow = true;
      onDivergence('quoted-line', { start: cursor.offset, end: endOfWords(cursor, quote) });
    }
  }
  cursor.advance();
  return {
    kind: 'scalar',
    text: chunks.join(''),
    style: double ? 'double' : 'single',
    start,
    end: cursor.offset,
  };
}

/** How many spaces the line begins with that the cursor stands at the first word of: tabs are no indentation. */
function leadingSpaces({ text, offset }: Cursor): number {
  let start = offset;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start--;
  let spaces = 0;
  while (start + spaces < offset && text.charAt(start + spaces) === ' ') spaces++;
  return spaces;
}

function endOfWords(cursor: Cursor, quote: string): number {
  let ahead = 1;
  while (ahead < 200 && !isSeparator(cursor.peek(ahead)) && cursor.peek(ahead - 1) !== quote) ahead++;
  return cursor.offset + ahead;
}

/** Spaces and line breaks within a quoted scalar: one break folds into a space, each further one stays. */
function scanSpaces(cursor: Cursor, start: number): string {
  const spaces = cursor.take(spacesAndTabs);
  const first = cursor.takeLineBreak();
  if (first === '') {
    if (cursor.offset >= cursor.text.length) throw unclosed(cursor, start);
    return spaces;
  }
  const more = scanBreaks(cursor, start);
  if (first !== '\n') return first + more;
  return more === '' ? ' ' : more;
}

function scanBreaks(cursor: Cursor, start: number): string {
  const breaks: string[] = [];
  for (;;) {
    if (cursor.isAtDocumentMarker()) throw unclosed(cursor, start);
    cursor.take(spacesAndTabs);
    const lineBreak = cursor.takeLineBreak();
    if (lineBreak === '') return breaks.join('');
    breaks.push(lineBreak);
  }
}

function scanEscape(cursor: Cursor, start: number): string {
  const at = cursor.offset;
  const char = cursor.peek(1);
  const replacement = escapes.get(char);
  if (replacement !== undefined) {
    cursor.advance(2);
    return replacement;
  }
  const length = hexLengths.get(char);
  if (length !== undefined) {
    const digits = cursor.text.slice(at + 2, at + 2 + length);
    const code = /^[0-9A-Fa-f]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff) {
      throw cursor.fault(
        `the escape \\${char} is not followed by ${length} hexadecimal digits of a character`,
        `write all ${length} digits, or a backslash twice for the backslash itself`,
        { start: at, end: at + 2 },
      );
    }
    cursor.advance(2 + length);
    return String.fromCodePoint(code);
  }
  cursor.advance();
  if (cursor.takeLineBreak() !== '') return scanBreaks(cursor, start);
  if (cursor.offset >= cursor.text.length) throw unclosed(cursor, start);
  throw cursor.fault(
    'YAML has no such escape in a double-quoted string',
    'write the backslash twice, or put the string in single quotes',
    { start: at, end: cursor.rangeHere().end },
  );
}

function unclosed(cursor: Cursor, start: number) {
  return cursor.fault('the quoted string that starts here is never closed', 'close it with the quote it starts with', {
    start,
    end: start + 1,
  });
}

import { digits, isBlank, isSeparator, restOfLine, spaces, uriCharacters, wordCharacters } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { scanIgnoredLine } from './scan-block.ts';
import type { DirectiveToken, NameToken, TagToken } from './tokens.ts';

const nameCharacters = /[^ \t\r\n\u0085\u2028\u2029:,[\]{}/.*&]*/y;

/**
 * Scans `&name` or `*name`.
 * @throws {YamlFault} where there is no name
 */
export function scanName(cursor: Cursor): NameToken {
  const start = cursor.offset;
  const kind = cursor.peek() === '&' ? 'anchor' : 'alias';
  cursor.advance();
  const name = cursor.take(nameCharacters);
  const next = cursor.peek();
  if (name === '' || !(isSeparator(next) || '?:,]}%@`'.includes(next))) {
    throw cursor.fault(
      kind === 'anchor'
        ? 'an & must be followed by the name of an anchor'
        : 'a * must be followed by the name of an anchor',
      'put the value in quotes if it is text, or give a name of letters and digits',
      name === '' ? { start, end: start + 1 } : cursor.rangeHere(),
    );
  }
  return { kind, name, start, end: cursor.offset };
}

/**
 * Scans a tag: `!name`, `!!name`, `!handle!name`, `!<written out>` or the bare `!`.
 * @throws {YamlFault} where it is malformed
 */
export function scanTag(cursor: Cursor): TagToken {
  const start = cursor.offset;
  let handle: string | undefined;
  let suffix: string;
  if (cursor.peek(1) === '<') {
    cursor.advance(2);
    suffix = scanUri(cursor);
    if (cursor.peek() !== '>') throw cursor.fault('a tag that starts with !< must end with >', 'close the tag with >');
    cursor.advance();
  } else if (isSeparator(cursor.peek(1))) {
    cursor.advance();
    suffix = '!';
  } else {
    handle = '!';
    for (let ahead = 1; !isBlank(cursor.peek(ahead)); ahead++) {
      if (cursor.peek(ahead) === '!') {
        handle = undefined;
        break;
      }
    }
    if (handle === undefined) handle = scanHandle(cursor);
    else cursor.advance();
    suffix = scanUri(cursor);
  }
  if (!isBlank(cursor.peek())) {
    throw cursor.fault('a tag must be followed by a space', 'put a space between the tag and its value');
  }
  return { kind: 'tag', handle, suffix, start, end: cursor.offset };
}

/**
 * Scans a line that starts with a percent sign.
 * @throws {YamlFault} where it is malformed
 */
export function scanDirective(cursor: Cursor): DirectiveToken {
  const start = cursor.offset;
  const help = 'put quotes around text that starts with %, or correct the directive';
  cursor.advance();
  const name = cursor.take(wordCharacters);
  if (name === '' || !isBlank(cursor.peek())) throw cursor.fault('this is no directive of YAML', help);
  let directive: DirectiveToken['directive'] = { name: 'other' };
  const skipSpaces = () => cursor.take(spaces);
  if (name === 'YAML') {
    skipSpaces();
    const major = scanNumber(cursor);
    if (cursor.peek() !== '.') throw cursor.fault('the version of YAML is two numbers with a point', 'write %YAML 1.1');
    cursor.advance();
    scanNumber(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault('only a comment can follow the version', 'write %YAML 1.1');
    directive = { name, major };
  } else if (name === 'TAG') {
    skipSpaces();
    const handle = scanHandle(cursor);
    if (cursor.peek() !== ' ') throw cursor.fault('a tag handle must be followed by a space and a prefix', help);
    skipSpaces();
    const prefix = scanUri(cursor);
    if (!isBlank(cursor.peek())) throw cursor.fault('the prefix of a tag must end the line', help);
    directive = { name, handle, prefix };
  } else {
    cursor.take(restOfLine);
  }
  const end = cursor.offset;
  scanIgnoredLine(cursor);
  return { kind: 'directive', directive, start, end };
}

function scanNumber(cursor: Cursor): number {
  const number = cursor.take(digits);
  if (number === '' || number.length > 9) {
    throw cursor.fault('the version of YAML is two numbers with a point', 'write %YAML 1.1');
  }
  return Number(number);
}

function scanHandle(cursor: Cursor): string {
  const start = cursor.offset;
  if (cursor.peek() !== '!') throw cursor.fault('a tag handle starts with !', 'write the handle as !, !! or !name!');
  cursor.advance();
  if (cursor.peek() !== ' ') {
    cursor.take(wordCharacters);
    if (cursor.peek() !== '!') throw cursor.fault('a tag handle ends with !', 'write the handle as !, !! or !name!');
    cursor.advance();
  }
  return cursor.text.slice(start, cursor.offset);
}

function scanUri(cursor: Cursor): string {
  const start = cursor.offset;
  const written = cursor.take(uriCharacters);
  if (written === '') throw cursor.fault('a tag needs a name here', 'give the tag its name, such as !resource');
  try {
    const decoded = decodeURIComponent(written);
    if (decoded.trim() === decoded) return written;
  } catch {
    // Reported below.
  }
  throw cursor.fault(
    'a percent sign in a tag must start the escape of a character that is no space',
    'write %25 for the sign itself',
    { start, end: cursor.offset },
  );
}

import { quote } from '../../text/quote.ts';
import { isControl } from './characters.ts';

/** Reports a fault at offsets of the text. */
export type ReportFault = (start: number, end: number, message: string, help: string) => void;

export interface QuotedString {
  /** The string without quotes and escapes; where something is wrong, what could be made of it. */
  readonly text: string;
  /** The offset behind the closing quote, or where a string that is never closed was given up. */
  readonly end: number;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads the quoted string, in one quote or in three, whose opening quote stands at an offset. */
export function readQuotedString(text: string, start: number, report: ReportFault): QuotedString {
  return text.startsWith('"""', start) ? readTripleQuoted(text, start, report) : readSingleQuoted(text, start, report);
}

/** Three quotes: no escapes, newlines allowed, and quotes before the last three belong to the string. */
function readTripleQuoted(text: string, start: number, report: ReportFault): QuotedString {
  const close = text.indexOf('"""', start + 3);
  if (close === -1) {
    report(start, start + 3, 'this string in three quotes is never closed', 'close it with """');
    return { text: text.slice(start + 3), end: text.length };
  }
  let end = close + 3;
  while (text[end] === '"') end++;
  return { text: text.slice(start + 3, end - 3), end };
}

function readSingleQuoted(text: string, start: number, report: ReportFault): QuotedString {
  const pieces: string[] = [];
  let plainFrom = start + 1;
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      pieces.push(text.slice(plainFrom, at));
      return { text: pieces.join(''), end: at + 1 };
    }
    // A quote that is forgotten costs its own line, not the rest of the document.
    if (code === 0x0a) break;
    if (code === 0x5c) {
      const escaped = readEscape(text, at, report);
      pieces.push(text.slice(plainFrom, at), escaped.text);
      at = escaped.end;
      plainFrom = at;
      continue;
    }
    if (isControl(code) && !(code === 0x0d && text.charCodeAt(at + 1) === 0x0a)) {
      const help = 'write it as an escape such as \\t, or put the string in three quotes';
      report(at, at + 1, `a quoted string may not hold the character ${quote(text[at] ?? '')}`, help);
    }
    at++;
  }
  const end = at > start + 1 && text[at - 1] === '\r' ? at - 1 : at;
  report(start, end, 'this string is not closed on its line', 'close it with ", or put it in three quotes');
  pieces.push(text.slice(plainFrom, end));
  return { text: pieces.join(''), end };
}

/** Reads the escape whose backslash stands at an offset. */
function readEscape(text: string, at: number, report: ReportFault): QuotedString {
  const letter = text[at + 1];
  const simple = letter === undefined ? undefined : simpleEscapes.get(letter);
  if (simple !== undefined) return { text: simple, end: at + 2 };
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits)) {
      return { text: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
    }
    report(
      at,
      at + 2,
      'the escape \\u is not followed by four hexadecimal digits',
      'write it as \\u00e9, for instance',
    );
    return { text: '', end: at + 2 };
  }
  if (letter === undefined || letter === '\n' || letter === '\r') {
    report(at, at + 1, 'the backslash has nothing to escape', 'double it, or close the string before it');
    return { text: '', end: at + 1 };
  }
  const help = 'double the backslash to mean one, or use an escape that JSON has';
  report(at, at + 2, `${quote(`\\${letter}`)} is not an escape`, help);
  return { text: letter, end: at + 2 };
}

import { quote } from '../../text/quote.ts';
import { JsonFault } from './fault.ts';

/** A text in quotes, read. */
export interface JsonString {
  readonly value: string;
  /** Behind the closing quote. */
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

// Sticky, a single repeated class: it cannot backtrack.
const ordinary = /[^"\\\0-\u001f]*/y;

/**
 * Reads the text in quotes that starts at an offset.
 * @throws {JsonFault}
 */
export function readJsonString(text: string, start: number): JsonString {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    ordinary.lastIndex = at;
    const run = ordinary.exec(text)?.[0] ?? '';
    if (run !== '') parts.push(run);
    at += run.length;
    const char = text[at];
    if (char === '"') return { value: parts.join(''), end: at + 1 };
    if (char === '\\') {
      const escaped = readEscape(text, at);
      parts.push(escaped.value);
      at = escaped.end;
    } else if (char === undefined || char === '\n' || char === '\r') {
      throw new JsonFault('the text in quotes is not closed in its line', 'put a " where it ends', start, at);
    } else {
      const name = char === '\t' ? 'a tab' : 'a control character';
      const written = char === '\t' ? '\\t' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
      throw new JsonFault(`${name} stands in the text in quotes`, `write ${written}, or remove it`, at, at + 1);
    }
  }
}

function readEscape(text: string, at: number): JsonString {
  const letter = text[at + 1] ?? '';
  const value = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (value !== undefined) return { value, end: at + 2 };
  const digits = text.slice(at + 2, at + 6);
  if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(digits)) {
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
  }
  const written = quote(text.slice(at, at + 2));
  throw new JsonFault(`${written} means nothing in JSON`, 'write \\\\ where a backslash is meant', at, at + 2);
}

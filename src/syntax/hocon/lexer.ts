import { quote } from '../../text/quote.ts';
import { continuesNumber, isReserved, isWhitespace, startsNumber } from './characters.ts';
import { readNumber } from './number-text.ts';
import { readPath } from './path-expression.ts';
import type { ProblemLog } from './problem-log.ts';
import { readQuotedString } from './quoted-string.ts';
import type { MarkToken, TextToken, Token } from './token.ts';

const marks: ReadonlySet<string> = new Set(['{', '}', '[', ']', ',', ':', '=']);
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is HOCON's syntax, shown in messages
const example = '${a.path}';
const words = ['true', 'false', 'null'] as const;

/**
 * Cuts a text into tokens, one at a call. Whitespace and comments are passed over (who needs the whitespace between two
 * tokens takes it from the text); newlines are tokens. What is wrong with a token is reported here.
 */
export class Lexer {
  private readonly text: string;
  private readonly file: string;
  private readonly log: ProblemLog;
  private at = 0;

  constructor(text: string, file: string, log: ProblemLog) {
    this.text = text;
    this.file = file;
    this.log = log;
  }

  next(): Token {
    this.skipBlank();
    const start = this.at;
    const character = this.text[start];
    if (character === undefined) return { kind: 'end', start, end: start };
    if (character === '\n') return this.mark('newline', 1);
    if (marks.has(character)) return this.mark(character as MarkToken['kind'], 1);
    if (character === '"') {
      const { text, end } = readQuotedString(this.text, start, (from, to, message, help) =>
        this.log.add('syntax', { file: this.file, start: from, end: to }, message, help),
      );
      this.at = end;
      return { kind: 'string', text, start, end };
    }
    if (character === '$') return this.substitution();
    if (character === '+' && this.text[start + 1] === '=') return this.mark('+=', 2);
    if (startsNumber(this.text.charCodeAt(start))) return this.number();
    if (isReserved(this.text.charCodeAt(start))) {
      return this.fault(start, start + 1, `the character ${quote(character)} may only stand in quotes`);
    }
    return this.unquoted();
  }

  private skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x23 || (code === 0x2f && this.text.charCodeAt(this.at + 1) === 0x2f)) {
        const newline = this.text.indexOf('\n', this.at);
        this.at = newline === -1 ? this.text.length : newline;
      } else if (code !== 0x0a && isWhitespace(code)) {
        this.at++;
      } else {
        return;
      }
    }
  }

  private mark(kind: MarkToken['kind'], length: number): MarkToken {
    const start = this.at;
    this.at += length;
    return { kind, start, end: this.at };
  }

  private number(): Token {
    const start = this.at;
    let end = start + 1;
    while (continuesNumber(this.text.charCodeAt(end))) end++;
    const text = this.text.slice(start, end);
    this.at = end;
    if (readNumber(text) !== undefined) return { kind: 'number', text, start, end };
    const plus = text.indexOf('+');
    if (plus === -1) return { kind: 'unquoted', text, start, end };
    return this.fault(start + plus, start + plus + 1, 'the character "+" may only stand in quotes');
  }

  private unquoted(): TextToken {
    const start = this.at;
    // These are read as such whatever follows: `truest` is the boolean `true` and the string `st`.
    const word = words.find((candidate) => this.text.startsWith(candidate, start));
    if (word !== undefined) {
      this.at += word.length;
      return { kind: word === 'null' ? 'null' : 'boolean', text: word, start, end: this.at };
    }
    let end = start;
    for (; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end);
      if (isReserved(code) || isWhitespace(code)) break;
      if (code === 0x2f && this.text.charCodeAt(end + 1) === 0x2f) break;
    }
    this.at = end;
    return { kind: 'unquoted', text: this.text.slice(start, end), start, end };
  }

  private substitution(): Token {
    const start = this.at;
    if (this.text[start + 1] !== '{') {
      return this.fault(
        start,
        start + 1,
        `the character "$" may only stand in quotes, or begin a substitution such as ${example}`,
      );
    }
    const optional = this.text[start + 2] === '?';
    this.at = start + (optional ? 3 : 2);
    const tokens: TextToken[] = [];
    for (let token = this.pathPart(); token.kind !== '}'; token = this.pathPart()) {
      if (token.kind === 'end' || token.kind === 'newline') {
        // The newline is left for the parser, which goes on behind it.
        this.at = token.start;
        return this.fault(start, start + 2, 'this substitution is not closed', 'close it with } on the same line');
      }
      if (!isText(token)) return this.faultySubstitution(token);
      tokens.push(token);
    }
    if (tokens.length === 0) {
      const help = `name the value it stands for, as in ${example}`;
      return this.fault(start, this.at, 'this substitution names no path', help);
    }
    const path = readPath(tokens, this.text, this.file);
    if ('fault' in path) return this.fault(path.start, path.end, path.fault, path.help);
    return { kind: 'substitution', optional, path, start, end: this.at };
  }

  /** The next token inside `${ }`; a substitution within another is refused before it could nest. */
  private pathPart(): Token {
    this.skipBlank();
    const start = this.at;
    return this.text[start] === '$' ? { kind: 'fault', start, end: start + 1 } : this.next();
  }

  /** Reports what cannot stand in a substitution, and passes over its rest: up to its brace, at most to the line's end. */
  private faultySubstitution({ start, end }: Token): Token {
    const found = quote(this.text.slice(start, end), 40);
    const message = `a substitution holds a path, which ${found} cannot be part of`;
    const fault = this.fault(start, end, message, 'write the path alone, with quotes around what is special in it');
    let open = 1;
    for (this.at = start; open > 0 && this.at < this.text.length && this.text[this.at] !== '\n'; this.at++) {
      if (this.text[this.at] === '{') open++;
      if (this.text[this.at] === '}') open--;
    }
    return fault;
  }

  private fault(start: number, end: number, message: string, help = 'put the whole value in quotes'): Token {
    this.log.add('syntax', { file: this.file, start, end }, message, help);
    this.at = Math.max(this.at, end);
    return { kind: 'fault', start, end: this.at };
  }
}

/** Whether a token is a simple value that is no substitution. */
export function isText(token: Token): token is TextToken {
  switch (token.kind) {
    case 'string':
    case 'unquoted':
    case 'number':
    case 'boolean':
    case 'null':
      return true;
    default:
      return false;
  }
}

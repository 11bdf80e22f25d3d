import { dollarSlashyKind, escapeAt, quotedKinds, type StringKind, slashyKind } from './string-kinds.ts';
import type { GroovyFault, Token } from './token.ts';

/** What scanning gives: the script's tokens first, then those of each `${}`, in the order of their openings. */
export interface ScannedScript {
  readonly sequences: readonly (readonly Token[])[];
  /** The first string or comment that is not closed. */
  readonly fault: GroovyFault | undefined;
  /** Whether a slash was met that could be the beginning of a string of several lines, and was not taken for one. */
  readonly doubtful: boolean;
}

interface CodeMode {
  readonly kind: 'code';
  readonly tokens: Token[];
  /** Braces that are open in it. */
  braces: number;
}

interface StringMode {
  readonly kind: 'string';
  readonly form: StringKind;
  readonly start: number;
  readonly startsLine: boolean;
  readonly parts: string[];
  dynamic: boolean;
}

const space = /[^\S\n]+/y;
const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
// `5.times` and `1..9`: a point belongs to a number only before a digit.
const number = /\d\w*(?:\.\d\w*)?/y;
const symbol =
  /->|\?\.|\*\.|\?:|\?=|==~|===|!==|==|!=|<=>|<=|>=|=~|\+=|-=|\*=|\/=|%=|\+\+|--|\.&|\.@|::|\.\.<?|&&|\|\||./sy;
const interpolatedPath = /\$([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)/uy;

/** Keywords that a value may follow. After any other word a slash divides. */
const beforeValue = new Set(
  'as assert case default do else extends if implements import in instanceof new package return throw while'.split(' '),
);

/** Cuts a script into tokens. Never throws; time and memory are linear in the text's length. */
export function scanGroovy(text: string): ScannedScript {
  return new Scanner(text).scan();
}

class Scanner {
  private readonly text: string;
  private at = 0;
  private fault: GroovyFault | undefined;
  private doubtful = false;
  private startsLine = true;
  private readonly sequences: Token[][] = [[]];
  private readonly modes: (CodeMode | StringMode)[] = [];
  /** Up to where it is known that no slashy string, and no dollar slashy one, ends. */
  private noSlashyBefore = 0;
  private noDollarSlashyBefore = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): ScannedScript {
    this.modes.push({ kind: 'code', tokens: this.sequences[0] ?? [], braces: 0 });
    if (this.text.startsWith('#!')) this.skipLine();
    while (this.at < this.text.length) {
      const mode = this.modes.at(-1);
      if (mode === undefined) break;
      if (mode.kind === 'code') this.scanCode(mode);
      else this.scanString(mode);
    }
    const open = this.modes.find((mode) => mode.kind === 'string');
    if (open !== undefined) this.noteUnclosed('string', open.start, open.form.opening.length);
    return { sequences: this.sequences, fault: this.fault, doubtful: this.doubtful };
  }

  private scanCode(mode: CodeMode): void {
    const { text } = this;
    if (text[this.at] === '\n') {
      this.startsLine = true;
      this.at++;
    } else if (this.match(space) !== undefined) {
      // Nothing to keep.
    } else if (text.startsWith('//', this.at)) this.skipLine();
    else if (text.startsWith('/*', this.at)) this.skipComment();
    else if (!this.openString(mode)) this.scanWord(mode);
  }

  private scanWord(mode: CodeMode): void {
    const start = this.at;
    if (this.match(identifier) !== undefined) this.push(mode, 'identifier', start);
    else if (this.match(number) !== undefined) this.push(mode, 'number', start);
    else {
      const sign = this.match(symbol);
      if (sign === '}' && mode.braces === 0 && this.modes.length > 1) this.modes.pop();
      else {
        if (sign === '{') mode.braces++;
        else if (sign === '}') mode.braces--;
        this.push(mode, 'symbol', start);
      }
    }
  }

  private push(mode: CodeMode, kind: Token['kind'], start: number): void {
    mode.tokens.push({ kind, text: this.text.slice(start, this.at), start, end: this.at, startsLine: this.startsLine });
    this.startsLine = false;
  }

  private openString(mode: CodeMode): boolean {
    const form =
      quotedKinds.find(({ opening }) => this.text.startsWith(opening, this.at)) ??
      (this.mayStartValue(mode) ? this.slashyAt() : undefined);
    if (form === undefined) return false;
    const { at: start, startsLine } = this;
    this.modes.push({ kind: 'string', form, start, startsLine, parts: [], dynamic: false });
    this.at += form.opening.length;
    this.startsLine = false;
    return true;
  }

  /** Whether a slash here starts a string. Source: Groovy's grammar, which looks at the token before alone. */
  private mayStartValue({ tokens }: CodeMode): boolean {
    const before = tokens.at(-1);
    if (before === undefined || this.startsLine) return true;
    if (before.kind === 'identifier') return beforeValue.has(before.text);
    return before.kind === 'symbol' && ![')', ']', '}', '++', '--'].includes(before.text);
  }

  private slashyAt(): StringKind | undefined {
    const { text, at } = this;
    if (text.startsWith('$/', at) && at >= this.noDollarSlashyBefore) {
      if (text.includes('/$', at + 2)) return dollarSlashyKind;
      this.noDollarSlashyBefore = text.length;
    }
    if (text[at] !== '/' || at < this.noSlashyBefore) return undefined;
    for (let next = at + 1; next < text.length && text[next] !== '\n'; next++) {
      if (text[next] === '/') return slashyKind;
      if (text[next] === '\\' && text[next + 1] === '/') next++;
    }
    this.noSlashyBefore = endOfLine(text, at);
    this.doubtful = true;
    return undefined;
  }

  private scanString(mode: StringMode): void {
    const { form } = mode;
    if (this.text.startsWith(form.closing, this.at)) {
      this.at += form.closing.length;
      this.closeString(mode);
    } else if (this.text[this.at] === '\n' && !form.multiline) {
      this.noteUnclosed('string', mode.start, form.opening.length);
      this.closeString(mode);
    } else {
      const escaped = escapeAt(this.text, this.at, form);
      if (escaped !== undefined) {
        mode.parts.push(escaped.value);
        this.at += escaped.length;
      } else if (!this.interpolate(mode)) {
        // A sign that could have started something, and did not, stands for itself.
        mode.parts.push(this.match(form.plain) ?? this.text[this.at++] ?? '');
      }
    }
  }

  private interpolate(mode: StringMode): boolean {
    if (!mode.form.interpolates || this.text[this.at] !== '$') return false;
    if (this.text[this.at + 1] === '{') {
      const tokens: Token[] = [];
      this.sequences.push(tokens);
      this.modes.push({ kind: 'code', tokens, braces: 0 });
      this.at += 2;
      mode.dynamic = true;
      return true;
    }
    const start = this.at + 1;
    if (this.match(interpolatedPath) === undefined) return false;
    this.sequences.push(tokensOfPath(this.text.slice(start, this.at), start));
    mode.dynamic = true;
    return true;
  }

  private closeString({ start, startsLine, parts, dynamic }: StringMode): void {
    this.modes.pop();
    const mode = this.modes.at(-1);
    if (mode?.kind !== 'code') return;
    const token: Token = { kind: 'string', text: this.text.slice(start, this.at), start, end: this.at, startsLine };
    mode.tokens.push(dynamic ? token : { ...token, value: parts.join('') });
    this.startsLine = false;
  }

  private noteUnclosed(what: 'string' | 'comment', start: number, length: number): void {
    const end = start + length;
    this.fault ??= { kind: 'unclosed', what, text: this.text.slice(start, end), start, end };
  }

  private skipLine(): void {
    this.at = endOfLine(this.text, this.at);
  }

  private skipComment(): void {
    const end = this.text.indexOf('*/', this.at + 2);
    if (end === -1) this.noteUnclosed('comment', this.at, 2);
    this.at = end === -1 ? this.text.length : end + 2;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** `config.host` of `"$config.host"`. */
function tokensOfPath(path: string, start: number): Token[] {
  let at = start;
  return path.split(/(\.)/).map((text) => {
    const token: Token = {
      kind: text === '.' ? 'symbol' : 'identifier',
      text,
      start: at,
      end: at + text.length,
      startsLine: false,
    };
    at = token.end;
    return token;
  });
}

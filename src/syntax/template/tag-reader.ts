import { quote } from '../../text/quote.ts';
import { TemplateFault } from './fault.ts';
import type { Range, TemplateCall, TemplatePair, TemplateValue } from './tree.ts';

/** How deep `(calls)` may stand within each other. */
const deepestCall = 20;
/** How many arguments one tag may have, those of calls within included: many times what anybody writes. */
const mostArguments = 1000;

// Sticky, each a single repeated class: they cannot backtrack.
const whiteSpace = /\s*/y;
const name = /[^\s!"#%&'()*+,./;<=>@[\\\]^`{|}~]+/y;
const number = /-?\d+(?:\.\d+)?(?![^\s~})|])/y;

/** Reads what stands within one tag, from behind its `{{#` to before its `}}`. */
export class TagReader {
  offset: number;
  /** How many arguments were read in it. */
  arguments = 0;
  private readonly text: string;
  private readonly tag: Range;

  /** @param tag the beginning of the tag: what is pointed at where it has no end */
  constructor(text: string, tag: Range) {
    this.text = text;
    this.tag = tag;
    this.offset = tag.end;
  }

  /** A name with its arguments. */
  readCall(depth = 0): TemplateCall {
    this.skipSpace();
    const start = this.offset;
    const callee = this.readValue(depth);
    if (callee?.kind === 'call' || callee === undefined) throw this.unexpected('a name must stand here');
    const params: TemplateValue[] = [];
    const hash: TemplatePair[] = [];
    for (;;) {
      this.skipSpace();
      const end = this.offset;
      if (this.isBlockParams()) break;
      const value = this.readValue(depth);
      if (value === undefined) {
        this.offset = end;
        break;
      }
      if (++this.arguments > mostArguments) {
        const message = `more than ${mostArguments} arguments in one expression`;
        throw new TemplateFault(message, 'use fewer of them', rangeOf(value));
      }
      this.skipSpace();
      if (value.kind === 'path' && this.takes('=')) {
        this.skipSpace();
        const assigned = this.readValue(depth);
        if (assigned === undefined) throw this.unexpected('a value must follow the =');
        hash.push({ key: value.text, value: assigned });
      } else {
        params.push(value);
      }
    }
    const last = [...params, ...hash.map(({ value }) => value)].reduce((end, { end: at }) => Math.max(end, at), 0);
    const { text } = callee;
    return { name: text, nameRange: rangeOf(callee), params, hash, start, end: Math.max(callee.end, last) };
  }

  /** Moves past `as |item index|`, which names what a block gives to its content. */
  skipBlockParams(): void {
    this.skipSpace();
    if (!this.isBlockParams()) return;
    const end = this.text.indexOf('|', this.text.indexOf('|', this.offset) + 1);
    if (end === -1 || /[{}\n]/.test(this.text.slice(this.offset, end)))
      throw this.unexpected('the second | is missing');
    this.offset = end + 1;
  }

  /**
   * Moves past the end of the tag.
   * @returns whether white space behind it is dropped
   */
  close(ends: string): boolean {
    this.skipSpace();
    if (ends === '}}}' && this.takes('}~}}')) return true;
    if (ends === '}}' && this.text.startsWith('}}}', this.offset)) throw this.tooManyBraces();
    if (this.takes(ends)) return false;
    if (ends === '}}' && this.takes('~}}')) return true;
    throw this.unexpected(
      `an expression that starts with ${this.text.slice(this.tag.start, this.tag.end)} ends with ${ends}`,
    );
  }

  skipSpace(): void {
    whiteSpace.lastIndex = this.offset;
    whiteSpace.exec(this.text);
    this.offset = whiteSpace.lastIndex;
  }

  takes(what: string): boolean {
    if (!this.text.startsWith(what, this.offset)) return false;
    this.offset += what.length;
    return true;
  }

  /** Both Handlebars and Handlebars for Java take the longest end they see: https://github.com/jknack/handlebars.java/issues/1114 */
  private tooManyBraces(): TemplateFault {
    const range = { start: this.offset, end: this.offset + 3 };
    return new TemplateFault('}}} ends what starts with {{{ only', 'put a space before the last }', range);
  }

  /** A fault at the character here; where the text or the next tag comes first, at the tag that has no end. */
  private unexpected(why: string): TemplateFault {
    const { text, offset } = this;
    if (offset >= text.length || text.startsWith('{{', offset)) {
      return new TemplateFault('this expression is not closed', 'put }} where it ends', this.tag);
    }
    const code = text.codePointAt(offset) ?? 0;
    const end = offset + (code > 0xffff ? 2 : 1);
    const found = quote(text.slice(offset, end));
    return new TemplateFault(`${found} cannot stand here: ${why}`, 'correct the expression', { start: offset, end });
  }

  /** Undefined where no value starts here. */
  private readValue(depth: number): TemplateValue | undefined {
    const start = this.offset;
    const first = this.text[start];
    if (first === '"' || first === "'") return this.readString(first);
    if (first === '(') return this.readSubexpression(depth);
    const digits = this.take(number);
    if (digits !== '') return { kind: 'literal', text: digits, start, end: this.offset };
    const text = this.readPath();
    if (text === '') return undefined;
    const kind = ['true', 'false', 'null', 'undefined'].includes(text) ? 'literal' : 'path';
    return { kind, text, start, end: this.offset };
  }

  /** Handlebars for Java lets no text in quotes go on in the next line, so that an unclosed one is told where it is. */
  private readString(mark: string): TemplateValue {
    const { text, offset: start } = this;
    let end = start + 1;
    while (end < text.length && text[end] !== mark && text[end] !== '\n') {
      end += text[end] === '\\' && text[end + 1] === mark ? 2 : 1;
    }
    if (text[end] !== mark) {
      const range = { start, end: Math.min(end, start + 1) };
      throw new TemplateFault('the text in quotes is not closed in its line', `put a ${mark} where it ends`, range);
    }
    this.offset = end + 1;
    const content = text.slice(start + 1, end).replaceAll(`\\${mark}`, mark);
    return { kind: 'string', text: content, start, end: end + 1 };
  }

  private readSubexpression(depth: number): TemplateValue {
    const start = this.offset;
    if (depth >= deepestCall) {
      const range = { start, end: start + 1 };
      throw new TemplateFault(`calls nest more than ${deepestCall} levels deep here`, 'nest fewer of them', range);
    }
    this.offset++;
    const call = this.readCall(depth + 1);
    this.skipSpace();
    if (!this.takes(')')) throw this.unexpected('a ( is not closed before it');
    return { kind: 'call', call, start, end: this.offset };
  }

  /** `a.b/c`, `../a`, `this.[odd name]`, `@last`; empty where none starts here. */
  private readPath(): string {
    const { text, offset: start } = this;
    if (text[start] === '/') return '';
    this.takes('@');
    for (let before = -1; before !== this.offset; ) {
      before = this.offset;
      this.take(name);
      if (text[this.offset] === '.' || text[this.offset] === '/') this.offset++;
      if (text[this.offset] === '[') {
        const end = text.indexOf(']', this.offset);
        if (end === -1) throw this.unexpected('it is not closed with ]');
        this.offset = end + 1;
      }
    }
    const path = text.slice(start, this.offset);
    // Where a quote is missing before it, this is where that shows.
    if (path !== '' && (text[this.offset] === '"' || text[this.offset] === "'")) {
      throw this.unexpected(`white space must stand between it and ${quote(path, 40)}`);
    }
    return path;
  }

  private isBlockParams(): boolean {
    return /^as\s{1,9}\|/.test(this.text.slice(this.offset, this.offset + 12));
  }

  private take(run: RegExp): string {
    run.lastIndex = this.offset;
    const taken = run.exec(this.text)?.[0] ?? '';
    this.offset += taken.length;
    return taken;
  }
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

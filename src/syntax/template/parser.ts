import { quote } from '../../text/quote.ts';
import { TemplateFault } from './fault.ts';
import { TagReader } from './tag-reader.ts';
import type { Range, TemplateCall, TemplateNode } from './tree.ts';

const deepestBlock = 100;
const mostParts = 25_000;

/** A block whose end is not read yet. */
interface OpenBlock {
  readonly open: Range;
  readonly call: TemplateCall;
  /** Opened by `{{^x}}`. */
  readonly inverted: boolean;
  /** Opened by `{{else x}}`: closed together with the one around it. */
  readonly chained: boolean;
  /** Whether the result is of the kind partial: `{{#> x}}`, `{{#* x}}`. */
  readonly opaque: boolean;
  readonly program: TemplateNode[];
  inverse: TemplateNode[] | undefined;
}

/** The kinds of tags by what follows `{{`; the longer ones first. */
const tagKinds = ['!--', '!', '{', '&', '#>', '#*', '#', '/', '^', '>', '*'] as const;

/**
 * Text to the nodes of a template. One pass, one stack of open blocks; at the first fault it stops.
 * Source: the grammars of Handlebars and of Handlebars for Java, the server's own; where they differ, the latter.
 */
export class TemplateParser {
  private readonly text: string;
  private readonly root: TemplateNode[] = [];
  private readonly blocks: OpenBlock[] = [];
  /** Where the text that belongs to no tag yet starts. */
  private contentStart = 0;
  private trimNext = false;
  private read = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** How many expressions, and arguments in them, were read: what a template takes in time and memory. */
  get parts(): number {
    return this.read;
  }

  /** @throws {TemplateFault} at the first fault */
  parse(): readonly TemplateNode[] {
    const { text } = this;
    for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', this.contentStart)) {
      if (++this.read > mostParts) {
        const help = 'spread it over several templates';
        throw new TemplateFault(`more than ${mostParts} expressions and arguments`, help, { start: at, end: at + 2 });
      }
      if (this.isEscaped(at)) this.readEscaped(at);
      else this.readTag(at);
    }
    this.addContent(text.length, false);
    const unclosed = this.blocks.findLast(({ chained }) => !chained);
    if (unclosed === undefined) return this.root;
    const name = quote(unclosed.call.name, 40);
    throw new TemplateFault(
      `the block ${name} is not closed`,
      `put {{/${plain(unclosed.call.name)}}} where it ends`,
      unclosed.open,
    );
  }

  /** An odd number of backslashes: two of them are one that JSON escapes. */
  private isEscaped(at: number): boolean {
    let start = at;
    while (start > this.contentStart && this.text[start - 1] === '\\') start--;
    return (at - start) % 2 === 1;
  }

  /**
   * `\{{ x }}` is text up to its end; a backslash before the end goes too: real packs write `\{{ x \}}`, and what the
   * server makes of it is a template again.
   */
  private readEscaped(at: number): void {
    this.addContent(at - 1, false);
    this.contentStart = at;
    const end = this.text.indexOf('}}', at);
    if (end === -1) {
      this.addContent(this.text.length, false);
    } else if (this.text[end - 1] === '\\') {
      this.addContent(end - 1, false);
      this.contentStart = end;
    }
    if (end !== -1) {
      this.addContent(end + 2, false);
    }
    this.trimNext = false;
  }

  private readTag(at: number): void {
    const { text } = this;
    let start = at + 2;
    const trims = text[start] === '~';
    if (trims) start++;
    this.addContent(at, trims);
    if (text.startsWith('{{{{', at)) {
      this.readRawBlock(at);
      return;
    }
    const kind = tagKinds.find((sign) => text.startsWith(sign, start)) ?? '';
    const tag = { start: at, end: start + kind.length };
    if (kind === '!--' || kind === '!') this.readComment(tag, kind);
    else this.readExpression(tag, kind);
  }

  private readExpression(tag: Range, kind: Exclude<(typeof tagKinds)[number], '!' | '!--'> | ''): void {
    const reader = new TagReader(this.text, tag);
    reader.skipSpace();
    if (kind === '/') {
      const call = reader.readCall();
      this.finishTag(reader);
      this.closeBlock(call, tag.start);
      return;
    }
    const isElse = kind === '' && /^else[\s~}]/.test(this.text.slice(reader.offset, reader.offset + 5));
    if (isElse) reader.offset += 4;
    reader.skipSpace();
    if (isElse || kind === '^') {
      const next = this.text.slice(reader.offset, reader.offset + 2);
      if (next.startsWith('~') || next === '}}') {
        // One token to Handlebars: a brace may follow it.
        if (reader.takes('}}')) this.contentStart = reader.offset;
        else this.finishTag(reader);
        this.startInverse({ start: tag.start, end: this.contentStart });
        return;
      }
    }
    const call = reader.readCall();
    if (isElse || kind === '^' || kind.startsWith('#')) reader.skipBlockParams();
    this.finishTag(reader, kind === '{' ? '}}}' : '}}');
    const range = { start: tag.start, end: this.contentStart };
    if (isElse) {
      this.startInverse(range);
      this.openBlock(call, range, '#', true);
    } else if (kind === '^' || kind === '#' || kind === '#>' || kind === '#*') this.openBlock(call, range, kind, false);
    else if (kind === '>' || kind === '*') this.add({ kind: 'partial', ...range });
    else this.add({ kind: 'mustache', call, ...range });
  }

  private finishTag(reader: TagReader, end = '}}'): void {
    this.read += reader.arguments;
    this.trimNext = reader.close(end);
    this.contentStart = reader.offset;
  }

  private readComment(tag: Range, kind: '!' | '!--'): void {
    const { text } = this;
    let end = kind === '!--' ? text.indexOf('--', tag.end) : text.indexOf('}}', tag.end);
    while (kind === '!--' && end !== -1 && !/^--~?\}\}/.test(text.slice(end, end + 5)))
      end = text.indexOf('--', end + 1);
    if (end === -1) {
      const close = kind === '!--' ? '--}}' : '}}';
      throw new TemplateFault('this comment is not closed', `put ${close} where it ends`, tag);
    }
    const close = text.indexOf('}}', end);
    this.trimNext = text[close - 1] === '~';
    this.contentStart = close + 2;
    this.add({ kind: 'comment', start: tag.start, end: this.contentStart });
  }

  /** What stands in it is text, tags and all. */
  private readRawBlock(at: number): void {
    const tag = { start: at, end: at + 4 };
    const reader = new TagReader(this.text, tag);
    const call = reader.readCall();
    this.finishTag(reader, '}}}}');
    const open = { start: at, end: this.contentStart };
    const close = `{{{{/${call.name}}}}}`;
    const end = this.text.indexOf(close, open.end);
    if (end === -1) {
      throw new TemplateFault(`the block ${quote(call.name, 40)} is not closed`, 'put its end where it ends', open);
    }
    const program: TemplateNode[] = [{ kind: 'content', start: open.end, end }];
    this.contentStart = end + close.length;
    this.add({ kind: 'block', call, open, program, inverse: [], start: at, end: this.contentStart });
  }

  private openBlock(call: TemplateCall, open: Range, kind: '^' | '#' | '#>' | '#*', chained: boolean): void {
    if (this.blocks.length >= deepestBlock) {
      throw new TemplateFault(`blocks nest more than ${deepestBlock} levels deep here`, 'nest fewer of them', open);
    }
    const [inverted, opaque] = [kind === '^', kind === '#>' || kind === '#*'];
    this.blocks.push({ call, open, inverted, opaque, chained, program: [], inverse: undefined });
  }

  private startInverse(tag: Range): void {
    const block = this.blocks.at(-1);
    if (block === undefined) {
      throw new TemplateFault('no block is open here', 'remove this, or open a block before it', tag);
    }
    if (block.inverse !== undefined) {
      throw new TemplateFault('the block has an else already', 'remove one of them', tag, block.open);
    }
    block.inverse = [];
  }

  private closeBlock(close: TemplateCall, start: number): void {
    const end = this.contentStart;
    const name = quote(close.name, 40);
    for (let block = this.blocks.pop(); ; block = this.blocks.pop()) {
      if (block === undefined) {
        const help = `remove it, or put {{#${plain(close.name)} …}} where the block starts`;
        throw new TemplateFault(`no block ${name} is open here`, help, { start, end });
      }
      const { call, open, program, inverse = [] } = block;
      if (!block.chained && call.name !== close.name) {
        const message = `${name} is closed here, but the block that is open is ${quote(call.name, 40)}`;
        throw new TemplateFault(message, `write {{/${plain(call.name)}}}`, { start, end }, open);
      }
      const branches = block.inverted ? { program: inverse, inverse: program } : { program, inverse };
      const range = { start: open.start, end };
      this.add(block.opaque ? { kind: 'partial', ...range } : { kind: 'block', call, open, ...branches, ...range });
      if (!block.chained) return;
    }
  }

  private addContent(end: number, trimEnd: boolean): void {
    let [start, stop] = [this.contentStart, end];
    if (this.trimNext) while (start < stop && /\s/.test(this.text[start] ?? '')) start++;
    if (trimEnd) while (stop > start && /\s/.test(this.text[stop - 1] ?? '')) stop--;
    this.trimNext = false;
    this.contentStart = end;
    if (start < stop) this.add({ kind: 'content', start, end: stop });
  }

  private add(node: TemplateNode): void {
    const block = this.blocks.at(-1);
    (block === undefined ? this.root : (block.inverse ?? block.program)).push(node);
  }
}

/** A name as a help can hold it: nothing that ends its line or forges markup. */
function plain(name: string): string {
  return /^[\w.@/-]{1,40}$/.test(name) ? name : 'name';
}

import { endOfText, isSeparator, restOfLine, spaces } from './characters.ts';
import { Cursor } from './cursor.ts';
import type { OnDivergence } from './divergence.ts';
import type { YamlFault } from './fault.ts';
import { PossibleKeys } from './possible-keys.ts';
import { scanBlock } from './scan-block.ts';
import { scanPlain } from './scan-plain.ts';
import { scanDirective, scanName, scanTag } from './scan-properties.ts';
import { scanQuoted } from './scan-quoted.ts';
import type { PlainToken, Token } from './tokens.ts';

/**
 * Text to tokens, with the block structure that indentation gives: as YAML 1.1 is read by SnakeYAML, whose Python
 * forerunner this follows in method. Tokens are made as they are asked for.
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly onDivergence: OnDivergence;
  private readonly queue: Token[] = [];
  /** What take() gives next, where that is settled. */
  private next: Token | undefined;
  private taken = 0;
  private done = false;
  /** The column of the innermost block collection, -1 outside any; the enclosing ones below. */
  private indent = -1;
  private readonly indents: number[] = [];
  private flowDepth = 0;
  /** Whether a line too far left was already told of in the outermost flow collection that is open. */
  private toldOfLine = false;
  /** Whether a key could start here. */
  private keyAllowed = true;
  private readonly possibleKeys = new PossibleKeys();

  /** @param from where to start: the offset of the beginning of a line */
  constructor(text: string, onDivergence: OnDivergence, from = 0) {
    this.cursor = new Cursor(text, from);
    this.onDivergence = onDivergence;
  }

  /**
   * The token that take() gives next.
   * @throws {YamlFault} where the text from here on makes no token
   */
  peek(): Token {
    if (this.next !== undefined) return this.next;
    while (this.needsMore()) this.scanNext();
    this.next = this.queue[0];
    if (this.next === undefined) throw new Error('read past the end of the stream');
    return this.next;
  }

  /** The next token; the end of the stream is given over and over. */
  take(): Token {
    const token = this.peek();
    if (token.kind !== 'stream-end') {
      this.queue.shift();
      this.taken++;
      this.next = undefined;
    }
    return token;
  }

  private needsMore(): boolean {
    if (this.done) return false;
    if (this.queue.length === 0) return true;
    this.possibleKeys.dropStale(this.cursor);
    // The first token may yet be preceded by the beginning of a mapping of which it is the first key.
    return this.possibleKeys.first()?.token === this.taken;
  }

  private scanNext(): void {
    this.skipToToken();
    this.possibleKeys.dropStale(this.cursor);
    this.closeBlocks(this.cursor.column);
    this.checkFlowLine();
    const { cursor } = this;
    const char = cursor.peek();
    const parted = isSeparator(cursor.peek(1));
    const inFlow = this.flowDepth !== 0;
    if (char === endOfText) this.endStream();
    else if (cursor.column === 0 && char === '%') this.startDocumentPart(() => scanDirective(cursor));
    else if (cursor.column === 0 && cursor.isAtDocumentMarker()) {
      this.startDocumentPart(() => this.simple(char === '-' ? 'document-start' : 'document-end', 3));
    } else if (char === '[') this.startFlow('flow-list-start');
    else if (char === '{') this.startFlow('flow-map-start');
    else if (char === ']') this.endFlow('flow-list-end');
    else if (char === '}') this.endFlow('flow-map-end');
    else if (char === ',') this.add(() => this.simple('flow-entry'), true);
    else if (char === '-' && parted) this.startEntry();
    else if (char === '?' && (inFlow || parted)) this.startKey();
    else if (char === ':' && (inFlow || parted)) this.startValue();
    else if (char === '*' || char === '&') this.addPossibleKey(() => scanName(cursor));
    else if (char === '!') this.addPossibleKey(() => scanTag(cursor));
    else if ((char === '|' || char === '>') && !inFlow) this.add(() => scanBlock(cursor, this.indent), true);
    else if (char === '"' || char === "'") {
      this.addPossibleKey(() => scanQuoted(cursor, this.indent, this.onDivergence));
    } else if (!isSeparator(char) && !'#|>%@`'.includes(char)) this.addPlain();
    else throw this.strayCharacter(char);
  }

  private skipToToken(): void {
    const { cursor } = this;
    if (cursor.offset === 0 && cursor.peek() === '\ufeff') cursor.advance();
    for (;;) {
      cursor.take(spaces);
      if (cursor.peek() === '#') {
        const start = cursor.offset;
        const parted = start === 0 || isSeparator(cursor.peek(-1));
        cursor.take(restOfLine);
        if (!parted) this.onDivergence('comment-space', { start, end: cursor.offset });
      }
      if (cursor.takeLineBreak() === '') return;
      if (this.flowDepth === 0) this.keyAllowed = true;
    }
  }

  /** Tells of a line within brackets or braces that stands too far left for other readers. */
  private checkFlowLine(): void {
    if (this.flowDepth === 0) {
      this.toldOfLine = false;
      return;
    }
    const { cursor } = this;
    const char = cursor.peek();
    const least = char === ']' || char === '}' ? this.indent : this.indent + 1;
    if (this.toldOfLine || cursor.column >= least || char === endOfText) return;
    this.toldOfLine = true;
    this.onDivergence('flow-line', cursor.rangeHere());
  }

  /** Whether the text read so far leaves brackets or braces open. */
  get isInFlow(): boolean {
    return this.flowDepth > 0;
  }

  private strayCharacter(char: string): YamlFault {
    if (char === '\t') {
      return this.cursor.fault('YAML allows no tab here, before a value or a key', 'write spaces instead of the tab');
    }
    if (char === '|' || char === '>') {
      return this.cursor.fault(
        'a block of text cannot stand within brackets or braces',
        'put the text in quotes, or the list or object on lines of its own',
      );
    }
    return this.cursor.fault('a value cannot start with this character', 'put the value in quotes');
  }

  // What each kind of token does to indentation and to possible keys.

  private endStream(): void {
    this.startDocumentPart(() => this.simple('stream-end', 0));
    this.possibleKeys.clear();
    this.done = true;
  }

  private startDocumentPart(scan: () => Token): void {
    this.closeBlocks(-1);
    this.add(scan, false);
  }

  private startFlow(kind: 'flow-list-start' | 'flow-map-start'): void {
    this.saveKey();
    this.flowDepth++;
    this.keyAllowed = true;
    this.queue.push(this.simple(kind));
  }

  private endFlow(kind: 'flow-list-end' | 'flow-map-end'): void {
    this.possibleKeys.drop(this.flowDepth);
    this.flowDepth = Math.max(this.flowDepth - 1, 0);
    this.keyAllowed = false;
    this.queue.push(this.simple(kind));
  }

  private startEntry(): void {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed)
        throw this.misplaced('a list entry cannot start here', 'start the list on a line of its own');
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker('block-list-start'));
    }
    this.add(() => this.simple('entry'), true);
  }

  private startKey(): void {
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) throw this.misplaced('a key cannot start here', 'start the key on a line of its own');
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker('block-map-start'));
    }
    this.add(() => this.simple('key'), this.flowDepth === 0);
  }

  private startValue(): void {
    const key = this.possibleKeys.take(this.flowDepth);
    if (key !== undefined) {
      const at = key.token - this.taken;
      this.queue.splice(at, 0, this.marker('key', key.mark.offset));
      if (this.flowDepth === 0 && this.openBlock(key.mark.column))
        this.queue.splice(at, 0, this.marker('block-map-start', key.mark.offset));
      this.keyAllowed = false;
      this.queue.push(this.simple('value'));
      return;
    }
    if (this.flowDepth === 0) {
      if (!this.keyAllowed) {
        throw this.misplaced(
          'a colon with a space after it makes a key, and no key can stand here',
          'put the value in quotes if the colon belongs to it, or start the key on a line of its own',
        );
      }
      if (this.openBlock(this.cursor.column)) this.queue.push(this.marker('block-map-start'));
    }
    this.add(() => this.simple('value'), this.flowDepth === 0);
  }

  private addPlain(): void {
    this.saveKey();
    this.keyAllowed = false;
    const { token, endedLine } = scanPlain(this.cursor, this.indent, this.flowDepth !== 0);
    if (endedLine) this.keyAllowed = true;
    this.queue.push(token);
  }

  /** Adds a token that cannot be a key. */
  private add(scan: () => Token, keyAllowed: boolean): void {
    this.possibleKeys.drop(this.flowDepth);
    this.keyAllowed = keyAllowed;
    this.queue.push(scan());
  }

  private addPossibleKey(scan: () => Token): void {
    this.saveKey();
    this.keyAllowed = false;
    this.queue.push(scan());
  }

  private simple(kind: PlainToken['kind'], length = 1): PlainToken {
    const start = this.cursor.offset;
    this.cursor.advance(length);
    return { kind, start, end: this.cursor.offset };
  }

  /** A token that stands for structure, not for characters. */
  private marker(kind: PlainToken['kind'], at = this.cursor.offset): PlainToken {
    return { kind, start: at, end: at };
  }

  private misplaced(message: string, help: string): YamlFault {
    return this.cursor.fault(message, help);
  }

  // Indentation.

  private openBlock(column: number): boolean {
    if (this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    return true;
  }

  /** Ends the block collections that stand right of a column. Indentation means nothing within brackets and braces. */
  private closeBlocks(column: number): void {
    if (this.flowDepth !== 0) return;
    while (this.indent > column) {
      this.indent = this.indents.pop() ?? -1;
      this.queue.push(this.marker('block-end'));
    }
  }

  // Possible keys.

  private saveKey(): void {
    if (!this.keyAllowed) return;
    const required = this.flowDepth === 0 && this.indent === this.cursor.column;
    this.possibleKeys.save(this.flowDepth, {
      token: this.taken + this.queue.length,
      required,
      mark: this.cursor.mark(),
    });
  }
}

import type { OnDivergence } from './divergence.ts';
import { type Range, YamlFault } from './fault.ts';
import { emptyScalar, type YamlAlias, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from './nodes.ts';
import { Scanner } from './scanner.ts';
import { TagHandles } from './tag-handles.ts';
import type { TagToken, Token, TokenKind } from './tokens.ts';
import { neverClosed, noComma } from './unclosed-bracket.ts';
import { refuseOpenQuote } from './unclosed-quote.ts';

/** How deep collections may be nested. SnakeYAML of late stops at 50, older ones at nothing. */
const deepestNesting = 200;
/** How many values, keys included, a text may hold: more than any pack has, and few enough to be read in a moment. */
const mostValues = 100_000;
const mostDocuments = 10_000;

/** An anchor's node, or undefined while the node is being read. */
type Anchors = Map<string, YamlNode | undefined>;

interface Properties extends Range {
  readonly tag: string | undefined;
  /** Whether the tag is the bare `!`: a scalar then resolves as if it were plain. */
  readonly bare: boolean;
  readonly anchor: string | undefined;
}

/** Tokens to nodes. */
export class Parser {
  private readonly text: string;
  private readonly scanner: Scanner;
  private anchors: Anchors = new Map();
  private readonly handles = new TagHandles();
  private depth = 0;
  private values = 0;
  private lastScalar: Range | undefined;

  /** @param from where to start: the offset of the beginning of a line */
  constructor(text: string, onDivergence: OnDivergence, from = 0) {
    this.text = text;
    this.scanner = new Scanner(text, onDivergence, from);
  }

  /** Whether the text read so far leaves brackets or braces open. */
  get isInFlow(): boolean {
    return this.scanner.isInFlow;
  }

  /**
   * The documents of the stream, one after the other.
   * @throws {YamlFault} at the first fault of syntax
   */
  *documents(): Generator<YamlNode> {
    for (let count = 0; ; count++) {
      if (this.anchors.size > 0) this.anchors = new Map();
      this.handles.startDocument();
      let root: YamlNode;
      if (count === 0 && !this.at('directive', 'document-start', 'stream-end')) {
        root = this.parseNode('block');
      } else {
        while (this.at('document-end')) this.scanner.take();
        for (let token = this.scanner.peek(); token.kind === 'directive'; token = this.scanner.peek()) {
          this.handles.apply(token);
          this.scanner.take();
        }
        if (this.at('stream-end')) return;
        if (count === mostDocuments) throw this.tooMany(`${mostDocuments} documents`, this.scanner.peek());
        const start = this.scanner.take();
        this.count(start);
        if (start.kind !== 'document-start') {
          throw fault(start, 'a new document must start with ---', 'put --- on a line of its own before it');
        }
        root = this.at('directive', 'document-start', 'document-end', 'stream-end')
          ? emptyScalar(start.end)
          : this.parseNode('block');
      }
      if (this.at('document-end')) this.scanner.take();
      yield root;
    }
  }

  /** Whether the next token is of one of these kinds. Asked at every token, so without a list of them. */
  private at(first: TokenKind, second?: TokenKind, third?: TokenKind, fourth?: TokenKind): boolean {
    const { kind } = this.scanner.peek();
    return kind === first || kind === second || kind === third || kind === fourth;
  }

  /** @param context where it stands: in flow, as a block's own content, or as the value of a key */
  private parseNode(context: 'flow' | 'block' | 'value'): YamlNode {
    const first = this.scanner.peek();
    this.count(first);
    if (first.kind === 'alias') {
      this.scanner.take();
      const { name, start, end } = first;
      const target = this.anchors.get(name);
      return { kind: 'alias', name, target, recursive: target === undefined && this.anchors.has(name), start, end };
    }
    const properties = this.parseProperties(first);
    if (properties.anchor !== undefined) this.anchors.set(properties.anchor, undefined);
    const content = this.parseContent(properties, context);
    if (properties.anchor === undefined) return content;
    const node = { ...content, anchored: true };
    this.anchors.set(properties.anchor, node);
    return node;
  }

  private count(token: Token): void {
    this.values++;
    if (this.values > mostValues) {
      throw this.tooMany(`${mostValues} values`, token);
    }
  }

  private tooMany(what: string, { start, end }: Token): YamlFault {
    return new YamlFault(`the file holds more than ${what}`, 'part it into several files', { start, end }, true);
  }

  /** An anchor and a tag, in either order. */
  private parseProperties(first: Token): Properties {
    let anchor: string | undefined;
    let tag: TagToken | undefined;
    let end = first.start;
    for (let token = first; ; token = this.scanner.peek()) {
      if (token.kind === 'anchor' && anchor === undefined) anchor = token.name;
      else if (token.kind === 'tag' && tag === undefined) tag = token;
      else break;
      end = token.end;
      this.scanner.take();
    }
    const bare = tag !== undefined && tag.handle === undefined && tag.suffix === '!';
    return {
      anchor,
      tag: tag === undefined || bare ? undefined : this.handles.resolve(tag),
      bare,
      start: first.start,
      end,
    };
  }

  private parseContent(properties: Properties, context: 'flow' | 'block' | 'value'): Exclude<YamlNode, YamlAlias> {
    const token = this.scanner.peek();
    const { tag } = properties;
    if (token.kind === 'entry' && context === 'value') return this.nested(token, () => this.parseBlockList(tag, false));
    if (token.kind === 'scalar') {
      this.lastScalar = this.scanner.take();
      const { text, start, end, style } = token;
      return { kind: 'scalar', text, plain: style === 'plain' || properties.bare, tag, anchored: false, start, end };
    }
    if (token.kind === 'flow-list-start') return this.nested(token, () => this.parseFlowList(tag));
    if (token.kind === 'flow-map-start') return this.nested(token, () => this.parseFlowMap(tag));
    if (context !== 'flow') {
      if (token.kind === 'block-list-start') return this.nested(token, () => this.parseBlockList(tag, true));
      if (token.kind === 'block-map-start') return this.nested(token, () => this.parseBlockMap(tag));
    }
    if (properties.end > properties.start) {
      return { ...emptyScalar(properties.start), end: properties.end, tag, plain: true };
    }
    throw fault(token, 'a value is missing here', 'write a value, or remove what asks for one');
  }

  private nested<T>(token: Token, parse: () => T): T {
    this.depth++;
    if (this.depth > deepestNesting) {
      const message = `lists and objects are nested more than ${deepestNesting} levels deep here`;
      throw new YamlFault(message, 'nest them less deeply', { start: token.start, end: token.end }, true);
    }
    const node = parse();
    this.depth--;
    return node;
  }

  /** @param own whether it has its own indentation; else it stands at the column of its key, without a start or end */
  private parseBlockList(tag: string | undefined, own: boolean): YamlList {
    const { start } = own ? this.scanner.take() : this.scanner.peek();
    const items: YamlNode[] = [];
    let end = start;
    while (this.at('entry')) {
      const entry = this.scanner.take();
      this.count(entry);
      const empty = this.at('entry', 'block-end') || (!own && this.at('key', 'value'));
      const item = empty ? emptyScalar(entry.end) : this.parseNode('block');
      items.push(item);
      end = item.end;
    }
    if (own) this.takeBlockEnd('list entry');
    return { kind: 'list', items, tag, anchored: false, start, end };
  }

  private parseBlockMap(tag: string | undefined): YamlMap {
    const { start } = this.scanner.take();
    const entries: YamlEntry[] = [];
    let end = start;
    while (this.at('key')) {
      const token = this.scanner.take();
      this.count(token);
      const key = this.at('key', 'value', 'block-end') ? emptyScalar(token.end) : this.parseNode('value');
      const value = this.parseBlockValue(key.end);
      entries.push({ key, value });
      end = Math.max(value.end, key.end);
    }
    this.takeBlockEnd('key');
    return { kind: 'map', entries, tag, anchored: false, start, end };
  }

  private parseBlockValue(after: number): YamlNode {
    // SnakeYAML takes a scalar right after a key with ? as its value, without a colon.
    if (this.at('scalar')) return this.parseNode('value');
    if (!this.at('value')) return emptyScalar(after);
    const token = this.scanner.take();
    return this.at('key', 'value', 'block-end') ? emptyScalar(token.end) : this.parseNode('value');
  }

  private takeBlockEnd(what: string): void {
    const token = this.scanner.peek();
    if (token.kind === 'value')
      throw fault(token, 'a key is missing before the colon', 'write the key, in quotes if it is empty');
    if (token.kind !== 'block-end') {
      refuseOpenQuote(this.text, this.lastScalar, token);
      throw fault(
        token,
        `another ${what} or the end of the block is expected here`,
        'put the whole value in quotes if this belongs to it, or indent the line like those above',
      );
    }
    this.scanner.take();
  }

  private parseFlowList(tag: string | undefined): YamlList {
    const open = this.scanner.take();
    const items: YamlNode[] = [];
    while (!this.at('flow-list-end')) {
      if (items.length > 0 && !this.takeComma(open, ']')) break;
      this.refuseEndOf(open, ']');
      items.push(this.at('key') ? this.parsePair() : this.parseNode('flow'));
    }
    return { kind: 'list', items, tag, anchored: false, start: open.start, end: this.scanner.take().end };
  }

  /** `[key: value]`: an object of one entry, without braces. */
  private parsePair(): YamlMap {
    return this.nested(this.scanner.peek(), () => {
      const entry = this.parseFlowEntry('flow-list-end');
      const { start } = entry.key;
      return {
        kind: 'map',
        entries: [entry],
        tag: undefined,
        anchored: false,
        start,
        end: Math.max(entry.value.end, entry.key.end),
      };
    });
  }

  private parseFlowMap(tag: string | undefined): YamlMap {
    const open = this.scanner.take();
    const entries: YamlEntry[] = [];
    while (!this.at('flow-map-end')) {
      if (entries.length > 0 && !this.takeComma(open, '}')) break;
      this.refuseEndOf(open, '}');
      if (this.at('key')) {
        entries.push(this.parseFlowEntry('flow-map-end'));
      } else {
        const key = this.parseNode('flow');
        entries.push({ key, value: emptyScalar(key.end) });
      }
    }
    return { kind: 'map', entries, tag, anchored: false, start: open.start, end: this.scanner.take().end };
  }

  private parseFlowEntry(closing: 'flow-list-end' | 'flow-map-end'): YamlEntry {
    const token = this.scanner.take();
    const key = this.at('value', 'flow-entry', closing) ? emptyScalar(token.end) : this.parseNode('flow');
    if (!this.at('value')) return { key, value: emptyScalar(key.end) };
    const colon = this.scanner.take();
    return { key, value: this.at('flow-entry', closing) ? emptyScalar(colon.end) : this.parseNode('flow') };
  }

  /** Moves past the comma between two entries; false where it is the last and the collection ends. */
  private takeComma(open: Token, closing: ']' | '}'): boolean {
    const token = this.scanner.peek();
    if (token.kind !== 'flow-entry') {
      this.refuseEndOf(open, closing);
      throw noComma(this.text, { ...open, closing }, token);
    }
    this.scanner.take();
    return !this.at(closing === ']' ? 'flow-list-end' : 'flow-map-end');
  }

  private refuseEndOf(open: Token, closing: ']' | '}'): void {
    if (this.at('stream-end')) throw neverClosed({ ...open, closing });
  }
}

function fault(range: Range, message: string, help: string): YamlFault {
  return new YamlFault(message, help, { start: range.start, end: range.end });
}

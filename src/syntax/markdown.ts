import type { Definition, Nodes } from 'mdast';
import { type CompileContext, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { AnchorCollector } from './markdown/anchors.ts';
import { readHtmlAttributes } from './markdown/html-tags.ts';

/** A link or an image of a document, with the place of its destination. */
export interface MarkdownLink {
  readonly kind: 'link' | 'image';
  /** The destination with escapes and character references resolved, as a renderer sees it. */
  readonly url: string;
  /** Where the destination stands; of an empty one, where the whole link does. */
  readonly start: number;
  readonly end: number;
}

/** `[text][label]` or `![text][label]` with a label that nothing defines: readers see the brackets. */
export interface UndefinedReference {
  readonly kind: 'link' | 'image';
  readonly label: string;
  /** Where the label stands, or the text that is its own label. */
  readonly start: number;
  readonly end: number;
}

/** What a Markdown text points to and can be pointed at. */
export interface MarkdownDocument {
  /** Links, images, used definitions, and HTML's `a` and `img`, in the order of the text. */
  readonly links: readonly MarkdownLink[];
  readonly undefinedReferences: readonly UndefinedReference[];
  /** Headings and HTML names, in the form of `anchorKey`. */
  readonly anchors: ReadonlySet<string>;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * `[text][label]` or `[label][]` left as plain text. What precedes tells it from an index (`a[0][1]`) and from an
 * escape; the lengths are bounded, so that no text makes this slow.
 */
const bracketPair = /(?<![\p{L}\p{N}_\])}\\!])(!?)\[([^[\]\\\n]{1,200})\]\[([^[\]\\\n]{0,200})\]/gu;

/** Reads a Markdown text (CommonMark). Its cost is bounded by estimateParsingCost, which callers ask first. */
export function readMarkdown(text: string): MarkdownDocument {
  const destinations = new Map<object, Range>();
  const tree = fromMarkdown(text, {
    mdastExtensions: [
      {
        enter: {
          resourceDestinationString: noteDestination(destinations),
          definitionDestinationString: noteDestination(destinations),
        },
      },
    ],
  });
  const links: MarkdownLink[] = [];
  const undefinedReferences: UndefinedReference[] = [];
  const anchors = new AnchorCollector();
  const definitions = new Map<string, Definition>();
  const used = new Map<string, 'link' | 'image'>();
  for (const node of walk(tree)) {
    const { start, end } = rangeOf(node);
    switch (node.type) {
      case 'link':
      case 'image':
        links.push({ kind: node.type, url: node.url, ...(destinations.get(node) ?? { start, end }) });
        break;
      case 'definition':
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
        break;
      case 'imageReference':
        used.set(node.identifier, 'image');
        break;
      case 'linkReference':
        if (!used.has(node.identifier)) used.set(node.identifier, 'link');
        break;
      case 'heading':
        anchors.addHeading(plainText(node));
        break;
      case 'html':
        readHtml(text.slice(start, end), start, links, anchors);
        break;
      case 'text':
        undefinedReferences.push(...bracketPairs(text.slice(start, end), start));
        break;
    }
  }
  for (const [identifier, kind] of used) {
    const node = definitions.get(identifier);
    if (node !== undefined) links.push({ kind, url: node.url, ...(destinations.get(node) ?? rangeOf(node)) });
  }
  links.sort((a, b) => a.start - b.start);
  return { links, undefinedReferences, anchors: anchors.keys };
}

/** Notes where the destination of the link, image or definition being read stands; the tree itself does not say. */
function noteDestination(destinations: Map<object, Range>) {
  return function (this: CompileContext, token: Token): undefined {
    const node = this.stack.at(-1);
    if (node !== undefined) destinations.set(node, { start: token.start.offset, end: token.end.offset });
    // What the handler of the same name does that this one takes the place of.
    this.buffer();
  };
}

/** All nodes in the order of the text, without recursion: documents nest as deep as they like. */
function* walk(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) push(waiting, node.children[at]);
  }
}

function push(waiting: Nodes[], node: Nodes | undefined): void {
  if (node !== undefined) waiting.push(node);
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function plainText(heading: Nodes): string {
  let text = '';
  for (const node of walk(heading)) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image') text += node.alt ?? '';
  }
  return text;
}

function readHtml(html: string, offset: number, links: MarkdownLink[], anchors: AnchorCollector): void {
  for (const { tag, name, value, start, end } of readHtmlAttributes(html)) {
    const range = { start: offset + start, end: offset + end };
    if (tag === 'img' && name === 'src') links.push({ kind: 'image', url: value.trim(), ...range });
    else if (tag === 'a' && name === 'href') links.push({ kind: 'link', url: value.trim(), ...range });
    else if (name === 'id' || (tag === 'a' && name === 'name')) anchors.addName(value);
  }
}

function* bracketPairs(text: string, offset: number): Generator<UndefinedReference> {
  for (const match of text.matchAll(bracketPair)) {
    const [all, mark = '', first = '', second = ''] = match;
    const label = second === '' ? first : second;
    // A footnote's mark and a lone space or number are no labels.
    if (!/\p{L}/u.test(label) || label.startsWith('^') || first.startsWith('^')) continue;
    const start = offset + match.index + (second === '' ? mark.length + 1 : all.length - 1 - second.length);
    yield { kind: mark === '' ? 'link' : 'image', label, start, end: start + label.length };
  }
}

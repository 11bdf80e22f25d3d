import type { Place } from '../../diagnostics/finding.ts';
import { quote } from '../../text/quote.ts';
import type { ConfigNode, ListNode, ObjectEntry, ObjectNode, SyntaxProblem } from '../config-node.ts';
import { type KeyedEntry, layOver, mergeEntries } from './entries.ts';
import { type Range, YamlFault } from './fault.ts';
import {
  standardTagPrefix,
  type YamlAlias,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './nodes.ts';
import { isWholeNumber, resolveScalar } from './resolve-scalar.ts';

/** How many aliases of lists and objects a text may hold: SnakeYAML's own bound. */
const mostAliases = 50;
/** How many values those aliases may stand for in all. */
const mostAliasedValues = 100_000;
/** How deep values may be nested once aliases are followed. */
const deepestNesting = 200;

/** A finished value, with its measure. */
interface Built {
  readonly node: ConfigNode;
  readonly size: number;
  readonly depth: number;
}

/** Nodes to located values: resolves scalars, follows aliases, merges `<<`, keeps the last of equal keys. */
export class Construction {
  private readonly file: string;
  private readonly report: (problem: SyntaxProblem) => void;
  private readonly anchored = new Map<YamlNode, Built>();
  private aliases = 0;
  private aliasedValues = 0;

  constructor(file: string, report: (problem: SyntaxProblem) => void) {
    this.file = file;
    this.report = report;
  }

  /**
   * The value of a document's root.
   * @throws {YamlFault} where aliases stand for too much
   */
  value(root: YamlNode): ConfigNode {
    const { node } = this.build(root);
    this.anchored.clear();
    return node;
  }

  private build(node: YamlNode): Built {
    if (node.kind === 'alias') return this.follow(node);
    const built = this.buildContent(node);
    if (built.depth > deepestNesting) {
      throw new YamlFault(
        `aliases nest values more than ${deepestNesting} levels deep here`,
        'write out what the aliases stand for',
        node,
        true,
      );
    }
    if (node.anchored) this.anchored.set(node, built);
    return built;
  }

  private buildContent(node: Exclude<YamlNode, YamlAlias>): Built {
    switch (node.kind) {
      case 'scalar':
        return { node: this.scalar(node), size: 1, depth: 0 };
      case 'list':
        return this.list(node);
      case 'map':
        return this.map(node);
    }
  }

  private follow(alias: YamlAlias): Built {
    const target = alias.target === undefined ? undefined : this.anchored.get(alias.target);
    const place = this.place(alias);
    if (target === undefined) {
      const name = quote(alias.name, 40);
      this.problem(
        alias,
        alias.recursive
          ? `the alias stands within what its anchor ${name} names`
          : `no anchor ${name} stands before this alias`,
        alias.recursive ? 'write out the value instead' : 'put an anchor of that name before the value that is meant',
      );
      return { node: { kind: 'null', value: null, text: '', quoted: false, place }, size: 1, depth: 0 };
    }
    if (alias.target?.kind !== 'scalar') {
      this.aliases++;
      this.aliasedValues += target.size;
      if (this.aliases > mostAliases || this.aliasedValues > mostAliasedValues) {
        throw new YamlFault(
          this.aliases > mostAliases
            ? `more than ${mostAliases} aliases of lists and objects`
            : `the aliases stand for more than ${mostAliasedValues} values`,
          'write out what the aliases stand for',
          alias,
          true,
        );
      }
    }
    return { ...target, node: { ...target.node, place } };
  }

  private scalar(node: YamlScalar): ConfigNode {
    const { text, plain, tag } = node;
    const place = this.place(node);
    const quoted = !plain;
    if (tag !== undefined && !tag.startsWith(standardTagPrefix))
      return { kind: 'string', value: text, text, quoted, place, tag };
    const resolved = resolveScalar(text, plain, tag);
    // Key by key: most of a text is scalars, and spreading objects took half of the time of reading it.
    if (!('fault' in resolved)) return { kind: resolved.kind, value: resolved.value, text, quoted, place };
    this.problem(node, `${quote(text, 40)} ${resolved.fault}`, 'put the value in quotes and leave out its tag');
    return { kind: 'string', value: text, text, quoted, place };
  }

  private list(node: YamlList): Built {
    const built = node.items.map((item) => this.build(item));
    const list: ListNode = { kind: 'list', place: this.place(node), items: built.map((item) => item.node) };
    const measure = measureOf(built);
    const { tag } = node;
    if (tag === undefined || tag === `${standardTagPrefix}seq`) return { node: list, ...measure };
    if (tag === `${standardTagPrefix}omap` || tag === `${standardTagPrefix}pairs`) {
      return { node: this.pairs(node, list, tag.endsWith('omap')), ...measure };
    }
    if (tag.startsWith(standardTagPrefix)) this.misplacedTag(node, 'list');
    return { node: { ...list, tag }, ...measure };
  }

  /** `!!omap [a: 1, b: 2]` is an object, `!!pairs` of the same a list of lists of two. */
  private pairs(node: YamlList, list: ListNode, asObject: boolean): ConfigNode {
    const entries: ObjectEntry[] = [];
    for (const item of list.items) {
      const [entry, ...more] = item.kind === 'object' ? item.entries : [];
      if (entry === undefined || more.length > 0) {
        this.problem(node, 'each entry of this list must be a single key with its value', 'leave out the tag');
        return list;
      }
      entries.push(entry);
    }
    if (asObject) return { kind: 'object', place: list.place, entries: layOver(entries) };
    const items = entries.map(({ key, keyPlace, value }): ListNode => {
      const name = { kind: 'string', value: key, text: key, quoted: false, place: keyPlace } as const;
      return { kind: 'list', place: { ...keyPlace, end: value.place.end }, items: [name, value] };
    });
    return { ...list, items };
  }

  private map(node: YamlMap): Built {
    const { tag } = node;
    const isSet = tag === `${standardTagPrefix}set`;
    const own: KeyedEntry[] = [];
    const children: Built[] = [];
    for (const { key, value } of node.entries) {
      const finished = this.key(key);
      const built = this.build(value);
      children.push(built);
      if (finished === undefined) continue;
      const { text, identity, isMerge } = finished;
      own.push({ entry: { key: text, keyPlace: this.place(key), value: built.node }, identity, isMerge });
    }
    const { entries, added } = mergeEntries(own, (problem) => this.report(problem));
    this.aliasedValues += added;
    const object: ObjectNode = { kind: 'object', place: this.place(node), entries };
    const measure = measureOf(children);
    if (tag === undefined) return { node: object, size: measure.size, depth: measure.depth };
    if (isSet) return { node: { ...object, entries: entries.map((entry) => emptied(entry)) }, ...measure };
    if (tag === `${standardTagPrefix}map`) return { node: object, ...measure };
    if (tag.startsWith(standardTagPrefix)) this.misplacedTag(node, 'object');
    return { node: { ...object, tag }, ...measure };
  }

  private key(key: YamlNode): { text: string; identity: string; isMerge: boolean } | undefined {
    const scalar = key.kind === 'alias' ? key.target : key;
    if (scalar?.kind === 'scalar' && isMergeKey(scalar)) return { text: scalar.text, identity: '', isMerge: true };
    const { node } = this.build(key);
    if (node.kind === 'object' || node.kind === 'list') {
      this.problem(
        key,
        'a list or an object cannot be a key',
        'use text as the key, in quotes if it starts with [ or {',
      );
      return undefined;
    }
    if (node.kind === 'string' && node.tag === undefined) {
      return { text: node.text, identity: `"${node.text}`, isMerge: false };
    }
    const whole = node.kind === 'number' && isWholeNumber(node.text);
    const identity = JSON.stringify([node.kind, node.value, whole, node.tag ?? '']);
    return { text: node.text, identity, isMerge: false };
  }

  private misplacedTag(node: YamlNode & { readonly tag: string | undefined }, what: string): void {
    const tag = quote(`!!${node.tag?.slice(standardTagPrefix.length) ?? ''}`);
    this.problem(
      node,
      `the tag ${tag} does not belong on ${what === 'object' ? 'an object' : 'a list'}`,
      'leave out the tag',
    );
  }

  private problem(range: Range, message: string, help: string): void {
    this.report({ kind: 'syntax', message, help, place: this.place(range) });
  }

  private place({ start, end }: Range): Place {
    return { file: this.file, start, end };
  }
}

function isMergeKey({ tag, plain, text }: YamlScalar): boolean {
  return tag === `${standardTagPrefix}merge` || (tag === undefined && plain && text === '<<');
}

function measureOf(children: readonly Built[]): { size: number; depth: number } {
  let size = 1;
  let depth = 0;
  for (const child of children) {
    size += child.size;
    depth = Math.max(depth, child.depth);
  }
  return { size, depth: depth + 1 };
}

function emptied({ key, keyPlace }: ObjectEntry): ObjectEntry {
  return { key, keyPlace, value: { kind: 'null', value: null, text: '', quoted: false, place: keyPlace } };
}

import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Place } from '../diagnostics/finding.ts';
import type { ConfigDocument, ConfigNode, ObjectEntry, ScalarNode, SyntaxProblem } from './config-node.ts';

export interface YamlOptions {
  /** The text's path in the tree: what its places name. */
  readonly file: string;
}

/** What reading a stream of YAML documents gives. */
export interface YamlStream {
  /** The roots, in their order; empty where the text holds a fault of syntax. */
  readonly documents: readonly ConfigNode[];
  readonly problems: readonly SyntaxProblem[];
}

/** Reads one YAML document as SnakeYAML does. Never throws. */
export function readYaml(text: string, options: YamlOptions): ConfigDocument {
  const { documents, problems } = readYamlDocuments(text, options);
  return { root: documents[0], problems };
}

/** Reads a text of any number of YAML documents. Never throws. */
export function readYamlDocuments(text: string, { file }: YamlOptions): YamlStream {
  const problems: SyntaxProblem[] = [];
  const documents: ConfigNode[] = [];
  const parsed = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent', stringKeys: false });
  for (const document of Array.isArray(parsed) ? parsed : []) {
    for (const error of document.errors) {
      problems.push({
        kind: 'syntax',
        message: error.message.split('\n')[0] ?? '',
        help: 'Correct the YAML here',
        place: { file, start: error.pos[0], end: error.pos[1] },
      });
    }
    const { contents } = document;
    if (contents !== null) documents.push(convert(contents as Node, file));
  }
  return { documents: problems.length > 0 ? [] : documents, problems };
}

/** Whether a scalar is one of the words that YAML 1.1 reads as a boolean and YAML 1.2 as a string: yes, no, on, off. */
export function isYaml11Word(node: ConfigNode): node is ScalarNode {
  return node.kind === 'boolean' && !node.quoted && /^(?:yes|no|on|off)$/i.test(node.text);
}

function convert(node: Node, file: string): ConfigNode {
  const place: Place = { file, start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
  const tag = node.tag?.startsWith('!') === true ? { tag: node.tag } : {};
  if (isAlias(node)) return { kind: 'string', value: '', text: '', quoted: false, place };
  if (isMap<Node, Node | null>(node)) {
    const entries: ObjectEntry[] = node.items.map(({ key, value }) => ({
      key: isScalar(key) ? (key.source ?? String(key.value ?? '')) : '',
      keyPlace: { file, start: key.range?.[0] ?? 0, end: key.range?.[1] ?? 0 },
      value: value === null ? nothing(place) : convert(value, file),
    }));
    return { kind: 'object', place, entries, ...tag };
  }
  if (isSeq<Node>(node)) {
    return { kind: 'list', place, items: node.items.map((item) => convert(item, file)), ...tag };
  }
  if (!isScalar(node)) return nothing(place);
  const { value } = node;
  const quoted = node.type !== 'PLAIN';
  const text = node.source ?? '';
  if (value === null) return { kind: 'null', value: null, text, quoted, place, ...tag };
  if (typeof value === 'number') return { kind: 'number', value, text, quoted, place };
  if (typeof value === 'boolean') return { kind: 'boolean', value, text, quoted, place };
  return { kind: 'string', value: String(value), text: String(value), quoted, place, ...tag };
}

function nothing(place: Place): ScalarNode {
  return { kind: 'null', value: null, text: '', quoted: false, place };
}

import type { Place } from '../diagnostics/finding.ts';
import type { ConfigDocument, ConfigNode, SyntaxProblem } from './config-node.ts';
import { Construction } from './yaml/construct.ts';
import { type Divergence, divergences, findOldLineBreak } from './yaml/divergence.ts';
import type { Range } from './yaml/fault.ts';
import { findUnprintable } from './yaml/printable.ts';
import { readNodes } from './yaml/read-nodes.ts';

export interface YamlOptions {
  /** The text's path in the tree: what its places name. */
  readonly file: string;
}

/** What reading a stream of YAML documents gives. */
export interface YamlStream {
  /** The roots, in their order; none where the text has a problem of kind syntax. */
  readonly documents: readonly ConfigNode[];
  /** In the order of their places: at most 50 of kind syntax, and 50 others. */
  readonly problems: readonly SyntaxProblem[];
}

/** The longest text that is read, in UTF-16 code units. The largest manifest known has some kilobytes. */
export const longestYaml = 1024 * 1024;
const mostProblems = 50;

/**
 * Reads a text of one YAML document as SnakeYAML reads it (YAML 1.1): the server's own reader. Never throws.
 * An empty text is null. The root is undefined where the text has a problem of kind syntax.
 */
export function readYaml(text: string, options: YamlOptions): ConfigDocument {
  const { documents, problems } = readYamlDocuments(text, options);
  const [root, second] = documents;
  if (second !== undefined) {
    const place = { ...second.place, end: Math.min(second.place.end, second.place.start + 1) };
    const problem: SyntaxProblem = {
      kind: 'syntax',
      message: 'a second document starts here, and this file must hold a single one',
      help: 'remove the --- between them, or the second document',
      place,
    };
    return { root: undefined, problems: [...problems, problem] };
  }
  if (root !== undefined || problems.some(({ kind }) => kind === 'syntax')) return { root, problems };
  const place = { file: options.file, start: 0, end: 0 };
  return { root: { kind: 'null', value: null, text: '', quoted: false, place }, problems };
}

/** Reads a text of any number of YAML documents, else like readYaml. Never throws. */
export function readYamlDocuments(text: string, { file }: YamlOptions): YamlStream {
  // Apart, so that no number of others leaves a fault unsaid.
  const faults: SyntaxProblem[] = [];
  const others: SyntaxProblem[] = [];
  const placeOf = ({ start, end }: Range): Place => ({ file, start, end });
  const report = (problem: SyntaxProblem): void => {
    const list = problem.kind === 'syntax' ? faults : others;
    if (list.length < mostProblems) list.push(problem);
  };
  const refuse = (message: string, help: string, range: Range) =>
    report({ kind: 'syntax', message, help, place: placeOf(range) });

  if (text.length > longestYaml) {
    refuse('the file is larger than 1 MiB', 'make it smaller', { start: 0, end: 0 });
    return { documents: [], problems: faults };
  }
  for (const range of findUnprintable(text, mostProblems)) {
    const code = text.charCodeAt(range.start).toString(16).toUpperCase().padStart(4, '0');
    refuse(
      `the character U+${code} is not allowed in YAML`,
      `remove it, or write it as "\\u${code}" in double quotes`,
      range,
    );
  }
  const documents: ConfigNode[] = [];
  if (faults.length === 0) {
    const diverges = (kind: Divergence, range: Range) =>
      report({ kind: 'portability', ...divergences[kind], place: placeOf(range) });
    const oldBreak = findOldLineBreak(text);
    if (oldBreak !== undefined) diverges('line-break', oldBreak);
    const construction = new Construction(file, report);
    for (const fault of readNodes(text, diverges, (node) => documents.push(construction.value(node)))) {
      refuse(fault.message, fault.help, fault.range);
    }
  }
  // A document that none takes is nothing that some readers take.
  const kept = faults.length === 0 ? others : others.filter(({ kind }) => kind !== 'portability');
  const problems = [...faults, ...kept].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  return { documents: faults.length > 0 ? [] : documents, problems };
}

import type { Place } from '../../../src/diagnostics/finding.ts';
import { toPlain, valueAt } from '../../../src/syntax/config-access.ts';
import type { ConfigDocument, ConfigNode } from '../../../src/syntax/config-node.ts';
import { readHocon } from '../../../src/syntax/hocon/index.ts';
import { SourceText } from '../../../src/text/source-text.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';

const file = 'stackpack.conf';

/** Reads a text as stackpack.conf, with other files beside it. */
export function read(text: string, others: Readonly<Record<string, string>> = {}): ConfigDocument {
  return readHocon(text, { file, tree: new MemoryTree([[file, text], ...Object.entries(others)]) });
}

/** The value of a text as plain data; a text with problems is a fault of the test. */
export function plain(text: string, others: Readonly<Record<string, string>> = {}): unknown {
  const { root, problems } = read(text, others);
  if (root === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return JSON.parse(JSON.stringify(toPlain(root)));
}

/** The node at a path of keys. */
export function nodeAt(document: ConfigDocument, ...keys: string[]): ConfigNode {
  const node = valueAt(document.root, ...keys);
  if (node === undefined) throw new Error(`nothing at ${keys.join('.')}`);
  return node;
}

/** The text that a place covers; the file's name in front where it is not stackpack.conf. */
export function covered(place: Place, text: string, others: Readonly<Record<string, string>> = {}): string {
  const source = place.file === file ? text : others[place.file];
  if (source === undefined) throw new Error(`no file ${place.file}`);
  return `${place.file === file ? '' : `${place.file}: `}${source.slice(place.start, place.end)}`;
}

/** Each problem of a text as `line:column kind "covered text" message`. */
export function problemsOf(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  return read(text, others).problems.map(({ kind, place, message }) => {
    const source = new SourceText(place.file === file ? text : (others[place.file] ?? ''));
    const { line, column } = source.positionAt(place.start);
    return `${line}:${column} ${kind} ${JSON.stringify(covered(place, text, others))} ${message}`;
  });
}

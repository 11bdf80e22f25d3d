import type { ConfigNode, ObjectEntry, ScalarNode } from '../syntax/config-node.ts';
import { readAsBoolean } from '../syntax/hocon/index.ts';
import type { NamedFiles } from './named-files.ts';
import { comparableText, type MovedFiles } from './same-text.ts';
import type { Referents } from './snapshot-ids.ts';

/** What one side's values are read with, so that those that mean the same are the same. */
export interface ValueContext {
  /** Where the values are from. A manifest's scalars are read as strings, as the server reads them. */
  readonly in: 'node' | 'manifest';
  readonly ids: Referents;
  readonly files: NamedFiles;
  /** Of the old side alone: it is compared as if its files had been moved already. */
  readonly moved: MovedFiles;
}

/** A value as text that is the same for values that mean the same: keys and elements sorted, `id`s left out. */
export function comparableValue(node: ConfigNode, context: ValueContext): string {
  switch (node.kind) {
    case 'object': {
      const entries = comparedEntries(node.entries)
        .filter(({ value }) => value.kind !== 'null')
        .map(({ key, value }) => `${JSON.stringify(key)}:${comparableValue(value, context)}`);
      return `${node.tag ?? ''}{${entries.sort().join()}}`;
    }
    case 'list': {
      const items = node.items.map((item) => comparableValue(item, context));
      return `${node.tag ?? ''}[${items.sort().join()}]`;
    }
    default:
      return comparableScalar(node, context);
  }
}

/** The entries of an object less its own number in the snapshot, which is only there to be referred to. */
export function comparedEntries(entries: readonly ObjectEntry[]): readonly ObjectEntry[] {
  return entries.filter(({ key, value }) => key !== 'id' || value.kind !== 'number');
}

function comparableScalar(node: ScalarNode, { in: source, ids, files, moved }: ValueContext): string {
  const path = files.fileOf(node);
  if (path !== undefined) return `file ${JSON.stringify(moved.get(path) ?? path)}`;
  const tag = node.tag ?? '';
  if (source === 'manifest') {
    const boolean = readAsBoolean(node);
    return `${tag}${JSON.stringify(boolean === undefined ? comparableText(node.text, moved) : String(boolean))}`;
  }
  if (typeof node.value === 'number') {
    const referent = ids.get(node.value);
    if (referent !== undefined) return `${tag}reference ${JSON.stringify(referent)}`;
    // What JavaScript cannot count with is compared as it is written.
    return `${tag}number ${Number.isFinite(node.value) && Math.abs(node.value) < 2 ** 53 ? node.value : node.text}`;
  }
  const text = typeof node.value === 'string' ? comparableText(node.value, moved) : node.text;
  return `${tag}${node.kind} ${JSON.stringify(node.kind === 'boolean' ? node.value : text)}`;
}

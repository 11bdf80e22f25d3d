import type { Place } from '../../src/diagnostics/finding.ts';
import type { ObjectEntry } from '../../src/syntax/config-node.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';

/** The files of a pack; an edit gives others, and leaves these as they are. */
export type Files = ReadonlyMap<string, MemoryContent>;

/** The text of a file that is one. */
function textAt(files: Files, file: string): string {
  const text = files.get(file);
  if (typeof text !== 'string') throw new Error(`${file} is no text`);
  return text;
}

/** Puts a text in the stead of what stands at a place. */
export function replaceAt(files: Files, { file, start, end }: Place, by: string): Files {
  const text = textAt(files, file);
  return new Map(files).set(file, text.slice(0, start) + by + text.slice(end));
}

/** Adds to the end of a scalar, before its closing quote. */
export function append(files: Files, { file, start, end }: Place, added: string): Files {
  const text = textAt(files, file).slice(start, end);
  // A block of YAML ends with white space.
  const [, inside = '', quote = ''] = /^([\s\S]*?)(["']?\s*)$/.exec(text) ?? [];
  return replaceAt(files, { file, start, end }, inside + added + quote);
}

/** Takes out an element of a list or an entry of an object, with what parts it from the next or the one before. */
export function cut(files: Files, { file, start, end }: Place): Files {
  const text = textAt(files, file);
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const dash = /^\s*- $/.exec(text.slice(lineStart, start));
  if (dash !== null) {
    // A block of YAML ends with its last line.
    const written = text.slice(start, end).trimEnd();
    const after = text.indexOf('\n', start + written.length);
    return replaceAt(files, { file, start: lineStart, end: after === -1 ? text.length : after + 1 }, '');
  }
  const comma = /^\s*,/.exec(text.slice(end));
  if (comma !== null) return replaceAt(files, { file, start, end: end + comma[0].length }, '');
  const before = /,\s*$/.exec(text.slice(0, start));
  return replaceAt(files, { file, start: before?.index ?? start, end }, '');
}

/** Takes out an entry of an object in YAML: all its lines. */
export function cutEntry(files: Files, { keyPlace, value }: ObjectEntry): Files {
  const text = textAt(files, keyPlace.file);
  const start = text.lastIndexOf('\n', keyPlace.start) + 1;
  const last = start + text.slice(start, value.place.end).trimEnd().length;
  const end = text.indexOf('\n', last);
  return replaceAt(files, { ...keyPlace, start, end: end === -1 ? text.length : end + 1 }, '');
}

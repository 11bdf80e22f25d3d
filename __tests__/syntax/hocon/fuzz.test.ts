import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConfigNode } from '../../../src/syntax/config-node.ts';
import { readHocon } from '../../../src/syntax/hocon/index.ts';
import { decodeText } from '../../../src/text/decode.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { generateDocuments } from '../../support/lightbend/generate-documents.ts';

const file = 'stackpack.conf';

/** Reads a text, and gives back everything about it that must not be. */
function flawsOf(text: string): string[] {
  const { root, problems } = readHocon(text, { file, tree: new MemoryTree([[file, text]]) });
  const flaws: string[] = [];
  const check = (place: { file: string; start: number; end: number }, what: string): void => {
    if (place.file !== file || place.start < 0 || place.end < place.start || place.end > text.length) {
      flaws.push(`${what} at ${place.file}:${place.start}-${place.end} of ${text.length}`);
    }
  };
  for (const { place, related, message, help } of problems) {
    check(place, message);
    if (related !== undefined) check(related, `related: ${message}`);
    // One sentence each, printable, without a full stop.
    for (const sentence of [message, help]) {
      if (sentence === '' || /[\p{Cc}]|\.$/u.test(sentence)) flaws.push(JSON.stringify(sentence));
    }
  }
  const visit = (node: ConfigNode): void => {
    check(node.place, node.kind);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'object') return;
    if (new Set(node.entries.map(({ key }) => key)).size !== node.entries.length) flaws.push('a key twice');
    for (const { keyPlace, value } of node.entries) {
      check(keyPlace, 'key');
      visit(value);
    }
  };
  if (root !== undefined) visit(root);
  return flaws;
}

const parts = [
  ...['{', '}', '[', ']', ',', '\n', ' ', '=', ':', '+=', '"', '"""', '${', '${?', '#', '//', '\\', '.', '/', '$', '+'],
  ...[
    'a',
    'b',
    'a.b',
    'include',
    '"x"',
    'true',
    'null',
    '1',
    '1.0',
    '-',
    '${a}',
    '${?b}',
    '${a.b}',
    '\r\n',
    '\u00a0',
    '\u0000',
  ],
  ...['include "stackpack.conf"', 'required(', 'file(', ')', '\ud83d', '\ufeff', '__proto__'],
];

describe('whatever the text is', () => {
  const options = { seed: 20_260_301, numRuns: 1500 };

  it('nothing is thrown, and every place lies within it: pieces of the syntax', () => {
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(texts, (text) => expect(flawsOf(text)).toEqual([])),
      options,
    );
  });

  it('nothing is thrown, and every place lies within it: random bytes', () => {
    const texts = fc.uint8Array({ maxLength: 200 }).map((bytes) => decodeText(bytes).text);
    fc.assert(
      fc.property(texts, (text) => expect(flawsOf(text)).toEqual([])),
      options,
    );
  });

  it('nothing is thrown, and every place lies within it: spoilt documents', () => {
    for (const { files } of generateDocuments(7, 400)) expect(flawsOf(files.get(file) ?? '')).toEqual([]);
  });

  it('reading is repeatable', () => {
    for (const { files } of generateDocuments(11, 30)) {
      const text = files.get(file) ?? '';
      expect(readHocon(text, { file })).toEqual(readHocon(text, { file }));
    }
  });
});

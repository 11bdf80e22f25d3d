import { describe, expect, it } from '@jest/globals';
import { findMissingKeys, findUnknownEntries } from '../../src/stackpack/manifest-entries.ts';
import { manifestKeys } from '../../src/stackpack/manifest-keys.ts';
import { findMismatches } from '../../src/stackpack/manifest-shape.ts';
import { readItems, rootObject } from '../../src/stackpack/manifest-values.ts';
import { describePath, describeValue, joinWords } from '../../src/stackpack/manifest-wording.ts';
import { textOf, valueAt } from '../../src/syntax/config-access.ts';
import type { ObjectNode } from '../../src/syntax/config-node.ts';
import { readHocon } from '../../src/syntax/hocon/index.ts';
import { SourceText } from '../../src/text/source-text.ts';

function read(text: string): ObjectNode {
  const { root, problems } = readHocon(text, { file: 'stackpack.conf' });
  expect(problems).toEqual([]);
  return rootObject({ file: 'stackpack.conf', source: new SourceText(text), root, problems });
}

describe('findMismatches', () => {
  it('names the path of each value that is not what its key asks for', () => {
    const root = read(`
      name = []
      faqs = [ { question = ok, answer {} }, 5 ]
      steps = [ { value { type = [] } } ]
      configurationUrls { ERROR = [] }
      unknown = []
      isNew = null
    `);
    const paths = findMismatches(root, manifestKeys['1.x'], '1.x').map(({ path }) => describePath(path));
    expect(paths).toEqual([
      'name',
      'answer of item 1 of faqs',
      'item 2 of faqs',
      'value.type of item 1 of steps',
      'configurationUrls.ERROR',
    ]);
  });
});

describe('readItems', () => {
  it('takes an object with numbers for keys as a list, in HOCON only', () => {
    const node = valueAt(read('x { "10" = c, 2 = b, note = n, 0 = a }'), 'x');
    expect(readItems(node, '1.x')?.map(textOf)).toEqual(['a', 'b', 'c']);
    expect(readItems(node, '2.0')).toBeUndefined();
  });

  it('takes no other object', () => {
    expect(readItems(valueAt(read('x {}'), 'x'), '1.x')).toBeUndefined();
    expect(readItems(valueAt(read('x { a = 1, -1 = 2 }'), 'x'), '1.x')).toBeUndefined();
  });
});

describe('findMissingKeys', () => {
  const keys = manifestKeys['1.x'];

  it('says what is empty and what is misspelt', () => {
    const missing = findMissingKeys(read('name = null, dispalyName = x'), keys);
    expect(missing.map(({ key, empty, misspelt }) => [key, empty?.key, misspelt?.key])).toEqual([
      ['name', 'name', undefined],
      ['displayName', undefined, 'dispalyName'],
      ['logoUrl', undefined, undefined],
    ]);
  });

  it('leaves an unknown key that stands for a missing one out of the unknown ones', () => {
    const root = read('dispalyName = x, categorys = [], zzz = 1');
    expect(findUnknownEntries(root, keys).map(({ entry, nearest }) => [entry.key, nearest])).toEqual([
      ['categorys', 'categories'],
      ['zzz', undefined],
    ]);
  });

  it('knows no key that objects inherit', () => {
    const root = read('"__proto__" = 1, constructor = 2, toString = 3');
    expect(findUnknownEntries(root, keys).map(({ entry }) => entry.key)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });
});

describe('the wording', () => {
  it('is readable', () => {
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(describePath(['integrations', 0, 'faqs', 1, 'answer'])).toBe(
      'answer of item 2 of faqs of item 1 of integrations',
    );
    expect(describePath(['dependencies', 'a b\u001b'])).toBe('dependencies."a b\\u001b"');
    const root = read('a = 5.0, b = "x\\u001b", c = []');
    expect(['a', 'b', 'c'].map((key) => describeValue(valueAt(root, key) ?? root))).toEqual([
      'the number 5.0',
      'the string "x\\u001b"',
      'a list',
    ]);
  });
});

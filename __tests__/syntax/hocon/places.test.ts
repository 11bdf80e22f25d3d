import { describe, expect, it } from '@jest/globals';
import { asObject, entryOf } from '../../../src/syntax/config-access.ts';
import { covered, nodeAt, read } from '../../support/lightbend/read-for-test.ts';

describe('where values stand', () => {
  it.each([
    ['an unquoted string', 'a = text # no', 'text'],
    ['a quoted string, its quotes included', 'a = "x y" ', '"x y"'],
    ['three quotes over lines', 'a = """x\ny"""\nb = 1', '"""x\ny"""'],
    ['a number', 'a =  1.50 ', '1.50'],
    ['all pieces of a concatenation', 'a =  one "two" 3  # end', 'one "two" 3'],
    ['the substitution itself, not what it names', 'b = long value\na = ${b}\n', '${b}'],
    ['a concatenation with a substitution', 'b = 1\na = x${b}y', 'x${b}y'],
    ['an object with its braces', 'a { b = 1 }\n', '{ b = 1 }'],
    ['a list with its brackets', 'a = [\n1\n]\n', '[\n1\n]'],
    ['joined lists', 'a = [1] [2] ', '[1] [2]'],
    ['an appended value', 'a += one\n', 'one'],
    ['the value that wins', 'a = first\na = second', 'second'],
    ['the earlier value where a later one is not there', 'a = first\na = ${?none}', 'first'],
    ['the first of two objects that merge', 'a { b = 1 }\na { c = 2 }', '{ b = 1 }'],
    ['the rest of a path where an object is not written as one', 'a.b.c = 1', 'b.c = 1'],
  ])('%s', (_, text, expected) => {
    expect(covered(nodeAt(read(text), 'a').place, text)).toBe(expected);
  });

  it('tells the text of a key, and of the key that gave the value', () => {
    const text = 'a = 1\n"b c".d = 2\n  "a" = 3\n';
    const { root } = read(text);
    const a = entryOf(root, 'a');
    const b = entryOf(root, 'b c');
    expect(a && covered(a.keyPlace, text)).toBe('"a"');
    expect(a?.keyPlace.start).toBe(text.lastIndexOf('"a"'));
    expect(b && covered(b.keyPlace, text)).toBe('"b c"');
    const d = entryOf(b?.value, 'd');
    expect(d && covered(d.keyPlace, text)).toBe('d');
  });

  it('keeps the places within what a substitution names', () => {
    const text = 'b { c = 1 }\na = ${b}';
    const c = nodeAt(read(text), 'a', 'c');
    expect(covered(c.place, text)).toBe('1');
  });

  it('places list elements', () => {
    const text = 'b = 2\na = [ "one", ${b}, { c = 3 } [4], ]'.replace(' [4]', '');
    const list = nodeAt(read(text), 'a');
    const items = list.kind === 'list' ? list.items : [];
    expect(items.map(({ place }) => covered(place, text))).toEqual(['"one"', '${b}', '{ c = 3 }']);
  });

  it('places an included value in its file', () => {
    const others = { 'sub/other.conf': 'x = 1\ny { z = two words }' };
    const text = 'o { include "sub/other.conf" }';
    const z = nodeAt(read(text, others), 'o', 'y', 'z');
    expect(covered(z.place, text, others)).toBe('sub/other.conf: two words');
  });

  it('covers the whole document with a root that has no braces', () => {
    const text = '# comment\na = 1\n\n';
    expect(covered(read(text).root?.place ?? { file: '', start: 0, end: 0 }, text)).toBe('a = 1\n\n');
  });

  it('counts in UTF-16 code units', () => {
    const text = '"\u{1f600}" = "\u{1f600}"\na = x';
    expect(nodeAt(read(text), 'a').place).toEqual({ file: 'stackpack.conf', start: 16, end: 17 });
  });
});

describe('what values are', () => {
  it.each([
    ['version = 1.0', { kind: 'number', value: 1, text: '1.0', quoted: false }],
    ['version = 0.0.8', { kind: 'string', value: '0.0.8', text: '0.0.8', quoted: false }],
    ['version = "1.0"', { kind: 'string', value: '1.0', text: '1.0', quoted: true }],
    ['version = """1.0"""', { kind: 'string', value: '1.0', text: '1.0', quoted: true }],
    ['version = 1e3', { kind: 'number', value: 1000, text: '1e3', quoted: false }],
    ['version = -0', { kind: 'number', value: 0, text: '-0', quoted: false }],
    ['version = true', { kind: 'boolean', value: true, text: 'true', quoted: false }],
    ['version = yes', { kind: 'string', value: 'yes', text: 'yes', quoted: false }],
    ['version = null', { kind: 'null', value: null, text: 'null', quoted: false }],
    ['version = 1 2', { kind: 'string', value: '1 2', text: '1 2', quoted: false }],
    ['v = 1.0\nversion = ${v}', { kind: 'number', value: 1, text: '1.0', quoted: false }],
    [
      'v = 1.0\nversion = ${v}-SNAPSHOT',
      { kind: 'string', value: '1.0-SNAPSHOT', text: '1.0-SNAPSHOT', quoted: false },
    ],
  ])('%s', (text, expected) => {
    expect(nodeAt(read(text), 'version')).toMatchObject(expected);
  });

  it('keeps the order in which keys were first written', () => {
    const { root } = read('b = 1\na = 2\n10 = x\nb = 3\nc.d = 4\n2 = y', {});
    expect(asObject(root)?.entries.map(({ key }) => key)).toEqual(['b', 'a', '10', 'c', '2']);
  });

  it('takes __proto__ for a key like any other', () => {
    const { root } = read('__proto__ { polluted = true }\nconstructor.prototype.polluted = true');
    expect(asObject(root)?.entries.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

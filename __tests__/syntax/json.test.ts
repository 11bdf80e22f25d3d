import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toPlain } from '../../src/syntax/config-access.ts';
import { readJson } from '../../src/syntax/json.ts';

function faultOf(text: string): string {
  const { root, problems } = readJson(text, { file: 'x.json' });
  const [problem, ...more] = problems;
  expect(more).toEqual([]);
  if (problem === undefined) return 'none';
  expect(root).toBeUndefined();
  const { place, related, message } = problem;
  const about = related === undefined ? '' : ` (${related.start})`;
  return `${place.start} ${text.slice(place.start, place.end)}: ${message}${about}`;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('readJson', () => {
  it('reads whatever JSON.stringify writes, indented or not, and finds each value where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const { root } = readJson(text, { file: 'x.json' });
        expect(root?.place).toEqual({ file: 'x.json', start: 0, end: text.length });
        expect(root && JSON.parse(JSON.stringify(toPlain(root)))).toEqual(JSON.parse(text));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0',
      '.5',
      'e1',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '\t',
      "'",
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        const isSound = readJson(text, { file: 'x.json' }).root !== undefined;
        expect({ text, isSound }).toEqual({ text, isSound: parses(text) });
        if (isSound) accepted++;
      }),
      { seed: 1, numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it.each([
    ['', '0 : there is nothing in it'],
    ['{"a": 1\n "b": 2}', '6 1: a comma is missing after this'],
    ['[{}\n{}]', '2 }: a comma is missing after this'],
    ['[{"a": 1\n{}]', '7 1: }, is missing after this (1)'],
    ['{"a": 1,\n}', '7 ,: a comma stands before the closing }'],
    ['[1, ]', '2 ,: a comma stands before the closing ]'],
    ['{"a" 1}', '5 1: "1" cannot stand here: a colon must follow the key "a"'],
    ['{a: 1}', '1 a: "a" cannot stand here: a key must stand here'],
    ['{"a": [1}', '8 }: } stands where ] must close what was opened before (6)'],
    ['{"a": [1]', '8 ]: } is missing after this (0)'],
    ['{\n  "a": {\n    "b": 1,\n  "c": 2\n}\n', '21 ,: } is missing after this (9)'],
    ['{\n  "a": {\n    "b": 1\n  ,\n  "c": 2\n}\n', '24 ,: } is missing before this (9)'],
    ['[\n  {\n    "a": 1\n,\n  {}\n]', '17 ,: } is missing before this (4)'],
    ['[\n  {\n    "a": [\n      1\n  }\n]', '23 1: ] is missing after this (15)'],
    ['{\n"a": {\n"b": 1\n]\n}', '16 ]: ] stands where } must close what was opened before (7)'],
    ['{"a": ', '6 : the text ends where a value must stand here'],
    ['{"a": "b\n}', '6 "b: the text in quotes is not closed in its line'],
    ['"\t"', '1 \t: a tab stands in the text in quotes'],
    ['"\\x"', '1 \\x: "\\\\x" means nothing in JSON'],
    ['"\\u12g4"', '1 \\u: "\\\\u" means nothing in JSON'],
    ['[01]', '1 01: "01" is no value of JSON'],
    ['[True]', '1 True: "True" is no value of JSON'],
    ['{} // x', '3 //: a comment stands here, and JSON has none'],
    ['{} }', '3 }: "}" cannot stand here: the value that started first is complete'],
    ['['.repeat(202), '201 [: values nest more than 200 levels deep here'],
  ])('finds the fault in %j', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('keeps the last of equal keys, and numbers as they were written', () => {
    const { root } = readJson('{"a": 1.0, "b": 2, "a": -1e3}', { file: 'x.json' });
    expect(root).toMatchObject({
      entries: [
        { key: 'a', value: { kind: 'number', value: -1000, text: '-1e3' } },
        { key: 'b', value: { text: '2' } },
      ],
    });
  });

  // U+E000 starts what stands for one value, U+E002 what may be anything; a number and U+E001 follow.
  it.each([
    [
      '[\ue0001\ue001, \ue0022\ue001, -\ue0023\ue001.0, "x\ue0022\ue001y"]',
      'as values, parts of numbers and in quotes',
    ],
    ['[1 \ue0020\ue001 2]', 'for a comma, if it may be anything'],
    ['{\ue0020\ue001}', 'for all entries'],
    ['{"a": 1, \ue0020\ue001}', 'for some entries'],
    ['{\ue0020\ue001: 1}', 'for a key'],
    ['\ue0020\ue001', 'for the whole'],
    ['{"a": 1 \ue0020\ue001}', 'after the last entry'],
  ])('takes stand-ins in %j: %s', (text) => {
    expect(readJson(text, { file: 'x.json', standIns: true }).problems).toEqual([]);
  });

  it.each([
    ['[\ue0020\ue001,]', 'a comma stands before'],
    ['[1 \ue0000\ue001 2]', 'a comma is missing'],
    ['[\ue0000\ue001 1]', 'a comma is missing'],
    ['{"a": \ue0020\ue001 "b": 1}', 'a comma is missing'],
  ])('finds what is wrong beside stand-ins in %j', (text, says) => {
    const [problem] = readJson(text, { file: 'x.json', standIns: true }).problems;
    expect(problem?.message).toContain(says);
  });

  it('refuses stand-ins in other texts', () => {
    expect(readJson('[\ue0000\ue001]', { file: 'x.json' }).root).toBeUndefined();
  });
});

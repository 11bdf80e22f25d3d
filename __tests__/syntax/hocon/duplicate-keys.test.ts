import { describe, expect, it } from '@jest/globals';
import { covered, problemsOf, read } from '../../support/lightbend/read-for-test.ts';

describe('a key given twice', () => {
  it.each([
    ['two simple values', 'a = 1\na = 2'],
    ['two lists', 'a = [1]\na = [2]'],
    ['an object, then a value', 'a { b = 1 }\na = 2'],
    ['a value, then an object', 'a = 1\na { b = 2 }'],
    ['a value, then a path into it', 'a = 1\na.b = 2'],
    ['a substitution, then a value', 'a = ${?x}\na = 2'],
    ['a value, then a substitution that must be there', 'x = 1\na = 1\na = ${x}'],
  ])('is reported: %s', (_, text) => {
    const [problem, ...rest] = read(text).problems;
    expect(rest).toEqual([]);
    expect(problem?.kind).toBe('duplicate-key');
    expect(problem && covered(problem.place, text)).toBe('a');
    expect(problem?.place.start).toBe(text.lastIndexOf('a'));
    expect(problem?.related?.start).toBe(text.indexOf('a'));
  });

  it.each([
    ['objects that merge', 'a { b = 1 }\na { c = 2 }'],
    ['paths that merge', 'a.b = 1\na.c = 2'],
    ['+=', 'a = [1]\na += 2\na += 3'],
    ['a value made of the earlier one', 'a = [1]\na = ${a} [2]'],
    ['a value made of a part of the earlier one', 'a { b { c = 1 } }\na = ${a.b}'],
    ['an optional override', 'a = 1\na = ${?OVERRIDE}'],
    ['an object and a substitution that may be one', 'x { c = 1 }\na { b = 1 }\na = ${x}'],
    ['a substitution that may be an object, and an object', 'x { c = 1 }\na = ${x}\na { b = 1 }'],
    ['objects in a list', 'a = [ { b = 1 }, { b = 2 } ]'],
  ])('is not reported: %s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('is not reported of an included file', () => {
    const others = { 'other.conf': 'a = 1\nb = 1' };
    expect(problemsOf('a = 0\ninclude "other.conf"\nb = 2\ninclude "other.conf"', others)).toEqual([]);
  });

  it('is reported inside objects and lists, and inside an included file', () => {
    const others = { 'other.conf': 'x { y = 1, y = 2 }' };
    expect(problemsOf('a { b = 1 }\na { b = 2 }\nl = [ { c = 1, c = 2 } ]\ninclude "other.conf"', others)).toEqual([
      '2:5 duplicate-key "b" the key "b" is given twice, and this value replaces the first one',
      '3:16 duplicate-key "c" the key "c" is given twice, and this value replaces the first one',
      '1:12 duplicate-key "other.conf: y" the key "y" is given twice, and this value replaces the first one',
    ]);
  });
});

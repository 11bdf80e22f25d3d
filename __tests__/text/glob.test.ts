import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob, parseGlob } from '../../src/text/glob.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

function matches(pattern: string, path: string): boolean {
  const glob = parseGlob(pattern);
  if (typeof glob === 'string') throw new Error(`${pattern}: ${glob}`);
  return matchesGlob(glob, path);
}

/** What a pattern means, said as plainly as can be and as slowly as may be. */
function naive(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') return path.some((_, index) => naive(rest, path.slice(index))) || naive(rest, []);
  const [name, ...names] = path;
  return name !== undefined && naiveName(first, name) && naive(rest, names);
}

function naiveName(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return [...name, ''].some((_, index) => naiveName(rest, name.slice(index)));
  return name !== '' && (pattern[0] === '?' || pattern[0] === name[0]) && naiveName(rest, name.slice(1));
}

describe('a pattern', () => {
  it.each([
    ['stackpacks/*', 'stackpacks/sap'],
    ['./stackpacks/*', 'stackpacks/sap'],
    ['stackpacks/sap/', 'stackpacks/sap'],
    ['*', '.hidden'],
    ['.', '.'],
    ['**', 'a'],
    ['**', 'a/b/c'],
    ['a/**', 'a/b/c'],
    ['a/**', 'a'],
    ['**/*.md', 'a.md'],
    ['**/*.md', 'a/b/c.md'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b'],
    ['a/**/**/b', 'a/x/b'],
    ['a/**/b/**/c', 'a/b/x/b/c'],
    ['a?c', 'abc'],
    ['?', '😀'],
    ['a*b*c', 'a-b-b-c'],
    ['a**c', 'abc'],
    ['a.b+(c)|$^', 'a.b+(c)|$^'],
  ])('%s matches %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['stackpacks/*', 'stackpacks'],
    ['stackpacks/*', 'stackpacks/sap/resources'],
    ['*.md', 'a/b.md'],
    ['a/**/b', 'a/xb'],
    ['**/b', 'ab'],
    ['a?c', 'a/c'],
    ['a?', 'a'],
    ['A', 'a'],
    ['a.c', 'abc'],
    ['a**c', 'a/c'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it.each([
    ['{a,b}', 'braces'],
    ['[ab]', 'brackets'],
    ['!a', '!'],
    ['a\\b', 'backslash'],
    ['/a', 'slash'],
    ['a//b', 'slash'],
    ['', 'slash'],
    ['../a', '..'],
    ['a/./b', '.'],
    ['a/..', '..'],
    ['a'.repeat(1001), '1000'],
  ])('%s is none, and it is said why', (pattern, why) => {
    expect(parseGlob(pattern)).toEqual(expect.stringContaining(why));
  });

  it('means what a plain reading of it means', () => {
    const name = fc.array(fc.constantFrom('a', 'b', '.'), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    const part = fc.oneof(
      fc.constant('**'),
      fc.array(fc.constantFrom('a', 'b', '.', '*', '?'), { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
    );
    const isDots = (one: string) => one === '.' || one === '..';
    const parts = fc.array(part, { minLength: 1, maxLength: 5 }).filter((all) => !all.some(isDots));
    fc.assert(
      fc.property(parts, fc.array(name, { minLength: 1, maxLength: 6 }), (pattern, path) => {
        expect(matches(pattern.join('/'), path.join('/'))).toBe(naive(pattern, path));
      }),
      { numRuns: 3000, seed: 20260301 },
    );
  });

  it.each([
    [`${'*a'.repeat(400)}b`, 'a'.repeat(20_000)],
    [`${'**/a/'.repeat(180)}b`, 'a/'.repeat(10_000).concat('a')],
    [`${'**/*a*/'.repeat(120)}b`, `${'a'.repeat(50)}/`.repeat(2_000).concat('a')],
    ['?*'.repeat(450), 'a'.repeat(20_000)],
    [`*${'a'.repeat(900)}b`, 'a'.repeat(20_000)],
    [`**/${'a/'.repeat(400)}b`, 'a/'.repeat(10_000).concat('a')],
    [`**/${'*ab/'.repeat(200)}b`, `${'a'.repeat(100)}b/`.repeat(1_000).concat('a')],
  ])('has an answer at once even where it is hostile: %#', (pattern, path) => {
    const glob = parseGlob(pattern);
    if (typeof glob === 'string') throw new Error(glob);
    const elapsed = startProcessorTimer();
    matchesGlob(glob, path);
    expect(elapsed()).toBeLessThan(1_000);
  });
});

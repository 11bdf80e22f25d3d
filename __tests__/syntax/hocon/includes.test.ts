import { describe, expect, it } from '@jest/globals';
import { readHocon } from '../../../src/syntax/hocon/index.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { plain, problemsOf, read } from '../../support/lightbend/read-for-test.ts';

const outside = /never read|leads out of the pack|backslashes|names no file/;

describe('include', () => {
  it.each([
    ['/etc/passwd'],
    ['../outside.conf'],
    ['sub/../../outside.conf'],
    ['https://example.com/x.conf'],
    ['file:///etc/passwd'],
    ['C:/x.conf'],
    ['C:\\\\x.conf'],
    ['sub\\\\x.conf'],
    [''],
    ['\\u0000.conf'],
  ])('refuses %j', (name) => {
    for (const text of [`include "${name}"`, `include file("${name}")`, `include required("${name}")`]) {
      const { problems } = read(`a = 1\n${text}`);
      expect(problems.map(({ kind }) => kind)).toEqual(['include']);
      expect(problems[0]?.message).toMatch(outside);
      expect(problems[0]?.place.start).toBe(text.indexOf('"') + 6);
    }
  });

  it.each(['url("https://example.com/x.conf")', 'classpath("x.conf")', 'required(url("http://x"))'])(
    'refuses %s',
    (what) => {
      expect(problemsOf(`include ${what}`)).toEqual([
        expect.stringMatching(/include .* an include of (url|classpath)\( \) is never read/),
      ]);
    },
  );

  it('reports a file that is not there, and goes on', () => {
    const { root, problems } = read('a = 1\ninclude "gone.conf"\nb = 2');
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'doubtful-include the included file "gone.conf" is not in the pack, so the server reads nothing here',
    ]);
    expect(root?.kind === 'object' && root.entries.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('takes a required file that is not there for a fault', () => {
    expect(problemsOf('include required("gone")')).toEqual([
      '1:18 include "\\"gone\\"" the included file "gone.conf" is not in the pack',
    ]);
  });

  it('says that the server looks for file( ) elsewhere, and reads it as the specification has it', () => {
    const others = { 'sub/one.conf': 'include file("two.conf")', 'sub/two.conf': 'a = 1' };
    const { root, problems } = read('include "sub/one.conf"', others);
    expect(problems.map(({ kind, place }) => [kind, place.file])).toEqual([['doubtful-include', 'sub/one.conf']]);
    expect(root?.kind === 'object' && root.entries.map(({ key }) => key)).toEqual(['a']);
  });

  it('does not take what a missing file was to define for defined', () => {
    expect(read('include "gone.conf"\na = ${b}').problems.map(({ kind }) => kind)).toEqual([
      'doubtful-include',
      'substitution',
    ]);
  });

  it('reports a symbolic link as not there', () => {
    const tree = new MemoryTree([['other.conf', { linkTo: '/etc/passwd' }]]);
    const { problems } = readHocon('include "other.conf"', { file: 'stackpack.conf', tree });
    expect(problems.map(({ kind }) => kind)).toEqual(['doubtful-include']);
  });

  it('reports that there is no tree', () => {
    expect(readHocon('include "x.conf"', { file: 'stackpack.conf' }).problems.map(({ kind }) => kind)).toEqual([
      'include',
    ]);
  });

  it('reports a file that includes itself, by itself or through another', () => {
    expect(problemsOf('include "stackpack.conf"')).toEqual([
      '1:9 include "\\"stackpack.conf\\"" the file "stackpack.conf" includes itself',
    ]);
    const others = { 'one.conf': 'a = 1\ninclude "sub/../one.conf"' };
    expect(problemsOf('include "one.conf"', others)).toEqual([
      '2:9 include "one.conf: \\"sub/../one.conf\\"" the file "one.conf" includes itself',
    ]);
  });

  it('is bounded in depth, in number and in size', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.conf`, `include "${index + 1}.conf"\nv${index} = 1`]),
    );
    expect(problemsOf('include "0.conf"', chain)).toEqual([expect.stringMatching(/more than 20 deep/)]);
    const bomb = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.conf`, `include "${index + 1}.conf"\n`.repeat(2)]),
    );
    expect(problemsOf('include "0.conf"', { ...bomb, '20.conf': 'a = 1' })).toContainEqual(
      expect.stringMatching(/more than 100 includes/),
    );
    const large = { 'large.conf': `a = "${'x'.repeat(600_000)}"` };
    expect(problemsOf('include "large.conf"\nb { include "large.conf" }', large)).toEqual([
      expect.stringMatching(/too large/),
    ]);
  });

  it('finds files from the folder of the file that includes them', () => {
    const others = {
      'a/b/one.conf': 'include "../two.conf"',
      'a/two.conf': 'include "b/three"',
      'a/b/three.conf': 'x = 1',
    };
    expect(plain('include "a/b/one.conf"', others)).toEqual({ x: 1 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { withoutDamagedEntries } from '../../src/stackpack/damaged-entries.ts';
import { read } from '../support/lightbend/read-for-test.ts';

function keysLeft(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  const root = withoutDamagedEntries(read(text, others));
  return root?.kind === 'object' ? root.entries.map(({ key }) => key) : [];
}

describe('the entries of a manifest without those that a fault stands in', () => {
  it.each([
    ['no fault', 'a = 1\nb = 2\nb = 3', ['a', 'b']],
    ['a fault in a value', 'a = 1\nb = "2\nc = 3', ['a', 'c']],
    ['one further in', 'a = 1\nb { c { d = * }, e = 1 }\nf = 1', ['a', 'f']],
    ['a bracket that is never closed', 'a = 1\nb {\n  c = 1\n', ['a']],
    ['a fault before the first', '= 1\na = 1', ['a']],
    ['a substitution without a value, which is none of syntax', 'a = ${b}\nc = 1', ['c']],
  ])('%s', (_title, text, keys) => {
    expect(keysLeft(text)).toEqual(keys);
  });

  it('goes by the file that the fault stands in', () => {
    expect(keysLeft('a = 1\ninclude "x.conf"\nb = 2', { 'x.conf': 'c = 1\nd = *\ne = @\n\nf = 1' })).toEqual([
      'a',
      'f',
      'b',
    ]);
  });
});

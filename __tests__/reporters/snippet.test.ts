import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSnippet } from '../../src/reporters/snippet.ts';
import { showSafely } from '../../src/reporters/visible.ts';

/** The line over its marks, for a place written between » and «. */
function draw(marked: string): string {
  const start = marked.indexOf('»');
  const end = marked.indexOf('«') - 1;
  const { line, marks } = drawSnippet({ text: marked.replace(/[»«]/g, ''), start, length: end - start });
  return `${line}\n${marks}`;
}

describe('drawSnippet', () => {
  it.each([
    ['a value', 'name = »x y«', 'name = x y\n       ^^^'],
    ['an indented one', '    name = »x«', 'name = x\n       ^'],
    ['tabs', '\t\tname\t= »x«\t# y', 'name = x # y\n       ^'],
    ['an empty place', 'name = »«', 'name =\n       ^'],
    ['the indentation itself', '»    «name', '    name\n^^^^'],
    ['wide characters before', 'naam = "温室" + »x«', 'naam = "温室" + x\n                ^'],
    ['wide characters in the place', '»温室« x', '温室 x\n^^^^'],
    ['an emoji', '🌱 »x«', '🌱 x\n   ^'],
    ['accents that are characters of their own', 'e\u0301 »x«', 'e\u0301 x\n  ^'],
    ['an escape sequence', '\u001b[31m»x«', '␛[31mx\n     ^'],
    ['direction marks', 'a\u202eb »x«', 'a�b x\n    ^'],
  ])('%s', (_title, marked, drawn) => {
    expect(draw(marked)).toBe(drawn);
  });

  it('cuts a long line around the place', () => {
    const before = 'a'.repeat(500);
    const { line, marks } = drawSnippet({ text: `${before}XY${'b'.repeat(500)}`, start: 500, length: 2 });
    expect(line).toBe(`…${'a'.repeat(60)}XY${'b'.repeat(38)}…`);
    expect(marks).toBe(`${' '.repeat(61)}^^`);
  });

  it('marks only what of the place is shown', () => {
    const { line, marks } = drawSnippet({ text: 'x'.repeat(1000), start: 0, length: 1000 });
    expect(line).toBe(`${'x'.repeat(100)}…`);
    expect(marks).toBe('^'.repeat(100));
  });

  it('keeps to one line of printable text, with a mark on it, whatever is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), fc.nat(), (text, at, most) => {
        const start = at % (text.length + 1);
        const { line, marks } = drawSnippet({ text, start, length: most % (text.length - start + 1) });
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(marks).toMatch(/^ *\^+$/);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('showSafely', () => {
  it('shows what a terminal would act on', () => {
    expect(showSafely('a\u0000\u0007\u001b]8;;x\u0007\u007f\u0085\r\n').text).toBe('a␀␇␛]8;;x␇␡�␍␊');
    expect(showSafely('\u200b\u2066\ufeff').text).toBe('���');
    expect(showSafely('\ud800').text).toBe('�');
  });
});

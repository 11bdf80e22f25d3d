import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanPlainLinks } from '../../src/syntax/markdown/local-links.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

/** The links of a text as kind, what the renderer sees, and what stands at the place. */
function linksOf(text: string): [string, string, string][] {
  return readMarkdown(text).links.map(({ kind, url, start, end }) => [kind, url, text.slice(start, end)]);
}

describe('readMarkdown', () => {
  it('places the destination of every form of link', () => {
    expect(linksOf('[a](b.md) ![c](<d e.png> "t") <https://x.y>')).toEqual([
      ['link', 'b.md', 'b.md'],
      ['image', 'd e.png', 'd e.png'],
      ['link', 'https://x.y', '<https://x.y>'],
    ]);
    expect(linksOf('[a][r] ![b][R]\n\n[r]: x.md "t"\n[r]: second.md\n[unused]: y.md')).toEqual([
      ['image', 'x.md', 'x.md'],
    ]);
    expect(linksOf('[r] and [r][]\n\n[r]: x.md')).toEqual([['link', 'x.md', 'x.md']]);
  });

  it('resolves escapes and character references, and places what was written', () => {
    expect(linksOf('[a](b\\_c&amp;d.md)')).toEqual([['link', 'b_c&d.md', 'b\\_c&amp;d.md']]);
    expect(linksOf('<a href="b&amp;c">x</a>')).toEqual([['link', 'b&c', 'b&amp;c']]);
  });

  it('keeps the places right behind line ends of Windows, tabs and characters of two units', () => {
    expect(linksOf('a\r\n\r\n-\t🌱 [a](b.md)\r\n')).toEqual([['link', 'b.md', 'b.md']]);
    expect(linksOf('> 🌱\r\n> <img src="c.png"\r\n>   alt="x">\r\n')).toEqual([['image', 'c.png', 'c.png']]);
  });

  it('finds no link in code, in comments and in escapes', () => {
    expect(linksOf('`[a](b)` \\[a](b)\n\n    [a](b)\n\n~~~\n<img src=x>\n~~~\n\n<!-- <a href=x> -->')).toEqual([]);
  });

  it('reads attributes with any quotes or none', () => {
    expect(linksOf('<p>\n<A HREF = \'a\'><img src=b ><img src><IMG SRC="">\n</p>')).toEqual([
      ['link', 'a', 'a'],
      ['image', 'b', 'b'],
      ['image', '', ''],
      ['image', '', ''],
    ]);
  });

  it('knows headings, equal ones by number, and names in HTML', () => {
    const { anchors } = readMarkdown('# A `b` *c*!\n\nD e\n===\n\n## D e\n\n<a name="f-g"></a> <i id=h>');
    expect([...anchors].sort()).toEqual(['abc', 'de', 'de1', 'fg', 'h']);
  });

  it('tells references that nothing defines from indices and tasks', () => {
    const text = '[a][b], ![c][d] [e][] a[i][j] [1][2] [x][^n] \\[k][l] `[m][n]`\n\n[known]: x\n\n[a][known]';
    const found = readMarkdown(text).undefinedReferences;
    expect(found.map(({ kind, label, start, end }) => [kind, label, text.slice(start, end)])).toEqual([
      ['link', 'b', 'b'],
      ['image', 'd', 'd'],
      ['link', 'e', 'e'],
    ]);
  });

  it('gives every place in bounds, for any text of marks', () => {
    const marks = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      'a',
      ' ',
      '\n',
      '<a href=',
      '"',
      '>',
      '<',
      ':',
      '\\',
      '&#9;',
      '🌱',
      '\r\n',
      '\t',
      '- ',
      '`',
      '*',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { links, undefinedReferences } = readMarkdown(text);
        for (const { start, end } of [...links, ...undefinedReferences]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('scanPlainLinks', () => {
  it.each([
    '[a][b]',
    '[a]\n\n[a]: b',
    '<IMG src=x>',
    '<a\nhref=x>',
    '[a](<b>)',
    '[a]()',
    '[a](b\\_c)',
    '[a](b(c))',
    '[a](&#98;)',
  ])('leaves %j to be read', (text) => expect(scanPlainLinks(text)).toBeUndefined());

  it.each([
    ['[a](b.md) ![c]( d.png "e")', ['b.md', 'd.png']],
    ['`[a](b)`\n\n[comment]: # (split)', ['b']],
    ['a <abbr>b</abbr> [c]', []],
  ])('finds in %j %j', (text, links) => expect(scanPlainLinks(text)).toEqual(links));

  it('never misses a link of a text that it takes', () => {
    const parts = fc.constantFrom(
      '[a]',
      '[a](b)',
      '(',
      ')',
      '[',
      ']',
      ': ',
      'b.md',
      '#',
      '# ',
      '!',
      '<',
      '>',
      '<a ',
      'href=x',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\t',
      '\u00a0',
      '\u0000',
      '"t"',
      '\\',
      '&#98;',
      '`',
      '- ',
      '> ',
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const plain = scanPlainLinks(text);
        if (plain === undefined) return;
        taken += plain.length > 0 ? 1 : 0;
        const { links, undefinedReferences } = readMarkdown(text);
        expect(undefinedReferences).toEqual([]);
        for (const { url } of links) if (url !== '#' && !/^[a-z]+:/.test(url)) expect(plain).toContain(url);
      }),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

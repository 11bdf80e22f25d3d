import { describe, expect, it } from '@jest/globals';
import { quoteText } from '../../src/text/quote.ts';

describe('quoteText', () => {
  it.each([
    ['plain', '"plain"'],
    ['with "quotes" and \\', '"with \\"quotes\\" and \\\\"'],
    ['\u001b[31mred\n', '"\\u001b[31mred\\n"'],
    ['a\u202eb\u009bc\u200bd', '"a\\u202eb\\u009bc\\u200bd"'],
    ['Größe 🌱', '"Größe 🌱"'],
    ['tag\u{e0041}', '"tag\\udb40\\udc41"'],
  ])('shows %j as %s', (text, shown) => {
    expect(quoteText(text)).toBe(shown);
  });

  it('cuts what is long', () => {
    expect(quoteText('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quoteText('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
  });

  it('cuts no character in two', () => {
    expect(quoteText('🌱'.repeat(10), 6)).toBe('"🌱🌱…"');
  });
});

import { describe, expect, it } from '@jest/globals';
import { quote } from '../../src/text/quote.ts';

describe('quote', () => {
  it.each([
    ['plain', '"plain"'],
    ['with "quotes" and \\', '"with \\"quotes\\" and \\\\"'],
    ['line\nbreak', '"line\\nbreak"'],
    ['red \x1b[31m', '"red \\u001b[31m"'],
    ['\x7f \x9b', '"\\u007f \\u009b"'],
    ['turned \u202e round', '"turned \\u202e round"'],
    ['\ud800 alone', '"\\ud800 alone"'],
    ['Gewächshaus 🌱', '"Gewächshaus 🌱"'],
  ])('shows %j', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it('cuts what is long', () => {
    expect(quote('a'.repeat(81))).toBe(`"${'a'.repeat(79)}…"`);
    expect(quote('a'.repeat(80))).toBe(`"${'a'.repeat(80)}"`);
    expect(quote('abcdef', 4)).toBe('"abc…"');
  });

  it('cuts no character in two', () => {
    expect(quote('🌱'.repeat(10), 6)).toBe('"🌱🌱…"');
  });
});

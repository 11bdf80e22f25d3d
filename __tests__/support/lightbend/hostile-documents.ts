const size = 1024 * 1024;

/** A text repeated up to a length, the longest that is read unless told. */
function fill(text: string, length = size - 64): string {
  return text.repeat(Math.floor(length / text.length));
}

/** Numbered lines up to a length. */
function lines(line: (index: number) => string, length = size - 64): string {
  const parts: string[] = [];
  for (let index = 0, total = 0; total < length; index++) {
    const part = line(index);
    total += part.length + 1;
    if (total < length) parts.push(part);
  }
  return parts.join('\n');
}

/** Forty lines, each of which makes twice as much of the one before. */
function doubling(first: string, next: (previous: string) => string): string {
  return [
    `a0 = ${first}`,
    ...Array.from({ length: 40 }, (_, index) => `a${index + 1} = ${next(`\${a${index}}`)}`),
  ].join('\n');
}

/** Documents made to cost time, memory or stack. Whether they are well-formed does not matter. */
export const hostileDocuments: Readonly<Record<string, string>> = {
  'a hundred thousand objects in one another': `a${'{a'.repeat(100_000)}`,
  'a hundred thousand lists in one another': `a = ${'['.repeat(100_000)}`,
  'the same, closed': `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'a hundred thousand substitutions in one another': `a = ${'${'.repeat(100_000)}`,
  'the same, with a path each': `a = ${'${b'.repeat(100_000)}`,
  'opening braces': fill('{'),
  'closing braces': fill('}'),
  'closing brackets': fill(']'),
  commas: fill(','),
  quotes: fill('"'),
  'strings that are not closed': fill('"\n'),
  'escapes that are none': `a = "${fill('\\q')}"`,
  dots: fill('.'),
  'a path of half a million elements': `${fill('a.')}a = 1`,
  'long paths': lines((index) => `${'a.'.repeat(100)}k${index} = 1`),
  'dollar signs': fill('$'),
  'plus signs': `a = ${fill('+')}`,
  'minus signs': `a = ${fill('-')}`,
  'a number of a million digits': `a = ${fill('9')}`,
  zeros: `a = ${fill('0')}`,
  exponents: `a = ${fill('1e')}`,
  'NUL bytes': fill('\0'),
  'NUL bytes in a value': `a = ${fill('\0')}`,
  spaces: fill(' '),
  newlines: fill('\n'),
  'number signs': fill('#'),
  slashes: fill('/'),
  words: `a = ${fill('x ')}`,
  'a list of half a million elements': `a = [${fill('1,')}]`,
  'joined strings': `a = ${fill('"x" ')}`,
  'joined lists': `a = ${fill('[1]')}`,
  'joined objects': `a = ${fill('{a:{b:1}}')}`,
  'joined substitutions': `b { x = 1 }\na = ${fill('${b}')}`,
  'joined substitutions for nothing': `a = ${fill('${?b}')}`,
  keys: lines((index) => `k${index} = 1`),
  'one key again and again': lines((index) => `a = ${index}`),
  'one object again and again': lines((index) => `a { k${index} = 1 }`),
  'one object and a substitution again and again': lines(() => 'a = ${?b}\na { x = 1 }'),
  'one key appended to': lines((index) => `a += ${index}`),
  'one key made of itself': `a = 1\n${lines(() => 'a = ${a}x')}`,
  'one object made of itself': `a { x = ${'${?y}'} }\n${lines((index) => `a = \${a} { k${index} = 1 }`)}`,
  'a chain of substitutions forwards': `k0 = 1\n${lines((index) => `k${index + 1} = \${k${index}}`)}`,
  'a chain of substitutions backwards': lines((index) => `k${index} = \${k${index + 1}}`),
  'a chain of objects': `k0 = 1\n${lines((index) => `k${index + 1} { a = \${k${index}} }`)}`,
  'strings that double': doubling('"0123456789"', (previous) => previous + previous),
  'strings that double, backwards': lines((index) => `a${index} = \${a${index + 1}}\${a${index + 1}}`, 1500),
  'lists that double': doubling('[1]', (previous) => `${previous} ${previous}`),
  'objects that double': doubling('{ x = 1 }', (previous) => `{ left = ${previous}, right = ${previous} }`),
  'merged objects that double': doubling('{ x = ${?none} }', (previous) => `${previous} ${previous}`),
  'objects that hold each other': lines(
    (index) => `a${index} { b = \${?a${(index * 7) % 500}}, c = \${?a${(index * 13) % 500}} }`,
    100_000,
  ),
  'an object that merges with itself inside': `a { ${Array.from({ length: 8 }, (_, index) => `k${index} = \${?a} { k${index} { z = 1 }, k${(index + 3) % 8} { y = 1 } }`).join(', ')} }`,
  'copies of a long string': `b = "${fill('x', size / 2)}"\n${lines((index) => `a${index} = \${b}`, size / 3)}`,
  'longer copies of a long string': `b = "${fill('x', size / 2)}"\n${lines((index) => `a${index} = \${b}y`, size / 3)}`,
  'copies of a large object': `b { ${lines((index) => `k${index} = 1`, size / 4)} }\n${lines((index) => `a${index} = \${b} { z = 1 }`, size / 3)}`,
  'substitutions for nothing': lines((index) => `a${index} = \${b${index}}`),
  'substitutions for nothing, with long names': lines(
    (index) => `${'a'.repeat(80)}${index} = \${${'a'.repeat(80)}b${index}}`,
  ),
  includes: fill('include "other.conf"\n'),
  'includes of itself': fill('include "stackpack.conf"\n'),
  'fifty megabytes': 'a'.repeat(50 * size),
};

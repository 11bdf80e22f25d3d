import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readYaml, readYamlDocuments } from '../../../src/syntax/yaml.ts';
import { malformed } from '../../fixtures/yaml/malformed.ts';
import { scalars } from '../../fixtures/yaml/scalars.ts';
import { structure } from '../../fixtures/yaml/structure.ts';
import { startProcessorTimer } from '../../support/processor-timer.ts';

const mebibyte = 1024 * 1024;
/** As many repetitions as a text may hold. */
function fill(piece: string): string {
  return piece.repeat(Math.floor((mebibyte - 100) / piece.length));
}

/** In milliseconds. Generous against a busy machine: alone, none of these takes half a second. */
const longest = 3_000;

const refused: Readonly<Record<string, string>> = {
  'lists 100,000 deep': '['.repeat(100_000),
  'objects 100,000 deep': '{a: '.repeat(100_000),
  'dashes 100,000 deep': '- '.repeat(100_000),
  'question marks 100,000 deep': '? '.repeat(100_000),
  'blocks 1,400 deep': Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  'aliases of nine, nine times over': `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`).join('')}`,
  'aliases that double 24 times': `- &a0 [x]\n${Array.from({ length: 24 }, (_, n) => `- &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
  'aliases that nest 49 times 150': `- &a0 [x]\n${Array.from({ length: 49 }, (_, n) => `- &a${n + 1} ${'['.repeat(150)}*a${n}${']'.repeat(150)}\n`).join('')}`,
  'merges that multiply': `a: &a {${Array.from({ length: 3000 }, (_, n) => `k${n}: 1`).join(', ')}}\n${'b: {<<: *a}\n'.repeat(49)}`,
  'an alias of itself': '&a [*a]',
  '50 MB': 'a'.repeat(50 * mebibyte),
  'NUL bytes': fill('\0'),
  'a string never closed': `a: "${fill('x\n')}`,
  'a string never closed in each line': fill('a: "b\n').concat('"'),
  'values without end': `[${fill('a,')}]`,
  'equal keys without end': fill('a: 1\n'),
  'entries without end': fill('- a\n'),
  'documents without end': fill('---\n'),
  'colons without end': fill(':'),
  'a fault in each line': fill('a: ]\n'),
  'undefined aliases without end': fill('- *b\n'),
};

const accepted: Readonly<Record<string, string>> = {
  'a long word': fill('k'),
  'long spaces': `a: b${fill(' \n')}`,
  'a long number that is none': `a: 1${fill('_')}x`,
  'a long sexagesimal that is none': `a: 1${fill(':1')}x`,
  'a long string left of its key': `a:\n  b: "${fill('x\n')}"`,
  'a long folded text': `a: >\n ${fill('b\n ')}`,
  'long comments': fill('# a\n'),
};

describe('hostile texts', () => {
  it.each(Object.entries(refused))('%s: refused in time', (_title, text) => {
    const elapsed = startProcessorTimer();
    const { root, problems } = readYaml(text, { file: 'x' });
    expect(elapsed()).toBeLessThan(longest);
    expect(root).toBeUndefined();
    expect(problems.length).toBeLessThanOrEqual(100);
    expect(problems.some(({ kind }) => kind === 'syntax')).toBe(true);
  });

  it.each(Object.entries(accepted))('%s: read in time', (_title, text) => {
    const elapsed = startProcessorTimer();
    const { root } = readYaml(text, { file: 'x' });
    expect(elapsed()).toBeLessThan(longest);
    expect(root).toBeDefined();
  });
});

describe('any text', () => {
  const known = fc.constantFrom(...structure, ...scalars, ...malformed);
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'ab:-?[]{},"\'#|>&*!%@ \n\t\r\\.<1'), { maxLength: 40 }).map((units) => units.join('')),
    fc
      .tuple(known, fc.nat(60), fc.nat(5), known)
      .map(([text, at, gone, other]) => text.slice(0, at) + other + text.slice(at + gone)),
  );

  it('is read without a throw, and every place lies within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { documents, problems } = readYamlDocuments(text, { file: 'x' });
        const places: { start: number; end: number }[] = problems.flatMap(({ place, related }) =>
          related === undefined ? [place] : [place, related],
        );
        const open = [...documents];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          places.push(node.place);
          if (node.kind === 'list') open.push(...node.items);
          if (node.kind !== 'object') continue;
          for (const { keyPlace, value } of node.entries) {
            places.push(keyPlace);
            open.push(value);
          }
        }
        for (const { start, end } of places) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 1500, seed: 20260301 },
    );
  });
});

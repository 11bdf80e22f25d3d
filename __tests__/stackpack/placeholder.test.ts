import { describe, expect, it } from '@jest/globals';
import { findPlaceholder } from '../../src/stackpack/placeholder.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

describe('findPlaceholder', () => {
  it.each([
    ['<< .Name >>', '<< .Name >>'],
    ['<<.Name>>', '<<.Name>>'],
    ['The <<- .Name -> pack', undefined],
    ['The <<- .Name ->> pack', '<<- .Name ->>'],
    ['<< lower .Name >>', '<< lower .Name >>'],
    ['<< if eq .Kind "x" >>a<< end >>', '<< if eq .Kind "x" >>'],
    ['<< end >>', '<< end >>'],
    ['a << b << .Name >>', '<< .Name >>'],
    ['<< 1 >> and << .Name >>', '<< .Name >>'],
    ['cat << EOF >> file.txt', undefined],
    ['1 << 2 >> 3', undefined],
    ['<< .Name', undefined],
    ['>> .Name <<', undefined],
    ['<<>>', undefined],
    [`<< .${'x'.repeat(300)} >>`, undefined],
  ])('finds in %j: %j', (text, expected) => {
    const found = findPlaceholder(text);
    expect(found === undefined ? undefined : text.slice(found.start, found.end)).toBe(expected);
  });

  it.each([['<<'], ['<< >>'], ['<< .'], ['>>'], ['<']])('takes linear time for %j again and again', (piece) => {
    const elapsed = startProcessorTimer();
    expect(findPlaceholder(piece.repeat(1_000_000 / piece.length))).toBeUndefined();
    expect(elapsed()).toBeLessThan(1_000);
  });
});

import { describe, expect, it } from '@jest/globals';
import { nearestWord } from '../../src/text/nearest.ts';

const words = ['name', 'type', 'displayName', 'detailedOverviewUrl', 'WAITING_FOR_DATA', 'faqs'];

describe('nearestWord', () => {
  it.each([
    ['nam', 'name'],
    ['tpye', 'type'],
    ['dispalyNmae', 'displayName'],
    ['detailedoverviewurl', 'detailedOverviewUrl'],
    ['waiting-for-data', 'WAITING_FOR_DATA'],
    ['faq', 'faqs'],
  ])('takes %j for %j', (word, nearest) => {
    expect(nearestWord(word, words)).toBe(nearest);
  });

  it.each(['', 'x', 'tyre-pressure', 'maintainer', 'x'.repeat(101)])('takes %j for none', (word) => {
    expect(nearestWord(word, words)).toBeUndefined();
  });

  it('goes by the letters that are the word’s own', () => {
    const pages = ['resources/RELEASE.md', 'resources/overview.md'];
    expect(nearestWord('resources/error.md', pages)).toBe('resources/RELEASE.md');
    expect(nearestWord('resources/error.md', pages, 'error'.length)).toBeUndefined();
    expect(nearestWord('resources/ovreviw.md', pages, 'ovreviw'.length)).toBe('resources/overview.md');
  });
});

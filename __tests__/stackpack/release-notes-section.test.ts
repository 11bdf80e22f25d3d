import { describe, expect, it } from '@jest/globals';
import { findEmptySection, releaseNotesSection } from '../../src/stackpack/release-notes-section.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

describe('releaseNotesSection', () => {
  it.each<[string, string[], string | undefined]>([
    [
      'of linked headings',
      ['# Notes', '## [1.3.2](#) (26-09-2022)', '', '- New', '', '## [1.3.1](#)', '- Old'],
      '- New',
    ],
    ['of lines with a v', ['v1.3.2 (2020-01-01)', '- New', 'v1.3.1 (2019-01-01)', '- Old'], '- New'],
    ['of lines with a word', ['Version 1.3.2', 'New', '', 'Version 1.3.1', 'Old'], 'New'],
    ['of bare lines', ['1.3.2 (12-05-2021)', '* New', '* Newer', '1.3.1 (…)', '* Old'], '* New\n* Newer'],
    ['of bold lines', ['**1.3.2**', '', 'New', '**1.3.1**', 'Old'], 'New'],
    ['of underlined headings', ['1.3.2', '-----', 'New', '', '1.3.1', '-----', 'Old'], 'New'],
    ['of a table', ['| Version | What |', '|---|---|', '| 1.3.2 | New | Nice |', '| 1.3.1 | Old |'], 'New Nice'],
    ['at the end', ['## 1.3.3', 'Newer', '## 1.3.2', 'New', ''], 'New'],
    ['with headings of its own', ['## 1.3.2', '### Added', 'New', '## 1.3.1', 'Old'], '### Added\nNew'],
    ['up to a heading without a version', ['## 1.3.2', 'New', '# Licence', 'None'], 'New'],
    [
      'with versions in it',
      ['## 1.3.2', '1.3.1 is needed', '### Since 1.3.0', 'New', '## 1.3.1'],
      '1.3.1 is needed\n### Since 1.3.0\nNew',
    ],
    ['with code in it', ['## 1.3.2', '```', '# no heading', '```', 'New', '## 1.3.1'], '```\n# no heading\n```\nNew'],
    ['below a title that names the version as well', ['# SAP 1.3.2', '## 1.3.2', 'New', '## 1.3.1', 'Old'], 'New'],
    ['with CR LF', ['## 1.3.2\r', '\r', 'New\r', '## 1.3.1\r'], 'New'],
    ['none where there is no such heading', ['## 1.3.1', 'Old'], undefined],
    ['none where nothing is in it', ['## 1.3.2', '', '## 1.3.1', 'Old'], undefined],
    ['none of an empty text', [''], undefined],
  ])('is that %s', (_style, lines, section) => {
    expect(releaseNotesSection(lines.join('\n'), '1.3.2')).toBe(section);
  });

  it("is a pre-release's own where it has one, else that of what it leads to", () => {
    const text = '## 1.3.2\nFinal\n## 1.3.2-rc.1\nCandidate\n';
    expect(releaseNotesSection(text, '1.3.2-rc.1')).toBe('Candidate');
    expect(releaseNotesSection(text, '1.3.2-rc.2')).toBe('Final');
    expect(releaseNotesSection(text, '1.3.2+5')).toBe('Final');
  });

  it('is not slow on many headings, nor on long lines', () => {
    const elapsed = startProcessorTimer();
    releaseNotesSection('## 1.3.1\n'.repeat(60_000), '1.3.2');
    releaseNotesSection('## 1.3.2\n'.repeat(60_000), '1.3.2');
    releaseNotesSection(`## 1.3.2\n${'```\n# x\n'.repeat(60_000)}`, '1.3.2');
    releaseNotesSection(`| 1.3.2 ${'| x '.repeat(120_000)}`, '1.3.2');
    findEmptySection('## 1.3.2\n'.repeat(60_000), '1.3.2');
    findEmptySection(`1.3.2${'('.repeat(500_000)}\n`.repeat(2), '1.3.2');
    expect(elapsed()).toBeLessThan(3000);
  });
});

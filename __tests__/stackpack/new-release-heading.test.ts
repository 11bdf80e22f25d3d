import { describe, expect, it } from '@jest/globals';
import { addReleaseHeading } from '../../src/stackpack/new-release-heading.ts';
import { versionHeadings } from '../../src/stackpack/release-notes.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const day = { year: 2026, month: 3, day: 7 };

function add(text: string, version = '1.4.0'): string | undefined {
  return addReleaseHeading(text, version, day)?.text;
}

describe('the heading of a new release', () => {
  it.each([
    ['## [1.3.2](#) (26-09-2022)', '## [1.4.0](#) (07-03-2026)'],
    ['v1.0.1 (2020-01-01)', 'v1.4.0 (2026-03-07)'],
    ['Version 2.1.0', 'Version 1.4.0'],
    ['1.2.1 (12-05-2021)', '1.4.0 (07-03-2026)'],
    ['1.2.1 (12/25/2021)', '1.4.0 (03/07/2026)'],
    ['1.2.1 (2021/12/25)', '1.4.0 (2026/03/07)'],
    ['### 1.2.1 - 25.12.2021', '### 1.4.0 - 07.03.2026'],
    ['### 1.2.1 - 5.12.2021', '### 1.4.0 - 7.3.2026'],
    ['**1.3.2**', '**1.4.0**'],
    ['**1.3.2** (26 September 2022)', '**1.4.0** (7 March 2026)'],
    ['## 1.3.2, Sep 26th, 2022', '## 1.4.0, Mar 7th, 2026'],
    ['## 1.3.2 (SEPTEMBER 06, 2022)', '## 1.4.0 (MARCH 07, 2026)'],
    ['## 1.3.2 / 26-Sep-2022', '## 1.4.0 / 7-Mar-2026'],
    ['# SAP StackPack v1.3.2-rc.1', '# SAP StackPack v1.4.0'],
    ['**Release: 1.3**', '**Release: 1.4.0**'],
    ['## 1.3.2 - The one with the logo', '## 1.4.0'],
    ['## 1.3.2 (2022-09-26) The one with the logo', '## 1.4.0 (2026-03-07)'],
    ['## [1.3.2](https://x.example/1.3.2/a.b) (2022-09-26)', '## [1.4.0](https://x.example/1.4.0/a.b) (2026-03-07)'],
    ['1.3.2: fixes a bug', '1.4.0'],
    ['1.3.2\n-----', '1.4.0\n-----'],
  ])('is written as %j is: %j', (heading, expected) => {
    const rest = `${heading}\n\n- Something\n`;
    expect(add(rest)).toBe(`${expected}\n\n${rest}`);
    const titled = `# Release notes\n\n${rest}`;
    if (!heading.startsWith('# ')) expect(add(titled)).toBe(`# Release notes\n\n${expected}\n\n${rest}`);
    // What was written is found again, by what looks for it.
    expect(versionHeadings(expected)[0]?.version).toBe('1.4.0');
  });

  it('takes the order of day and month from the other dates', () => {
    const text = (first: string) => `## 1.1.0 (${first})\n\n## 1.0.0 (05-04-2020)\n\n## 0.9.0 (05-25-2019)\n`;
    expect(add(text('03-04-2021'))).toMatch(/^## 1\.4\.0 \(03-07-2026\)\n/);
    expect(add('## 1.1.0 (03-04-2021)\n')).toMatch(/^## 1\.4\.0 \(07-03-2026\)\n/);
  });

  it('moves the versions of a link that compares two', () => {
    const link = (from: string, to: string) => `## [${to}](https://x.example/compare/v${from}...v${to})\n\n`;
    expect(add(link('1.2.0', '1.3.0') + link('1.1.0', '1.2.0'))).toBe(
      link('1.3.0', '1.4.0') + link('1.2.0', '1.3.0') + link('1.1.0', '1.2.0'),
    );
  });

  it('is a row where versions are rows', () => {
    const table =
      '| Version | Date | What |\n| --- | --- | --- |\n| **1.3.0** | 2021-01-02 | More |\n| 1.2.0 | 2020-01-02 | x |\n';
    expect(add(table)).toBe(table.replace('| **1.3.0**', '| **1.4.0** | 2026-03-07 | |\n| **1.3.0**'));
  });

  it('stands below a title that names the version too', () => {
    expect(add('# Notes of 1.3.0\n\n## 1.3.0\n\nx\n\n## 1.2.0\n')).toBe(
      '# Notes of 1.3.0\n\n## 1.4.0\n\n## 1.3.0\n\nx\n\n## 1.2.0\n',
    );
  });

  it('goes to the end where the oldest is first', () => {
    expect(add('# Notes\n\n## 1.2.0\n\nx\n\n## 1.10.0\n\ny\n\n')).toBe(
      '# Notes\n\n## 1.2.0\n\nx\n\n## 1.10.0\n\ny\n\n## 1.4.0\n',
    );
    expect(addReleaseHeading('# Notes\n\n## 1.2.0\n\n## 1.3.0\n', '1.4.0', day)?.line).toBe(7);
  });

  it.each([
    ['', '## 1.4.0 (2026-03-07)\n'],
    ['# Notes\n', '# Notes\n\n## 1.4.0 (2026-03-07)\n'],
    ['# Notes', '# Notes\n\n## 1.4.0 (2026-03-07)\n'],
    ['# Notes\n\nWords.\n', '# Notes\n\n## 1.4.0 (2026-03-07)\n\nWords.\n'],
    ['Words.\n', '## 1.4.0 (2026-03-07)\n\nWords.\n'],
  ])('is a plain one in %j', (text, expected) => {
    expect(add(text)).toBe(expected);
  });

  it('keeps line ends of Windows', () => {
    expect(add('# Notes\r\n\r\n## [1.3.2](#) (26-09-2022)\r\n\r\nx\r\n')).toBe(
      '# Notes\r\n\r\n## [1.4.0](#) (07-03-2026)\r\n\r\n## [1.3.2](#) (26-09-2022)\r\n\r\nx\r\n',
    );
    expect(add('# Notes\r\n')).toBe('# Notes\r\n\r\n## 1.4.0 (2026-03-07)\r\n');
    expect(add('1.3.0\r\n=====\r\n')).toBe('1.4.0\r\n=====\r\n\r\n1.3.0\r\n=====\r\n');
  });

  it('is not added where there is one', () => {
    expect(add('## 1.4.0\n')).toBeUndefined();
    expect(add('# Notes\n\n## 1.5.0\n\n## v1.4 (2020-01-01)\n')).toBeUndefined();
  });

  it('says its line', () => {
    expect(addReleaseHeading('# Notes\n\n## 1.3.2\n', '1.4.0', day)?.line).toBe(3);
    expect(addReleaseHeading('', '1.4.0', day)?.line).toBe(1);
  });

  it('is not slow on notes that are made to be', () => {
    const elapsed = startProcessorTimer();
    for (const part of ['## 1.3.2 (', '1.3.2\n', '| 1.3.2 ', '2022-', '1.2.3-', '# \n', 'Sep '])
      add(part.repeat(40_000));
    expect(elapsed()).toBeLessThan(5000);
  });
});

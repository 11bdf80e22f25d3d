import { describe, expect, it } from '@jest/globals';
import { createMarkdownReport } from '../../src/reporters/markdown.ts';
import { expectFile } from '../support/expected-file.ts';
import { failedReport, makeFinding, makeReport, smallReport, smallVerdicts } from '../support/made-up-report.ts';

/** The line that says how it ended. */
function outcomeOf(report: Parameters<typeof createMarkdownReport>[0]): string | undefined {
  return createMarkdownReport(report, []).split('\n')[2];
}

describe('createMarkdownReport', () => {
  it('reads well', () => {
    const shown = createMarkdownReport(smallReport, smallVerdicts).replace(/&#(\d+);/g, (_, code) =>
      String.fromCharCode(Number(code)),
    );
    expectFile('reports/small-summary.md.txt', shown);
  });

  it('says whether the run fails', () => {
    const warning = makeFinding({ severity: 'warning' });
    expect(outcomeOf(makeReport([]))).toBe('✅ Nothing found in 1 StackPack.');
    expect(outcomeOf(makeReport([warning, makeFinding()]))).toBe('❌ 1 error&#44; 1 warning in 1 StackPack.');
    expect(outcomeOf(makeReport([warning]))).toBe('✅ 1 warning in 1 StackPack.');
    expect(outcomeOf(makeReport([warning], { failOn: 'warning' }))).toBe('❌ 1 warning in 1 StackPack.');
    expect(outcomeOf(makeReport([makeFinding()], { failOn: undefined }))).toBe('✅ 1 error in 1 StackPack.');
    expect(outcomeOf(makeReport([], { crashes: [{ rule: 'x', pack: 'p', message: 'm' }] }))).toMatch(
      /^❌ the rule x failed on p/,
    );
    const { unreadable } = failedReport;
    const shown = (line = '') => line.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(outcomeOf(makeReport([], { unreadable }))).toBe(
      '❌ Nothing found in 1 StackPack&#59; 2 StackPacks could not be read.',
    );
    const { refusal = { message: '', help: '' } } = failedReport;
    expect(shown(outcomeOf(makeReport([], { refusal })))).toBe(
      '❌ Nothing found in 1 StackPack; versions were not judged: git could not list the tags of the remote "origin". Try git ls-remote origin.',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Report, ReportFinding } from '../../src/app/report.ts';
import { createReportJson } from '../../src/reporters/json.ts';
import { createFindingsText, createTerminalReport } from '../../src/reporters/terminal.ts';

/** What GitHub's runner takes a line of a log for: its ActionCommand.TryParseV2 and TryParse. */
function isCommand(line: string): boolean {
  return /^\s*::[^:]*::/.test(line) || /##\[[^\]]*\]/.test(line);
}

const hostile = [
  '::error::x',
  '\u00a0 ::set-output name=x::y',
  '\n::add-mask::e',
  '##[error]x',
  'a##[set-env name=PATH;]x',
  '\r##\u200b[error]x',
];

/** A report with a text at every place that one from a repository gets to. */
function reportWith(text: string): Report {
  const place = { file: text, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const snippets = [0, 1, 2, 3].map((start) => ({ text: `${text}\t`, start, length: 1 }));
  const findings = snippets.map(
    (snippet): ReportFinding => ({
      ...place,
      rule: 'x',
      severity: 'error',
      message: `x ${text}`,
      help: `x ${text}`,
      related: [{ ...place, message: text }],
      snippet,
      ignorePath: text,
    }),
  );
  const pack = { path: text, format: '1.x' as const, name: text, version: text, versionSource: 'manifest' as const };
  const packs = [
    { ...pack, findings },
    { ...pack, findings: [] },
  ];
  return { packs, findings, crashes: [], settings: [], summary: { errors: 8, warnings: 0, infos: 0 } };
}

describe.each(hostile)('the text %j', (text) => {
  const report = reportWith(text);

  it('is no command in the log of a workflow that runs the command line', () => {
    const options = { colors: false, quiet: false, milliseconds: 1 };
    const shown = createTerminalReport(report, options) + createFindingsText(report.findings, false);
    expect(shown.split(/[\n\r]/).filter(isCommand)).toEqual([]);
    expect(createReportJson(report).split('\n').filter(isCommand)).toEqual([]);
  });

  it('is the same text in JSON all the same', () => {
    expect(JSON.parse(createReportJson(report)).stackpacks[0].name).toBe(text);
  });
});

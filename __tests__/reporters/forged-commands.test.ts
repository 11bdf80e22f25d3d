import { describe, expect, it } from '@jest/globals';
import type { Difference } from '../../src/app/diff.ts';
import { plainVerdict } from '../../src/app/gate/verdict.ts';
import type { Report, ReportFinding, ReportSetting } from '../../src/app/report.ts';
import { createDiffJson } from '../../src/reporters/diff-json.ts';
import { createDiffText } from '../../src/reporters/diff-text.ts';
import { createGitLabCodeQuality } from '../../src/reporters/gitlab-code-quality.ts';
import { createReportJson } from '../../src/reporters/json.ts';
import { createJUnit } from '../../src/reporters/junit.ts';
import { createListJson } from '../../src/reporters/list-json.ts';
import { createMarkdownReport } from '../../src/reporters/markdown.ts';
import { createSarif } from '../../src/reporters/sarif.ts';
import { createFindingsText, createTerminalReport } from '../../src/reporters/terminal.ts';
import { createVerdictText } from '../../src/reporters/verdict-text.ts';
import { createWorkflowCommands } from '../../src/reporters/workflow-commands.ts';
import { makeFiles } from '../support/made-up-report.ts';

/**
 * What a server takes a line of a log for: GitHub's runner (ActionCommand.TryParseV2 and TryParse), the agent of Azure
 * Pipelines (Command.TryParse), which looks for `##vso[` anywhere, and TeamCity.
 */
function isCommand(line: string): boolean {
  return /^\s*::[^:]*::/.test(line) || /##(?:vso|teamcity|)\[/i.test(line);
}

const hostile = [
  '::error::x',
  '\u00a0 ::set-output name=x::y',
  '\n::add-mask::e',
  '##[error]x',
  'a##[set-env name=PATH;]x',
  '\r##\u200b[error]x',
  'a##vso[task.setvariable variable=PATH]x',
  '###VSO[task.complete result=Succeeded;]',
  "##teamcity[buildStatus status='SUCCESS']",
];

function settingsWith(text: string): ReportSetting[] {
  return [{ name: 'tag-format', value: text, origin: 'configuration', reason: text }];
}

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
  return {
    packs,
    findings,
    crashes: [{ rule: text, pack: text, message: text }],
    unreadable: [{ path: text, file: text, message: text, help: text }],
    refusal: { message: text, help: text },
    settings: settingsWith(text),
    rules: [],
    failOn: 'error',
    summary: { errors: 8, warnings: 0, infos: 0 },
  };
}

/** What changed, with a text at every place that one from a repository gets to. */
function differenceWith(text: string): Difference {
  const place = { file: text, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const change = { id: 'node-removed', subject: text, message: text, effect: text, old: place, new: place } as const;
  const pack = { written: text, name: text, version: text };
  return {
    old: pack,
    new: pack,
    changes: (['major', 'minor', 'patch'] as const).map((level) => ({ ...change, level })),
    requiredBump: 'major',
    requiredBumpZeroMajor: 'minor',
    suggestedVersion: '2.0.0',
  };
}

describe.each(hostile)('the text %j', (text) => {
  const report = reportWith(text);

  it('is no command in the log of a workflow that runs the command line', () => {
    const options = { colors: false, quiet: false, milliseconds: 1 };
    const shown = createTerminalReport(report, options) + createFindingsText(report.findings, false);
    expect(shown.split(/[\n\r]/).filter(isCommand)).toEqual([]);
    expect(createReportJson(report, { verdicts: [] }).split('\n').filter(isCommand)).toEqual([]);
  });

  it('is none where it tells what changed', () => {
    const difference = differenceWith(text);
    expect(
      createDiffText(difference, false)
        .split(/[\n\r]/)
        .filter(isCommand),
    ).toEqual([]);
    expect(createDiffJson(difference).split('\n').filter(isCommand)).toEqual([]);
    expect(JSON.parse(createDiffJson(difference)).changes[0].subject).toBe(text);
    const changes = difference.changes.map((change) => ({ ...change, decides: true, accepted: text }));
    const verdict = { ...plainVerdict(text), changes, notices: [text] };
    for (const path of [text, undefined]) {
      const shown = createVerdictText(verdict, path, false);
      expect(shown.split(/[\n\r]/).filter(isCommand)).toEqual([]);
    }
  });

  it('is none in any format that may be printed', () => {
    const files = { ...makeFiles(), nameOf: () => text };
    const verdicts = [{ ...plainVerdict(text), notices: [text] }, plainVerdict(text)];
    const shown = [
      createSarif(report, files, () => text),
      createGitLabCodeQuality(report, files),
      createJUnit(report, verdicts),
      createMarkdownReport(report, verdicts),
    ];
    expect(
      shown
        .join('')
        .split(/[\n\r]/)
        .filter(isCommand),
    ).toEqual([]);
  });

  it('is no further command among those that annotate findings, and none of their properties', () => {
    const commands = createWorkflowCommands(report, { ...makeFiles(), nameOf: () => text }).split(/[\n\r]/);
    expect(commands.pop()).toBe('');
    expect(commands).toHaveLength(11);
    for (const command of commands) {
      // As the runner parses it: the properties end at the first `::` that follows.
      const [, level, properties = ''] = /^::(\w+) (.*?)::/.exec(command) ?? [];
      expect(level).toBe('error');
      const names = properties.split(',').map((property) => property.split('=')[0]);
      const all = ['title', 'file', 'line', 'endLine', 'col', 'endColumn'];
      // What is no finding has no columns.
      expect(names).toEqual(names.length === 4 ? all.slice(0, 4) : all);
    }
  });

  it('is none in the place of a finding that is in no file of the repository', () => {
    const commands = createWorkflowCommands(report, { ...makeFiles(), nameOf: () => undefined }).split(/[\n\r]/);
    expect(commands.pop()).toBe('');
    expect(commands).toHaveLength(11);
    for (const command of commands) {
      const [, properties, message = ''] = /^::error (.*?)::(.*)$/.exec(command) ?? [];
      expect(properties).toMatch(/^title=[^,]*$/);
      expect(message).not.toMatch(/##\[/);
    }
  });

  it('stands in JSON with nothing that a terminal obeys or nobody sees', () => {
    const unseen = `${text}\u009b2J\u0085\u2028\u202e\u{e0041}`;
    const shown = [
      createReportJson(reportWith(unseen), { verdicts: [] }),
      createSarif(reportWith(unseen), { ...makeFiles(), nameOf: () => unseen }, () => unseen),
      createGitLabCodeQuality(reportWith(unseen), { ...makeFiles(), nameOf: () => unseen }),
      createDiffJson(differenceWith(unseen)),
      createListJson([{ path: unseen, format: '1.x' }]),
    ];
    for (const json of shown) expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(JSON.parse(shown[4] ?? '')[0].path).toBe(unseen);
    expect(JSON.parse(shown[0] ?? '').stackpacks[0].name).toBe(unseen);
  });

  it('is the same text in JSON all the same', () => {
    expect(JSON.parse(createReportJson(report, { verdicts: [] })).stackpacks[0].name).toBe(text);
  });
});

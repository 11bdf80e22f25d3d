import { describe, expect, it } from '@jest/globals';
import type { BuiltPack } from '../../src/app/build.ts';
import type { Report, ReportFinding } from '../../src/app/report.ts';
import type { Severity } from '../../src/diagnostics/finding.ts';
import { createAnnotations } from '../../src/reporters/annotations.ts';
import { createJobSummary, escapeMarkdown } from '../../src/reporters/job-summary.ts';
import { createLogText } from '../../src/reporters/workflow-log.ts';

function finding(change: Partial<ReportFinding> = {}): ReportFinding {
  return {
    rule: 'resource-missing',
    severity: 'error',
    message: 'there is no "a.md"',
    help: 'add it',
    file: 'sap/stackpack.conf',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    related: [],
    ...change,
  };
}

function reportOf(findings: readonly ReportFinding[], outside: readonly ReportFinding[] = []): Report {
  const pack = {
    path: 'sap',
    format: '1.x',
    name: 'sap',
    version: '1.2.0',
    versionSource: 'manifest',
    findings,
  } as const;
  return { packs: [pack], findings: outside, crashes: [], summary: { errors: 0, warnings: 0, infos: 0 } };
}

describe('annotations', () => {
  it('stand at the place, with the rule as their title', () => {
    expect(createAnnotations(reportOf([finding()]))).toEqual([
      {
        level: 'error',
        title: 'resource-missing',
        message: 'there is no "a.md"\nhelp: add it',
        file: 'sap/stackpack.conf',
        startLine: 3,
        endLine: 3,
        startColumn: 5,
        endColumn: 9,
      },
    ]);
  });

  it('have no columns over several lines, nor at a place without length', () => {
    const [over, none] = createAnnotations(
      reportOf([finding({ endLine: 4, endColumn: 20 }), finding({ endColumn: 5 })]),
    );
    expect(over).toMatchObject({ startLine: 3, endLine: 4 });
    expect(over).not.toHaveProperty('startColumn');
    expect(none).not.toHaveProperty('endColumn');
  });

  it('name no file inside an archive', () => {
    const [one] = createAnnotations(reportOf([finding({ file: 'x.sts!/stackpack.conf' })]));
    expect(one).not.toHaveProperty('file');
  });

  it('show infos as notices, and findings outside packs first', () => {
    const outside = finding({ rule: 'config-syntax', file: '.stackpackrc.yaml' });
    const all = createAnnotations(
      reportOf([finding({ severity: 'info' }), finding({ severity: 'warning' }), finding()], [outside]),
    );
    expect(all.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error config-syntax',
      'error resource-missing',
      'warning resource-missing',
      'notice resource-missing',
    ]);
  });

  it.each([
    [9, { error: 9, warning: 9, notice: 9 }],
    [10, { error: 9, warning: 10, notice: 9 }],
    [1000, { error: 9, warning: 10, notice: 9 }],
  ])('of %s findings of a level are %j, so that GitHub takes them all', (count, shown) => {
    const severities: Severity[] = ['error', 'warning', 'info'];
    const findings = severities.flatMap((severity) => Array.from({ length: count }, () => finding({ severity })));
    const all = createAnnotations(reportOf(findings));
    for (const level of ['error', 'warning', 'notice'] as const) {
      const own = all.filter((one) => one.level === level);
      expect(own).toHaveLength(shown[level]);
      const more = count - (shown[level] - 1);
      expect(own.at(-1)?.message).toContain(more === 1 ? 'there is no "a.md"' : `${more} more of this level`);
    }
  });

  it('show no control characters', () => {
    const [one] = createAnnotations(reportOf([finding({ message: 'a\r\n::error::b\u001b[31m' })]));
    expect(one?.message).toBe('a␍␊::error::b␛[31m\nhelp: add it');
  });
});

describe('the log', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['  ::add-mask::x', '  : :add-mask::x'],
    ['a\n::set-output name=a::b', 'a\n: :set-output name=a::b'],
    ['a ##[add-path]b ##[c]', 'a ## [add-path]b ## [c]'],
    ['a\r::error::b', 'a␍::error::b'],
    ['\u2003::error::x', '\u2003: :error::x'],
    ['C::D, as it is', 'C::D, as it is'],
  ])('takes the command out of %j', (text, shown) => {
    expect(createLogText(text)).toBe(shown);
  });
});

describe('the job summary', () => {
  const built = [
    {
      checked: { location: { kind: 'folder', path: 'sap' } },
      archive: {
        fileName: 'sap-1.2.0.sts',
        bytes: new Uint8Array(12),
        entries: [{ path: 'a', size: 1 }],
        sha256: 'abc',
      },
    } as unknown as BuiltPack,
  ];
  const input = { report: reportOf([]), verdicts: [], built: [], outcome: 'All is well', releaseUrl: undefined };

  it('tells the outcome, the packs, the versions, the archives and the release', () => {
    const summary = createJobSummary({
      ...input,
      verdicts: [{ text: 'version 1.2.0 follows 1.1.0', findings: [] }],
      built,
      releaseUrl: 'https://github.example/o/r/releases/tag/v1.2.0',
    });
    expect(plain(summary)).toBe(`## StackPack

All is well.

<https://github.example/o/r/releases/tag/v1.2.0>

### sap 1.2.0

- Folder: sap
- Version: version 1.2.0 follows 1.1.0
- Archive: sap-1.2.0.sts, 1 files, 12 bytes
- SHA-256: \`abc\`
`);
  });

  it('lists the findings', () => {
    const summary = createJobSummary({ ...input, report: reportOf([finding()], [finding({ rule: 'config-syntax' })]) });
    const row = (rule: string) => `| error | ${rule} | sap/stackpack.conf:3:5 | there is no "a.md"<br>help: add it |`;
    expect(plain(summary)).toContain(`\n${row('config-syntax')}\n`);
    expect(plain(summary)).toContain(`\n${row('resource-missing')}\n`);
  });

  it('stays within its bounds, and says what is left out', () => {
    const long = finding({ message: '#'.repeat(5000), help: '#'.repeat(5000), file: '#'.repeat(5000) });
    const many = Array.from({ length: 1000 }, () => long);
    const one = createJobSummary({ ...input, report: reportOf(many) });
    expect(Buffer.byteLength(one)).toBeLessThan(1_000_000);
    expect(one).toContain('900 rows omitted.');
    const two = createJobSummary({ ...input, report: reportOf(many, many) });
    expect(Buffer.byteLength(two)).toBeLessThan(1_000_000);
    expect(two).toContain('The rest is left out: see the log of this step.');
  });

  it('lets no text format, link or end its cell', () => {
    const text = '<img src=x>|\n| [a](b) `c` *d* _e_ ~f~ # g $h$ \\ &lt; http://x.y :smile: @who\u202e';
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toMatch(/[<>|[\]()`*_~$\\:@\n\u202e]|&(?!#\d+;)|#(?!\d+;)/);
    expect(plain(escaped)).toBe(text.replace('\n', ' ').replace('\u202e', ' '));
  });
});

/** What Markdown shows of character references. */
function plain(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

import { describe, expect, it } from '@jest/globals';
import type { Report, ReportFinding, ReportPack } from '../../src/app/report.ts';
import { createFindingsText, createTerminalReport } from '../../src/reporters/terminal.ts';

const finding: ReportFinding = {
  rule: 'resource-missing',
  severity: 'error',
  message: 'There is no "gone.png"',
  help: 'Add it',
  file: 'packs/a/stackpack.conf',
  line: 12,
  column: 11,
  endLine: 12,
  endColumn: 21,
  related: [],
  snippet: { text: 'logoUrl = "gone.png"', start: 10, length: 10 },
  ignorePath: 'packs/a/stackpack.conf',
};
const fine: ReportPack = {
  path: 'packs/b',
  format: '2.0',
  name: 'b',
  version: '1.2.0',
  versionSource: 'manifest',
  findings: [],
};
const bad: ReportPack = { path: 'packs/a', format: '1.x', name: 'a', findings: [finding] };

function report(packs: readonly ReportPack[], findings: readonly ReportFinding[] = []): Report {
  const all = [...packs.flatMap((pack) => pack.findings), ...findings];
  const count = (severity: string) => all.filter((one) => one.severity === severity).length;
  return {
    packs,
    findings,
    crashes: [],
    unreadable: [],
    settings: [],
    rules: [],
    failOn: 'error',
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

const plain = { colors: false, quiet: false, milliseconds: 34.4 };

describe('createTerminalReport', () => {
  it('gives a fine pack one line', () => {
    expect(createTerminalReport(report([fine]), plain)).toBe('ok b 1.2.0 (from the manifest) packs/b\n');
  });

  it('says where, what, and what to do', () => {
    expect(createTerminalReport(report([bad, fine]), plain)).toBe(`packs/a/stackpack.conf:12:11 error resource-missing
  There is no "gone.png"
  12 | logoUrl = "gone.png"
     |           ^^^^^^^^^^
  help: Add it
  to ignore: { rule: resource-missing, path: 'packs/a/stackpack.conf' }

error a without a version packs/a
ok b 1.2.0 (from the manifest) packs/b

1 error in 2 StackPacks (34 ms)
`);
  });

  it('is findings alone where that is asked for', () => {
    const quiet = { ...plain, quiet: true };
    expect(createTerminalReport(report([fine]), quiet)).toBe('');
    expect(createTerminalReport(report([bad]), quiet)).toMatch(/^packs.*to ignore: .*\n$/s);
  });

  it('counts, and takes its time', () => {
    const warning = { ...finding, severity: 'warning' as const };
    const text = createTerminalReport(report([{ ...bad, findings: [finding, finding, warning] }]), {
      ...plain,
      milliseconds: 1234,
      note: 'findings do not count',
    });
    expect(text).toMatch(/\n2 errors, 1 warning in 1 StackPack \(1\.2 s\); findings do not count\n$/);
  });

  it('says what the configuration set, and nothing of options', () => {
    const settings = [
      { name: 'fail-on', value: 'warning', origin: 'configuration' },
      { name: 'zero-major', value: 'strict', origin: 'given' },
      { name: 'ignore', value: 'logo-size', origin: 'configuration' },
      { name: 'ignore', value: 'logo-format', origin: 'configuration' },
      { name: 'check', value: 'enforce', origin: 'default' },
    ] as const;
    const line = 'Set by .stackpackrc.yaml: fail-on warning, ignore (2)\n';
    const one = createTerminalReport({ ...report([fine]), settings }, plain);
    expect(one).toBe(`ok b 1.2.0 (from the manifest) packs/b\n\n${line}`);
    expect(createTerminalReport({ ...report([fine, fine]), settings }, plain)).toMatch(
      /2 StackPacks \(34 ms\)\nSet by /,
    );
    expect(createTerminalReport({ ...report([fine]), settings }, { ...plain, quiet: true })).toBe('');
  });

  it('does not tell how to ignore what no entry helps against, nor what a version is judged by', () => {
    const found = (rule: string) => createTerminalReport(report([], [{ ...finding, rule }]), plain);
    expect(found('config-value')).toContain('to ignore: { rule: config-value,');
    // That would end the gate for good.
    expect(found('version-bump-too-small')).not.toContain('to ignore');
    expect(found('version-not-bumped')).not.toContain('to ignore');
    expect(found('config-syntax')).not.toContain('to ignore');
    expect(found('tag-mismatch')).not.toContain('to ignore');
  });

  it('tells how to ignore once for a rule and a file', () => {
    const other = { ...finding, rule: 'logo-format' };
    const text = createTerminalReport(report([{ ...bad, findings: [finding, finding, other] }]), plain);
    expect(text.match(/to ignore: .*/g)).toEqual([
      "to ignore: { rule: resource-missing, path: 'packs/a/stackpack.conf' }",
      "to ignore: { rule: logo-format, path: 'packs/a/stackpack.conf' }",
    ]);
  });

  it.each([
    ["packs/it's/x.md", "{ rule: resource-missing, path: 'packs/it''s/x.md' }"],
    ['packs/[a]/x.md', '{ rule: resource-missing }'],
    ['packs/a\u0007/x.md', '{ rule: resource-missing }'],
    [undefined, '{ rule: resource-missing }'],
  ])('offers an entry that reads back: %s', (path, entry) => {
    const { ignorePath: _, ...rest } = finding;
    const one = path === undefined ? rest : { ...rest, ignorePath: path };
    expect(createTerminalReport(report([], [one]), plain)).toContain(`to ignore: ${entry}\n`);
  });

  it('shows other places, and no line where there is none to show', () => {
    const { snippet: _, ...rest } = finding;
    const place = { file: 'packs/a/x.md', line: 2, column: 3, endLine: 2, endColumn: 4 };
    const text = createTerminalReport(report([], [{ ...rest, related: [{ ...place, message: 'the first' }] }]), plain);
    expect(text).toContain('\n  packs/a/x.md:2:3 the first\n');
    expect(text).not.toContain('|');
  });

  it('lets nothing from the pack reach the terminal as it is', () => {
    const evil = 'x\u001b[2J\u202e\r\n';
    const text = createTerminalReport(
      report([
        {
          ...bad,
          name: evil,
          version: evil,
          versionSource: 'tag',
          path: evil,
          findings: [
            {
              ...finding,
              file: evil,
              message: evil,
              help: evil,
              ignorePath: evil,
              snippet: { text: evil, start: 0, length: 5 },
              related: [{ file: evil, message: evil, line: 1, column: 1, endLine: 1, endColumn: 1 }],
            },
          ],
        },
      ]),
      plain,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.match(/x␛\[2J�␍␊/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('is coloured where that is asked for, and says the same', () => {
    const colored = createTerminalReport(report([bad, fine]), { ...plain, colors: true });
    expect(colored).toContain('\u001b[31merror\u001b[0m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(createTerminalReport(report([bad, fine]), plain));
  });
});

describe('createFindingsText', () => {
  it('does not say how to ignore', () => {
    expect(createFindingsText([finding], false)).toMatch(/^packs\/a.*help: Add it\n$/s);
  });
});

import { plainVerdict, type Verdict } from '../../src/app/gate/verdict.ts';
import type { Report, ReportFinding, ReportPack } from '../../src/app/report.ts';
import type { RepositoryFiles } from '../../src/reporters/repository-files.ts';

/** A finding on `logoUrl` of a manifest, unless it is to be another. */
export function makeFinding(change: Partial<ReportFinding> = {}): ReportFinding {
  return {
    rule: 'resource-missing',
    severity: 'error',
    message: 'there is no "logo.png"',
    help: 'add it, or name another file',
    file: 'packs/sap/stackpack.conf',
    line: 3,
    column: 11,
    endLine: 3,
    endColumn: 21,
    related: [],
    snippet: { text: 'logoUrl = "logo.png"', start: 10, length: 10 },
    ...change,
  };
}

/** A pack as reports show it. */
export function makePack(findings: readonly ReportFinding[], path = 'packs/sap'): ReportPack {
  return { path, format: '1.x', name: 'sap', version: '1.2.0', versionSource: 'manifest', findings };
}

/** A report of one pack, unless it is to be another. */
export function makeReport(findings: readonly ReportFinding[], change: Partial<Report> = {}): Report {
  const packs = change.packs ?? [makePack(findings)];
  const all = [...packs.flatMap((pack) => pack.findings), ...(change.findings ?? [])];
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  return {
    packs,
    findings: [],
    crashes: [],
    unreadable: [],
    settings: [],
    rules: ['manifest-name', 'resource-missing'],
    failOn: 'error',
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
    ...change,
  };
}

/** Files of a repository whose root is the working directory. */
export function makeFiles(texts: Readonly<Record<string, string>> = {}): RepositoryFiles {
  return {
    nameOf: (file) => (file.startsWith('../') || file.startsWith('/') ? undefined : file),
    textOf: (file) => texts[file],
  };
}

/** A report with a bit of everything, small enough to read in every format. */
export const smallReport: Report = makeReport([], {
  packs: [
    makePack([
      makeFinding({
        related: [
          {
            file: 'packs/sap/stackpack.yaml',
            line: 4,
            column: 1,
            endLine: 4,
            endColumn: 8,
            message: 'another logo is named here',
          },
        ],
      }),
      makeFinding({
        rule: 'markdown-broken-link',
        severity: 'warning',
        message: 'the link "gone.md" leads nowhere',
        help: 'correct it',
        file: 'packs/sap/resources/overview page.md',
        line: 12,
        column: 5,
        endLine: 12,
        endColumn: 21,
        snippet: { text: 'See [this](gone.md) & <that>.', start: 4, length: 16 },
      }),
      makeFinding({
        rule: 'version-not-bumped',
        message: 'sap changed since 1.2.0 was released, and is still 1.2.0',
        help: 'run stackpack bump',
        line: 2,
        column: 11,
        endLine: 2,
        endColumn: 18,
        snippet: { text: 'version = "1.2.0"', start: 10, length: 7 },
      }),
    ]),
    { path: 'packs/clean', format: '2.0', name: 'clean', version: '0.1.0', versionSource: 'manifest', findings: [] },
  ],
  findings: [
    makeFinding({
      rule: 'manifest-foreign',
      severity: 'info',
      message: 'this is the manifest of no StackPack, and was passed over',
      help: 'name it in packs if it is one',
      file: 'other/stackpack.conf',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    }),
  ].map(({ snippet: _, ...finding }) => finding),
  unreadable: [
    {
      path: 'built/broken.sts',
      file: 'built/broken.sts',
      message: '"built/broken.sts" cannot be read: this is no zip archive',
      help: 'Build the archive again: stackpack build',
    },
  ],
  settings: [
    { name: 'fail-on', value: 'error', origin: 'default' },
    { name: 'ignore', value: 'manifest-tag', origin: 'configuration', reason: 'ours are old' },
  ],
  rules: ['manifest-name', 'markdown-broken-link', 'resource-missing'],
});

/** A report of a run in which something could not be read, a rule crashed, and versions could not be judged. */
export const failedReport: Report = makeReport([makeFinding()], {
  packs: [makePack([makeFinding()]), { path: 'a.sts', format: '2.0', findings: [] }],
  // Of the first of them one file, the other not at all.
  unreadable: [
    {
      path: 'packs/sap',
      file: 'packs/sap/resources/a b.md',
      message: '"packs/sap/resources/a b.md" cannot be read: there is no permission to read it',
      help: 'Put a file there that can be read',
    },
    { path: 'x.sts', file: 'x.sts', message: '"x.sts" cannot be read: [see](x) <b>', help: 'Build it again' },
  ],
  crashes: [{ rule: 'manifest-name', pack: 'a.sts', message: 'x is undefined', stack: 'at /Users/me/x.js' }],
  refusal: { message: 'git could not list the tags of the remote "origin"', help: 'Try git ls-remote origin' },
});

/** The verdicts on the packs of that report. */
export const smallVerdicts: readonly Verdict[] = [
  {
    ...plainVerdict('sap changed since 1.2.0 was released, and is still 1.2.0: it must be at least 1.2.1'),
    baseline: { version: '1.2.0', tag: 'v1.2.0' },
    requiredBump: 'patch',
    requiredBumpFromOne: 'patch',
    actualBump: 'none',
    suggestedVersion: '1.2.1',
  },
  { ...plainVerdict('clean is not released yet'), notices: ['the tags are those of this clone'] },
];

import type { BuiltPack } from '../app/build.ts';
import type { Verdict } from '../app/gate/verdict.ts';
import type { Report, ReportFinding, ReportPack, ReportSetting, UnreadablePack } from '../app/report.ts';
import { type Severity, severities } from '../diagnostics/finding.ts';
import { countOf } from '../text/count-of.ts';
import { type DocumentBlock, type DocumentTable, joinWithin } from './bounded-document.ts';
import { escapeMarkdown, linkMarkdown } from './escape-markdown.ts';
import { settingBlocks } from './summary-settings.ts';
import { changeBlocks, describeBumps, verdictBlocks } from './summary-verdict.ts';

/** What the summary of a job tells of a run. */
export interface SummaryInput {
  readonly report: Report;
  /** In the order of the report's packs. */
  readonly packs: readonly PackSummary[];
  /** Of a pull request from a fork: the settings that it brings itself. */
  readonly ownSettings?: readonly ReportSetting[];
  readonly failed: boolean;
  /** How it ended, in one sentence without a full stop. */
  readonly outcome: string;
}

/** What became of a pack. What the run did not come to is left out. */
export interface PackSummary {
  readonly verdict?: Verdict;
  readonly built?: BuiltPack;
  /** What merging or publishing would do, or did: one sentence each, without a full stop. */
  readonly steps: readonly string[];
  readonly links: readonly { readonly text: string; readonly address: string }[];
}

/** Bytes: GitHub takes a MiB for the summary of a step, of which nothing is shown where it is more. */
const longestSummary = 1_000_000;

/** UTF-16 code units: what went wrong ends in what to do, of several releases one after the other. */
const longestOutcome = 5_000;

/** The summary of a job, in Markdown. Text from the repository is escaped, so that it can neither format nor link. */
export function createJobSummary({ report, packs, ownSettings = [], failed, outcome }: SummaryInput): string {
  const blocks: DocumentBlock[] = [
    `## StackPack`,
    `${failed ? '❌' : '✅'} ${escapeMarkdown(outcome, longestOutcome)}.`,
  ];
  if (report.unreadable.length > 0) blocks.push(unreadableTable(report.unreadable));
  if (report.findings.length > 0) blocks.push(findingsTable(report.findings));
  for (const [index, pack] of report.packs.entries()) {
    blocks.push(...packBlocks(pack, packs[index] ?? { steps: [], links: [] }));
  }
  blocks.push(...settingBlocks(report.settings, ownSettings));
  return joinWithin(blocks, longestSummary);
}

function packBlocks(pack: ReportPack, { verdict, built, steps, links }: PackSummary): DocumentBlock[] {
  const counts = severities.flatMap((severity) => countSeverity(pack.findings, severity));
  const mark = pack.findings.some(({ severity }) => severity === 'error') ? '❌' : '✅';
  const name = escapeMarkdown(pack.name ?? 'without a name');
  const lines = [
    `- Found: ${counts.length === 0 ? 'nothing' : counts.join(', ')}, in ${escapeMarkdown(pack.path)}`,
    `- Version: ${escapeMarkdown(pack.version ?? 'none')}${verdict === undefined ? '' : describeBumps(verdict)}`,
  ];
  if (built !== undefined) {
    const { fileName, bytes, sha256 } = built.archive;
    lines.push(`- Archive: ${escapeMarkdown(fileName)}, ${bytesText(bytes.length)}, SHA-256 \`${sha256}\``);
  }
  lines.push(...steps.map((step) => `- ${escapeMarkdown(step)}`));
  lines.push(...links.map(({ text, address }) => `- ${linkMarkdown(text, address)}`));
  const blocks: DocumentBlock[] = [`### ${mark} ${name}`];
  if (verdict !== undefined) blocks.push(...verdictBlocks(verdict, pack.name));
  blocks.push(lines.join('\n'));
  if (verdict !== undefined) blocks.push(...changeBlocks(verdict));
  if (pack.findings.length > 0) blocks.push(findingsTable(pack.findings));
  if (built !== undefined) blocks.push(contentsTable(built));
  return blocks;
}

function countSeverity(findings: readonly ReportFinding[], severity: Severity): string[] {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return count === 0 ? [] : [countOf(count, severity)];
}

function findingsTable(findings: readonly ReportFinding[]): DocumentTable {
  const rows = findings.map((finding) => {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const cells = [finding.severity, finding.rule, place, finding.message].map((cell) => escapeMarkdown(cell));
    return `| ${cells.join(' | ')}<br>help: ${escapeMarkdown(finding.help)} |`;
  });
  const head = '| Severity | Rule | Place | What is wrong, and what to do |\n| --- | --- | --- | --- |';
  return { head, rows, foot: '', priority: 'first' };
}

function unreadableTable(unreadable: readonly UnreadablePack[]): DocumentTable {
  const rows = unreadable.map(({ path, message, help }) => {
    return `| ${escapeMarkdown(path)} | ${escapeMarkdown(message)}<br>help: ${escapeMarkdown(help)} |`;
  });
  const head = '| StackPack that could not be read | Why, and what to do |\n| --- | --- |';
  return { head, rows, foot: '', priority: 'first' };
}

function contentsTable({ archive }: BuiltPack): DocumentTable {
  const { entries } = archive;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const title = `Contents of the archive: ${countOf(entries.length, 'file')}, ${bytesText(total)} unpacked`;
  return {
    head: `<details><summary>${title}</summary>\n\n| File | Bytes |\n| --- | ---: |`,
    rows: entries.map(({ path, size }) => `| ${escapeMarkdown(path)} | ${grouped(size)} |`),
    foot: '</details>',
    priority: 'second',
  };
}

function bytesText(bytes: number): string {
  return `${grouped(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

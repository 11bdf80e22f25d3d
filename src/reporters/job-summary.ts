import type { BuiltPack } from '../app/build.ts';
import type { Verdict } from '../app/gate.ts';
import type { Report, ReportFinding, ReportPack } from '../app/report.ts';

/** What the summary of a job tells of a run. */
export interface SummaryInput {
  readonly report: Report;
  /** In the order of the report's packs; empty where the run did not come so far. */
  readonly verdicts: readonly Verdict[];
  readonly built: readonly BuiltPack[];
  /** How it ended, in one sentence without a full stop. */
  readonly outcome: string;
  /** The page of the release. */
  readonly releaseUrl: string | undefined;
}

/** Bytes that GitHub takes for the summary of a step. */
const longestSummary = 1_000_000;
/** A table of so many rows and such cells keeps within it, all of their letters escaped. */
const mostRows = 100;
const longestCell = 400;

/** The summary of a job, in Markdown. Text from the repository is escaped, so that it can neither format nor link. */
export function createJobSummary({ report, verdicts, built, outcome, releaseUrl }: SummaryInput): string {
  const blocks = [`## StackPack\n\n${escapeMarkdown(outcome)}.`];
  // Its own form of the address has nothing in it that ends a link.
  if (releaseUrl !== undefined && URL.canParse(releaseUrl)) blocks.push(`<${new URL(releaseUrl).href}>`);
  if (report.findings.length > 0) blocks.push(findingsTable(report.findings));
  report.packs.forEach((pack, index) => {
    blocks.push(
      ...packBlocks(
        pack,
        verdicts[index],
        built.find((one) => one.checked.location.path === pack.path),
      ),
    );
  });
  return joinWithin(blocks, longestSummary);
}

/** Joins the blocks as far as they fit, and says so where some do not. */
function joinWithin(blocks: readonly string[], limit: number): string {
  const rest = '\n\nThe rest is left out: see the log of this step.\n';
  let text = '';
  for (const block of blocks) {
    const longer = text === '' ? block : `${text}\n\n${block}`;
    if (Buffer.byteLength(longer) + rest.length > limit) return text + rest;
    text = longer;
  }
  return `${text}\n`;
}

function packBlocks(pack: ReportPack, verdict: Verdict | undefined, built: BuiltPack | undefined): string[] {
  const title = `${pack.name ?? 'without a name'} ${pack.version ?? 'without a version'}`;
  const blocks = [`### ${escapeMarkdown(title)}`];
  const lines = [`- Folder: ${escapeMarkdown(pack.path)}`];
  if (verdict !== undefined) lines.push(`- Version: ${escapeMarkdown(verdict.text)}`);
  if (built !== undefined) {
    const { fileName, bytes, entries, sha256 } = built.archive;
    lines.push(`- Archive: ${escapeMarkdown(fileName)}, ${entries.length} files, ${bytes.length} bytes`);
    lines.push(`- SHA-256: \`${sha256}\``);
  }
  blocks.push(lines.join('\n'));
  if (pack.findings.length > 0) blocks.push(findingsTable(pack.findings));
  return blocks;
}

function findingsTable(findings: readonly ReportFinding[]): string {
  const rows = findings.slice(0, mostRows).map((finding) => {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const cells = [finding.severity, finding.rule, place, finding.message].map(escapeMarkdown);
    return `| ${cells.join(' | ')}<br>help: ${escapeMarkdown(finding.help)} |`;
  });
  const omitted = findings.length - rows.length;
  const table = [
    '| Severity | Rule | Place | What is wrong, and what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  return omitted > 0 ? `${table}\n\n${omitted} rows omitted.` : table;
}

/** A text as a piece of a line of Markdown that shows exactly it: all punctuation as character references. */
export function escapeMarkdown(text: string): string {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
  return cut
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

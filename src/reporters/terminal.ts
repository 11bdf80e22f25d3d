import { isIgnoringAdvised } from '../app/codes.ts';
import type { Report, ReportFinding, ReportPack } from '../app/report.ts';
import { type Severity, severities } from '../diagnostics/finding.ts';
import type { VersionSource } from '../stackpack/pack.ts';
import { countOf } from '../text/count-of.ts';
import { drawSnippet } from './snippet.ts';
import { type Style, type StyleName, styleFor } from './style.ts';
import { showPathSafely, showTextSafely } from './visible.ts';

export interface TerminalReportOptions {
  readonly colors: boolean;
  /** Findings alone: no line for packs without any, and none to close with. */
  readonly quiet: boolean;
  /** How long the run took. */
  readonly milliseconds: number;
  /** Said in the closing line, where findings do not count: `--check report`. */
  readonly note?: string;
}

const severityStyles = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, StyleName>;

const sourceTexts = {
  manifest: 'from the manifest',
  option: 'given by option',
  tag: 'from the tag',
  'version.sbt': 'last released, from version.sbt',
} as const satisfies Record<VersionSource, string>;

/** The report as a person reads it in a terminal or a log. Ends in a line break, or is empty. */
export function createTerminalReport(report: Report, options: TerminalReportOptions): string {
  const style = styleFor(options.colors);
  const told = new Set<string>();
  const blocks: string[] = report.findings.map((finding) => findingBlock(finding, style, told));
  for (const pack of report.packs) {
    blocks.push(...pack.findings.map((finding) => findingBlock(finding, style, told)));
  }
  const parts = [...blocks];
  if (!options.quiet) {
    if (report.packs.length > 0) parts.push(report.packs.map((pack) => `${packLine(pack, style)}\n`).join(''));
    const counts = blocks.length > 0 || report.packs.length > 1 ? `${closingLine(report, options)}\n` : '';
    const configured = configuredLine(report.settings);
    const closing = configured === '' ? counts : `${counts}${style('dim', configured)}\n`;
    if (closing !== '') parts.push(closing);
  }
  return parts.join('\n');
}

/** Findings alone, as in a report, without a word on how to ignore them. */
export function createFindingsText(findings: readonly ReportFinding[], colors: boolean): string {
  return findings.map((finding) => findingBlock(finding, styleFor(colors))).join('\n');
}

function packLine(pack: ReportPack, style: Style): string {
  const name = style('bold', showTextSafely(pack.name ?? 'without a name'));
  const version =
    pack.version === undefined || pack.versionSource === undefined
      ? 'without a version'
      : `${showTextSafely(pack.version)} (${sourceTexts[pack.versionSource]})`;
  const line = `${name} ${version} ${style('dim', showTextSafely(pack.path))}`;
  if (pack.findings.length === 0) return `${style('green', 'ok')} ${line}`;
  const worst = severities.find((severity) => pack.findings.some((finding) => finding.severity === severity));
  return worst === undefined ? line : `${style(severityStyles[worst], worst)} ${line}`;
}

function findingBlock(finding: ReportFinding, style: Style, told?: Set<string>): string {
  const place = `${showPathSafely(finding.file)}:${finding.line}:${finding.column}`;
  const severity = style(severityStyles[finding.severity], finding.severity);
  const lines = [`${style('bold', place)} ${severity} ${finding.rule}`, `  ${showTextSafely(finding.message)}`];
  if (finding.snippet !== undefined) {
    const { line, marks } = drawSnippet(finding.snippet);
    const number = String(finding.line);
    lines.push(style('dim', `  ${number} | `) + line);
    lines.push(style('dim', `  ${' '.repeat(number.length)} | `) + style(severityStyles[finding.severity], marks));
  }
  for (const { file, line, column, message } of finding.related) {
    lines.push(`  ${showPathSafely(file)}:${line}:${column} ${showTextSafely(message)}`);
  }
  lines.push(`  ${style('dim', 'help:')} ${showTextSafely(finding.help)}`);
  const entry = ignoreEntry(finding);
  // Once for a rule and a file: it is the same each time.
  if (told?.has(entry) === false && isIgnoringAdvised(finding.rule))
    lines.push(`  ${style('dim', `to ignore: ${entry}`)}`);
  told?.add(entry);
  return `${lines.join('\n')}\n`;
}

/** The entry for `ignore` in .stackpackrc.yaml that silences a finding. */
function ignoreEntry({ rule, ignorePath }: ReportFinding): string {
  // A path that would read as a pattern, or that no terminal shows as it is, cannot be offered.
  if (ignorePath === undefined || /[*?[\]{}\\]/.test(ignorePath) || showTextSafely(ignorePath) !== ignorePath) {
    return `{ rule: ${rule} }`;
  }
  return `{ rule: ${rule}, path: '${ignorePath.replaceAll("'", "''")}' }`;
}

function closingLine(report: Report, options: TerminalReportOptions): string {
  const { errors, warnings, infos } = report.summary;
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ...(infos > 0 ? [countOf(infos, 'info')] : []),
  ];
  const found = counts.length === 0 ? 'Nothing found' : counts.join(', ');
  const note = options.note === undefined ? '' : `; ${options.note}`;
  return `${found} in ${countOf(report.packs.length, 'StackPack')} (${duration(options.milliseconds)})${note}`;
}

/** What a file nobody named decided; options are in sight anyway. Of lists how many entries. */
function configuredLine(settings: Report['settings']): string {
  const configured = settings.filter(({ origin }) => origin === 'configuration');
  const names = [...new Set(configured.map(({ name }) => name))];
  const shown = names.map((name) => {
    const all = configured.filter((setting) => setting.name === name);
    const isList = name === 'packs' || name === 'ignore' || name === 'accept';
    return isList ? `${name} (${all.length})` : `${name} ${showTextSafely(all[0]?.value ?? '')}`;
  });
  return shown.length === 0 ? '' : `Set by .stackpackrc.yaml: ${shown.join(', ')}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

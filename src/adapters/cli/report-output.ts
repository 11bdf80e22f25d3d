import type { Verdict } from '../../app/gate/verdict.ts';
import type { Ports } from '../../app/ports.ts';
import type { Report } from '../../app/report.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { createDocument, type ReportContent } from '../../reporters/report-formats.ts';
import { readRulePage } from '../node/documentation.ts';
import { openRepositoryFiles } from '../repository-files.ts';
import type { Terminal } from './command.ts';
import { printNotices } from './outcome.ts';
import { printError } from './print-error.ts';
import type { ReportTarget } from './report-options.ts';

/** What a command reports. */
export interface ReportSource {
  readonly report: Report;
  /** In the order of the report's packs; empty where none were judged. */
  readonly verdicts: readonly Verdict[];
  /** The text for people. */
  createText(colors: boolean): string;
}

/** Why no SARIF is written where the version gate refused. */
const withoutSarif =
  'no SARIF is written, since the versions could not be judged: code scanning takes what is not in it for resolved';

/**
 * Prints a report, then writes it to the files that are asked for: SARIF only where all that was to be found is known.
 * @returns whether all files could be written; what is wrong with the others was printed
 */
export async function putOutReport(
  targets: readonly ReportTarget[],
  source: ReportSource,
  ports: Ports,
  terminal: Terminal,
): Promise<boolean> {
  const content: ReportContent = { ...source, files: openRepositoryFiles(ports, source.report), pageOf: readRulePage };
  const toFiles: { file: string; text: string }[] = [];
  for (const { format, file } of targets) {
    if (format === 'sarif' && source.report.refusal !== undefined) {
      printNotices([withoutSarif], terminal);
      if (file === undefined) terminal.err(source.createText(false));
      continue;
    }
    const colors = file === undefined && terminal.colors;
    const text = format === 'text' ? source.createText(colors) : await createDocument(format, content);
    if (file === undefined) terminal.out(text);
    else toFiles.push({ file, text });
  }
  if (toFiles.length === 0) return true;
  const { writeReportFile } = await import('../node/report-file.ts');
  const refusals = toFiles.flatMap(({ file, text }) => {
    try {
      writeReportFile(file, text, ports.workspace);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [error];
      throw error;
    }
  });
  for (const refusal of refusals) printError(refusal, terminal);
  return refusals.length === 0;
}

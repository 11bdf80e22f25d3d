import type { Verdict } from '../../app/gate/verdict.ts';
import type { Ports } from '../../app/ports.ts';
import type { Report } from '../../app/report.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { createDocument, type ReportContent } from '../../reporters/report-formats.ts';
import { describeWithheld } from '../../reporters/sarif-withheld.ts';
import { createPorts } from '../create-ports.ts';
import { readRulePage } from '../node/documentation.ts';
import type { ReportPlace } from '../node/report-file.ts';
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

/**
 * Makes sure that reports may stand where they are to, and removes those of before.
 * @throws {Refusal} where one may not
 */
export async function clearReports(targets: readonly ReportTarget[]): Promise<void> {
  const places = targets.flatMap(({ file }) => file ?? []);
  if (places.length === 0) return;
  const { clearReportPlace } = await import('../node/report-file.ts');
  const { workspace } = createPorts();
  for (const place of places) clearReportPlace(place, workspace);
}

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
  const withheld = describeWithheld(source.report);
  const toFiles: { file: ReportPlace; text: string }[] = [];
  for (const { format, file } of targets) {
    if (format === 'sarif' && withheld !== undefined) {
      printNotices([withheld], terminal);
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

import type { CheckOutcome } from '../../app/check.ts';
import { readRulePage } from '../node/documentation.ts';
import { writeReportFile } from '../node/report-file.ts';
import { openRepositoryFiles } from '../repository-files.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/**
 * Writes the findings as SARIF, where the workflow asks for that.
 * @param checked with the findings of the version gate: code scanning takes what is not in the file for resolved
 * @throws {Refusal} where the file cannot be written
 */
export async function writeSarif(
  { inputs, native, ports, log }: Run,
  progress: Progress,
  { report }: CheckOutcome,
): Promise<void> {
  if (inputs.sarifFile === undefined) return;
  const { createSarif } = await import('../../reporters/sarif.ts');
  const file = native(inputs.sarifFile);
  writeReportFile(file, createSarif(report, openRepositoryFiles(ports, report), readRulePage), ports.workspace);
  progress.sarifPath = ports.workspace.resolve(file);
  log.say(`SARIF: ${progress.sarifPath}`);
}

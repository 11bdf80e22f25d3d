import type { CheckOutcome } from '../../app/check.ts';
import type { Workspace } from '../../app/ports.ts';
import { describeWithheld } from '../../reporters/sarif-withheld.ts';
import { readRulePage } from '../node/documentation.ts';
import { clearReportPlace, type ReportPlace, writeReportFile } from '../node/report-file.ts';
import { openRepositoryFiles } from '../repository-files.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';

/**
 * Makes sure that the findings may be written where the workflow wants them as SARIF, and removes a file of before: one that a
 * pull request brings must not be uploaded where the run fails.
 * @throws {Refusal} where they may not
 */
export function clearSarif(inputs: Inputs, native: Run['native'], workspace: Workspace): void {
  const place = placeOf(inputs, native);
  if (place !== undefined) clearReportPlace(place, workspace);
}

/**
 * Writes the findings as SARIF, where the workflow asks for that, and all that was to be found is known.
 * @param checked with the findings of the version gate: code scanning takes what is not in the file for resolved
 * @throws {Refusal} where the file cannot be written
 */
export async function writeSarif(
  { inputs, native, ports, log }: Run,
  progress: Progress,
  { report }: CheckOutcome,
): Promise<void> {
  const place = placeOf(inputs, native);
  if (place === undefined) return;
  const withheld = describeWithheld(report);
  if (withheld !== undefined) return log.say(withheld);
  const { createSarif } = await import('../../reporters/sarif.ts');
  writeReportFile(place, createSarif(report, openRepositoryFiles(ports, report), readRulePage), ports.workspace);
  progress.sarifPath = ports.workspace.resolve(place.file);
  log.say(`SARIF: ${progress.sarifPath}`);
}

function placeOf({ sarifFile: written }: Inputs, native: Run['native']): ReportPlace | undefined {
  return written === undefined ? undefined : { written, file: native(written) };
}

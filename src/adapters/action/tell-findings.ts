import * as core from '@actions/core';
import type { CheckOutcome } from '../../app/check.ts';
import type { Verdict } from '../../app/gate/verdict.ts';
import type { Ports } from '../../app/ports.ts';
import { type AnnotationFiles, createAnnotations, exceedsAnnotations } from '../../reporters/annotations.ts';
import { createTerminalReport } from '../../reporters/terminal.ts';
import { createVerdictText } from '../../reporters/verdict-text.ts';
import { countOf } from '../../text/count-of.ts';
import { openRepositoryFiles } from '../repository-files.ts';
import type { RunLog } from './step-log.ts';

export interface Findings {
  readonly checked: CheckOutcome;
  /** In the order of the packs; empty where the run did not come so far. */
  readonly verdicts: readonly Verdict[];
  /** Since the run started. */
  readonly milliseconds: number;
}

const annotate = { error: core.error, warning: core.warning, notice: core.notice };

/**
 * Tells what was found, and which packs could not be read: all of it in the log, and as annotations as much as GitHub shows.
 * @param findChanged gives the files that the pull request changes; asked only where not all findings get an annotation
 */
export async function tellFindings(
  { checked, verdicts, milliseconds }: Findings,
  ports: Ports,
  log: RunLog,
  findChanged: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const { report } = checked;
  const { errors, warnings, infos } = report.summary;
  const counts = `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}, ${countOf(infos, 'info')}`;
  await log.group(`Findings: ${counts}`, () => {
    log.say(createTerminalReport(report, { colors: false, quiet: false, milliseconds }).trimEnd());
    for (const { message, help } of report.unreadable) log.say(`error: ${message}\n  help: ${help}`);
  });
  for (const [index, verdict] of verdicts.entries()) {
    const path = verdicts.length === 1 ? undefined : checked.packs[index]?.location.path;
    log.say(createVerdictText(verdict, path, false).trimEnd());
    for (const notice of verdict.notices) log.notice(path === undefined ? notice : `${path}: ${notice}`);
  }
  const changed = exceedsAnnotations(report) ? await findChanged() : new Set<string>();
  const files: AnnotationFiles = { ...openRepositoryFiles(ports, report), changed };
  for (const { level, message, ...properties } of createAnnotations(report, files)) {
    annotate[level](message, properties);
  }
}

import type { Verdict } from '../app/gate/verdict.ts';
import type { Report } from '../app/report.ts';
import { isFailing } from '../diagnostics/finding.ts';
import { countOf } from '../text/count-of.ts';
import { createJobSummary } from './job-summary.ts';
import { describeCrash } from './list-failures.ts';
import { listFindings } from './list-findings.ts';

/**
 * The report as Markdown, as the Action's summary shows it, with a closing line break.
 * @param verdicts in the order of the report's packs; empty where none were judged
 */
export function createMarkdownReport(report: Report, verdicts: readonly Verdict[]): string {
  const { failOn, crashes, unreadable, refusal } = report;
  const isFailed = listFindings(report).some(({ severity }) => isFailing(severity, failOn));
  return createJobSummary({
    report,
    packs: verdicts.map((verdict) => ({ verdict, steps: [], links: [] })),
    failed: isFailed || crashes.length + unreadable.length > 0 || refusal !== undefined,
    outcome: describeOutcome(report),
  });
}

function describeOutcome({ packs, summary, crashes, unreadable, refusal }: Report): string {
  const { errors, warnings, infos } = summary;
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ...(infos > 0 ? [countOf(infos, 'info')] : []),
    ...crashes.map(describeCrash),
  ];
  const found = `${counts.length === 0 ? 'Nothing found' : counts.join(', ')} in ${countOf(packs.length, 'StackPack')}`;
  return [
    found,
    ...(unreadable.length === 0 ? [] : [`${countOf(unreadable.length, 'StackPack')} could not be read`]),
    ...(refusal === undefined ? [] : [`versions were not judged: ${refusal.message}. ${refusal.help}`]),
  ].join('; ');
}

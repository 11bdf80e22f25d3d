import type { Verdict } from '../app/gate/verdict.ts';
import type { Report } from '../app/report.ts';
import { createJobSummary } from './job-summary.ts';

/**
 * The report as Markdown, as the Action's summary shows it, with a closing line break.
 * @param verdicts in the order of the report's packs, where the run was to judge versions
 */
export function createMarkdownReport(report: Report, verdicts: readonly Verdict[] = []): string {
  const { summary, failOn, crashes, unreadable, refusal } = report;
  const failing = failOn === undefined ? 0 : summary.errors + (failOn === 'warning' ? summary.warnings : 0);
  return createJobSummary({
    report,
    packs: verdicts.map((verdict) => ({ verdict, steps: [], links: [] })),
    failed: failing + crashes.length + unreadable.length > 0 || refusal !== undefined,
    outcome: describeOutcome(report),
  });
}

function describeOutcome({ packs, summary, crashes, unreadable, refusal }: Report): string {
  const { errors, warnings, infos } = summary;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(infos > 0 ? [plural(infos, 'info')] : []),
    ...crashes.map(({ rule, pack }) => `the rule ${rule} failed on ${pack}, which is a fault of this program`),
  ];
  const found = `${counts.length === 0 ? 'Nothing found' : counts.join(', ')} in ${plural(packs.length, 'StackPack')}`;
  return [
    found,
    ...(unreadable.length === 0 ? [] : [`${plural(unreadable.length, 'StackPack')} could not be read`]),
    ...(refusal === undefined ? [] : [`versions were not judged: ${refusal.message}. ${refusal.help}`]),
  ].join('; ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

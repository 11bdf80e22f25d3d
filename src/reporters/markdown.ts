import type { Verdict } from '../app/gate/verdict.ts';
import type { Report } from '../app/report.ts';

/**
 * The report as Markdown, as the summary of a job shows it, with a closing line break.
 * @param verdicts in the order of the report's packs, where the run was to judge versions
 */
export function createMarkdownReport(_report: Report, _verdicts?: readonly Verdict[]): string {
  return '## StackPack\n';
}

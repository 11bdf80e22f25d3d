import type { Report, ReportFinding } from '../app/report.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { showSafely } from './visible.ts';

/** A remark at a place of the code, as GitHub shows it on a run and beside a change. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** What is wrong, and on a line of its own what to do. Commands escape it. */
  readonly message: string;
  readonly title: string;
  /** Left out where the place is no file of the repository. */
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** Only where the place is on one line: GitHub takes no columns else. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** GitHub takes ten of a level from one step. One error is left for how the step ended, one notice for what it says. */
const mostAnnotations = { error: 9, warning: 10, notice: 9 } as const satisfies Record<Annotation['level'], number>;

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Annotation['level']
>;

/** The findings of a report as annotations: as many of a level as are shown, of which the last says how many more. */
export function createAnnotations(report: Report): Annotation[] {
  const findings = [...report.findings, ...report.packs.flatMap((pack) => pack.findings)];
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    const level = levels[severity];
    const most = mostAnnotations[level];
    if (all.length <= most) return all.map(annotationOf);
    const more = all.length - (most - 1);
    return [
      ...all.slice(0, most - 1).map(annotationOf),
      {
        level,
        title: `${more} more`,
        message: `${more} more of this level: see the log of this step`,
      },
    ];
  });
}

function annotationOf(finding: ReportFinding): Annotation {
  const { rule, severity, file, line, endLine, column, endColumn } = finding;
  return {
    level: levels[severity],
    title: rule,
    message: `${showSafely(finding.message).text}\nhelp: ${showSafely(finding.help).text}`,
    // A file inside an archive is none of the repository's.
    ...(file.includes('.sts!/') ? {} : { file, startLine: line, endLine }),
    ...(line === endLine && endColumn > column ? { startColumn: column, endColumn } : {}),
  };
}

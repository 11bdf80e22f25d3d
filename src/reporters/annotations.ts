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

/** As many of a level as GitHub takes from one step. */
export const mostAnnotations = 10;

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Annotation['level']
>;

/** The findings of a report as annotations: at most ten a level, of which the last says how many more there are. */
export function createAnnotations(report: Report): Annotation[] {
  const findings = [...report.findings, ...report.packs.flatMap((pack) => pack.findings)];
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length <= mostAnnotations) return all.map(annotationOf);
    const more = all.length - (mostAnnotations - 1);
    return [
      ...all.slice(0, mostAnnotations - 1).map(annotationOf),
      {
        level: levels[severity],
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

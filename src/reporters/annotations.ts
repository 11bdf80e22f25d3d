import type { Report, ReportFinding } from '../app/report.ts';
import { type Severity, severities } from '../diagnostics/finding.ts';
import { listUnreadable } from './list-failures.ts';
import { listFindings } from './list-findings.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { showTextSafely } from './visible.ts';

/** A remark at a place of the code, as GitHub shows it on a run and beside a change. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /**
   * What is wrong, after the place where `file` is left out, and on a line of its own what to do. Commands escape it.
   */
  readonly message: string;
  readonly title: string;
  /** Left out where the place is no file of the repository: GitHub would show nothing there. */
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** Only where the place is on one line: GitHub takes no columns else. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** What is known of the files that findings are in, and which of them are looked at. */
export interface AnnotationFiles extends RepositoryFiles {
  /** Those that the pull request changes, by their names in the repository: GitHub shows remarks on them in its diff. */
  readonly changed: ReadonlySet<string>;
}

/**
 * How many findings of a level are shown. GitHub takes ten annotations of a level from one step; some are left for what the
 * step itself has to say: how it ended, and notices.
 */
const mostAnnotations = { error: 9, warning: 9, notice: 6 } as const satisfies Record<Annotation['level'], number>;

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Annotation['level']
>;

/** Whether some findings or unreadable packs of a report get no annotation of their own. */
export function exceedsAnnotations(report: Report): boolean {
  const { errors, warnings, infos } = report.summary;
  return (
    errors + report.unreadable.length > mostAnnotations.error ||
    warnings > mostAnnotations.warning ||
    infos > mostAnnotations.notice
  );
}

/**
 * The findings of a report as annotations: as many of a level as are shown, those in changed files first, of which the last
 * says how many more. Packs that could not be read come before all.
 */
export function createAnnotations(report: Report, files: AnnotationFiles): Annotation[] {
  const findings = listFindings(report);
  const isChanged = ({ file }: ReportFinding) => files.changed.has(files.nameOf(file) ?? '');
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const unread = severity === 'error' ? listUnreadable(report) : [];
    const all = [...unread, ...own.filter(isChanged), ...own.filter((finding) => !isChanged(finding))];
    const level = levels[severity];
    const most = mostAnnotations[level];
    if (all.length <= most) return all.map((finding) => createAnnotation(finding, files));
    const more = all.length - (most - 1);
    return [
      ...all.slice(0, most - 1).map((finding) => createAnnotation(finding, files)),
      {
        level,
        title: `${more} more`,
        message: `${more} more of this level: see the summary and the log of this step`,
      },
    ];
  });
}

/** A finding as an annotation. */
export function createAnnotation(finding: ReportFinding, files: RepositoryFiles): Annotation {
  const { rule, severity, line, endLine, column, endColumn } = finding;
  // A file inside an archive is none of the repository's.
  const file = finding.file.includes('.sts!/') ? undefined : files.nameOf(finding.file);
  const place = file === undefined ? `${showTextSafely(finding.file)}:${line}:${column}: ` : '';
  return {
    level: levels[severity],
    title: rule,
    message: `${place}${showTextSafely(finding.message)}\nhelp: ${showTextSafely(finding.help)}`,
    ...(file === undefined ? {} : { file, startLine: line, endLine }),
    ...(file !== undefined && line === endLine && endColumn > column ? { startColumn: column, endColumn } : {}),
  };
}

import type { Report, ReportFinding } from '../app/report.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { createFingerprints } from './fingerprint.ts';
import { listFailures } from './list-failures.ts';
import { listFindings } from './list-findings.ts';
import { printJson } from './print-json.ts';
import { nameReportedFile, type RepositoryFiles } from './repository-files.ts';
import { showTextSafely } from './visible.ts';

/** `critical` would say no more of an error. */
const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** Of what kept the run from telling all, where no findings would be taken for none being there. */
const severityOfFailure = 'blocker';

/** UTF-16 code units of a description, which the widget shows as one line. */
const longestDescription = 2_000;

/**
 * The report as GitLab's Code Quality report, with a closing line break.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function createGitLabCodeQuality(report: Report, files: RepositoryFiles): string {
  const findings = listFindings(report);
  const all = [...findings, ...listFailures(report)];
  const fingerprints = createFingerprints(all, files);
  return printJson(
    all.map(({ rule, severity, message, help, file, line }: ReportFinding, index) => ({
      description: showTextSafely(`${message}; ${help}`.slice(0, longestDescription)),
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: index < findings.length ? severities[severity] : severityOfFailure,
      location: { path: nameReportedFile(file, files).path, lines: { begin: line } },
    })),
  );
}

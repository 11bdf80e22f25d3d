import type { Report } from '../app/report.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { createFingerprints } from './fingerprint.ts';
import { listFindings } from './list-findings.ts';
import { printJson } from './print-json.ts';
import { nameReportedFile, type RepositoryFiles } from './repository-files.ts';
import { showTextSafely } from './visible.ts';

/** `critical` and `blocker` are of the same kind as errors, and would say no more. */
const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** UTF-16 code units of a description, which the widget shows as one line. */
const longestDescription = 2_000;

/**
 * The report as GitLab's Code Quality report, with a closing line break.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function createGitLabCodeQuality(report: Report, files: RepositoryFiles): string {
  const findings = listFindings(report);
  const fingerprints = createFingerprints(findings, files);
  return printJson(
    findings.map(({ rule, severity, message, help, file, line }, index) => ({
      description: showTextSafely(`${message}; ${help}`.slice(0, longestDescription)),
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      location: { path: nameReportedFile(file, files).path, lines: { begin: line } },
    })),
  );
}

import type { Report } from '../app/report.ts';
import { severities } from '../diagnostics/finding.ts';
import { type Annotation, createAnnotation } from './annotations.ts';
import { listFailures } from './list-failures.ts';
import { listFindings } from './list-findings.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { showTextSafely } from './visible.ts';

/**
 * The report's findings as workflow commands, each on a line of its own; empty where there are none. The worst come first,
 * before them what kept the run from telling all: everything stands in the log, and GitHub shows the first ten of a level as
 * annotations.
 */
export function createWorkflowCommands(report: Report, files: RepositoryFiles): string {
  const findings = [...listFailures(report), ...listFindings(report)];
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => `${createCommand(createAnnotation(finding, files))}\n`)
    .join('');
}

/** The command as GitHub's runner reads it: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function createCommand({
  level,
  message,
  title,
  file,
  startLine,
  endLine,
  startColumn,
  endColumn,
}: Annotation): string {
  const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(showTextSafely(String(value)))}`],
  );
  return `::${level} ${given.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

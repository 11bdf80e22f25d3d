import type { BuiltPack } from '../app/build.ts';
import { programVersion } from '../app/program-version.ts';
import type { Report, ReportFinding, ReportPlace } from '../app/report.ts';

/**
 * The report as JSON, in the form of docs/report.schema.json, with a closing line break.
 * @param archives those that were built, where the run was to build
 */
export function createReportJson(report: Report, archives?: readonly BuiltPack[]): string {
  const document = {
    schema: 1,
    tool: { name: 'stackpack-action', version: programVersion },
    stackpacks: report.packs.map(({ path, format, name, version, versionSource, findings }) => ({
      path,
      format,
      name,
      version,
      versionSource,
      findings: findings.map(plainFinding),
    })),
    findings: report.findings.map(plainFinding),
    summary: report.summary,
    ...(archives === undefined ? {} : { archives: archives.map(plainArchive) }),
  };
  // Printed into a workflow's log, a text with this in it is a command to GitHub's runner; escaped it is the same text.
  return `${JSON.stringify(document, undefined, 2).replaceAll('##[', '##\\u005b')}\n`;
}

function plainArchive({ name, version, archive, archivePath, checksumPath }: BuiltPack): object {
  const { sha256, bytes, entries } = archive;
  return { name, version, path: archivePath, checksumPath, sha256, size: bytes.length, entries: entries.length };
}

function plainFinding(finding: ReportFinding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    ...plainPlace(finding),
    related: finding.related.map((related) => ({ message: related.message, ...plainPlace(related) })),
  };
}

function plainPlace({ file, line, column, endLine, endColumn }: ReportPlace): ReportPlace {
  return { file, line, column, endLine, endColumn };
}

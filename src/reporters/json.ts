import { programVersion } from '../app/program-version.ts';
import type { Report, ReportFinding, ReportPlace } from '../app/report.ts';

/** The report as JSON, in the form of docs/report.schema.json, with a closing line break. */
export function createReportJson(report: Report): string {
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
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
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

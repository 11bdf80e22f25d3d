import type { ReportFinding } from '../app/report.ts';
import { createFingerprints } from './fingerprint.ts';
import { groupFindings } from './group-findings.ts';
import { hashLines } from './line-hash.ts';
import { nameReportedFile, type RepositoryFiles } from './repository-files.ts';
import { createPhysicalLocation } from './sarif-location.ts';
import { sarifLevels } from './sarif-rules.ts';
import { createSarifText } from './sarif-text.ts';

/** Related places of a result; GitHub shows a hundred locations of one. */
const mostRelated = 20;

/**
 * Findings as SARIF tells them (`result`).
 * @param ruleIds the ids of the rules that the report describes, in its order
 */
export function createSarifResults(
  findings: readonly ReportFinding[],
  ruleIds: readonly string[],
  files: RepositoryFiles,
): object[] {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const fingerprints = createFingerprints(findings, files);
  const hashOf = hashFoundLines(findings, files);
  return findings.map((finding, index) => {
    const own = fingerprints[index] ?? '';
    const hash = nameReportedFile(finding.file, files).isOwn ? hashOf(finding) : own;
    const related = finding.related.slice(0, mostRelated);
    return {
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      level: sarifLevels[finding.severity],
      message: { text: messageText(finding) },
      locations: [{ physicalLocation: createPhysicalLocation(finding, files) }],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((place, at) => ({
              id: at + 1,
              physicalLocation: createPhysicalLocation(place, files),
              message: { text: createSarifText(place.message) },
            })),
          }),
      partialFingerprints: {
        ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
        'stackpackFinding/v1': own,
      },
    };
  });
}

/** What is wrong, what to do, and links to the related places, which readers of SARIF resolve by their ids. */
function messageText({ message, help, related }: ReportFinding): string {
  const links = related
    .slice(0, mostRelated)
    .map((place, index) => `\n[${createSarifText(place.message).replace(/[[\]\\]/g, ' ')}](${index + 1})`);
  return `${createSarifText(message)}\nhelp: ${createSarifText(help)}${links.join('')}`;
}

/** The hashes that upload-sarif computes, for uploads that do without it. None of what nobody may read. */
function hashFoundLines(
  findings: readonly ReportFinding[],
  files: RepositoryFiles,
): (finding: ReportFinding) => string | undefined {
  const hashesOf = new Map<string, ReadonlyMap<number, string>>();
  for (const [file, own] of groupFindings(findings, 'file')) {
    const secret = own.filter((finding) => finding.secret === true);
    if (secret.some(isOnWholeFile) || !nameReportedFile(file, files).isOwn) continue;
    const text = files.textOf(file);
    if (text !== undefined) hashesOf.set(file, hashLines(text, linesOf(own), linesOf(secret)));
  }
  return ({ file, line }) => hashesOf.get(file)?.get(line);
}

function linesOf(findings: readonly ReportFinding[]): ReadonlySet<number> {
  return new Set(findings.map(({ line }) => line));
}

function isOnWholeFile({ line, column, endLine, endColumn }: ReportFinding): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

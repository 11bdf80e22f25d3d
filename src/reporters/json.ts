import type { BuiltPack } from '../app/build.ts';
import type { Verdict } from '../app/gate/verdict.ts';
import { programVersion } from '../app/program-version.ts';
import type { Report, ReportFinding, ReportPlace } from '../app/report.ts';
import { plainChange } from './plain-change.ts';
import { printJson } from './print-json.ts';

/** Of one pack: a baseline may have any number of files that are gone. */
const mostChanges = 10_000;

/** What a run came to besides findings. */
export interface ReportExtras {
  /** Those that were built, where the run was to build. */
  readonly archives?: readonly BuiltPack[];
  /** In the order of the report's packs; empty where none were judged. */
  readonly verdicts: readonly Verdict[];
}

/** The report as JSON, in the form of docs/report.schema.json, with a closing line break. */
export function createReportJson(report: Report, { archives, verdicts }: ReportExtras): string {
  const document = {
    schema: 1,
    tool: { name: 'stackpack-action', version: programVersion },
    stackpacks: report.packs.map(({ path, format, name, version, versionSource, findings }, index) => ({
      path,
      format,
      name,
      version,
      versionSource,
      gate: plainVerdict(verdicts[index]),
      findings: findings.map(plainFinding),
    })),
    findings: report.findings.map(plainFinding),
    unreadable: report.unreadable.map(({ path, file, message, help }) => ({ path, file, message, help })),
    // Without the trace, which names folders of the machine.
    crashes: report.crashes.map(({ rule, pack, message }) => ({ rule, stackpack: pack, message })),
    ...(report.refusal === undefined
      ? {}
      : { refusal: { message: report.refusal.message, help: report.refusal.help } }),
    settings: report.settings.map(({ name, value, origin, reason }) => ({ name, value, origin, reason })),
    summary: report.summary,
    ...(archives === undefined ? {} : { archives: archives.map(plainArchive) }),
  };
  return printJson(document);
}

/** What is undefined is left out of the JSON. */
function plainVerdict(verdict: Verdict | undefined): object | undefined {
  if (verdict === undefined) return undefined;
  const { text, baseline, changed, requiredBump, requiredBumpFromOne, actualBump, suggestedVersion } = verdict;
  const leftOut = verdict.changes.length - mostChanges;
  return {
    verdict: text,
    baseline: baseline === undefined ? undefined : { version: baseline.version, tag: baseline.tag },
    changed,
    requiredBump,
    requiredBumpFromOne,
    actualBump,
    suggestedVersion,
    notices: verdict.notices,
    changes: verdict.changes.slice(0, mostChanges).map((change) => ({
      ...plainChange(change),
      decides: change.decides,
      accepted: change.accepted,
    })),
    changesLeftOut: leftOut > 0 ? leftOut : undefined,
  };
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

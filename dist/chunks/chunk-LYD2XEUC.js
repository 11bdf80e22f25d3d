import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  plainChange
} from "./chunk-3GLD37L5.js";
import {
  printJson
} from "./chunk-FLZLPMVU.js";
import {
  programVersion
} from "./chunk-A5O5WXIA.js";

// src/reporters/json.ts
var mostChanges = 1e4;
function createReportJson(report, { archives, verdicts }) {
  const document = {
    schema: 1,
    tool: { name: "stackpack-action", version: programVersion },
    stackpacks: report.packs.map(({ path, format, name, version, versionSource, findings }, index) => ({
      path,
      format,
      name,
      version,
      versionSource,
      gate: plainVerdict(verdicts[index]),
      findings: findings.map(plainFinding)
    })),
    findings: report.findings.map(plainFinding),
    unreadable: report.unreadable.map(({ path, file, message, help }) => ({ path, file, message, help })),
    // Without the trace, which names folders of the machine.
    crashes: report.crashes.map(({ rule, pack, message }) => ({ rule, stackpack: pack, message })),
    ...report.refusal === void 0 ? {} : { refusal: { message: report.refusal.message, help: report.refusal.help } },
    settings: report.settings.map(({ name, value, origin, reason }) => ({ name, value, origin, reason })),
    summary: report.summary,
    ...archives === void 0 ? {} : { archives: archives.map(plainArchive) }
  };
  return printJson(document);
}
function plainVerdict(verdict) {
  if (verdict === void 0) return void 0;
  const { text, baseline, changed, requiredBump, requiredBumpFromOne, actualBump, suggestedVersion } = verdict;
  const leftOut = verdict.changes.length - mostChanges;
  return {
    verdict: text,
    baseline: baseline === void 0 ? void 0 : { version: baseline.version, tag: baseline.tag },
    changed,
    requiredBump,
    requiredBumpFromOne,
    actualBump,
    suggestedVersion,
    notices: verdict.notices,
    changes: verdict.changes.slice(0, mostChanges).map((change) => ({
      ...plainChange(change),
      decides: change.decides,
      accepted: change.accepted
    })),
    changesLeftOut: leftOut > 0 ? leftOut : void 0
  };
}
function plainArchive({ name, version, archive, archivePath, checksumPath }) {
  const { sha256, bytes, entries } = archive;
  return { name, version, path: archivePath, checksumPath, sha256, size: bytes.length, entries: entries.length };
}
function plainFinding(finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    ...plainPlace(finding),
    related: finding.related.map((related) => ({ message: related.message, ...plainPlace(related) }))
  };
}
function plainPlace({ file, line, column, endLine, endColumn }) {
  return { file, line, column, endLine, endColumn };
}

export {
  createReportJson
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  projectAddress,
  rulePageAddress
} from "./chunk-NLV4JLYT.js";
import {
  groupFindings
} from "./chunk-6OHO4M7D.js";
import {
  createFingerprints,
  nameReportedFile
} from "./chunk-P4OFICIO.js";
import {
  printJson
} from "./chunk-FLZLPMVU.js";
import {
  listFindings
} from "./chunk-WJMFQNF7.js";
import {
  programVersion
} from "./chunk-A5O5WXIA.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  codes
} from "./chunk-BSQ4XISW.js";
import {
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  redactSecrets,
  rules,
  severities
} from "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/reporters/sarif-location.ts
var sourceRoot = "%SRCROOT%";
function createPhysicalLocation(place, files) {
  const { line, column, endLine, endColumn } = place;
  const isEmpty = line === endLine && endColumn <= column;
  return {
    artifactLocation: createArtifactLocation(place.file, files),
    // A place without length would be shown as nothing at all; its line can be shown.
    region: isEmpty ? { startLine: line } : { startLine: line, startColumn: column, endLine, endColumn }
  };
}
function createArtifactLocation(file, files) {
  return { uri: encodePath(nameReportedFile(file, files).path), uriBaseId: sourceRoot };
}
function encodePath(path) {
  return path.split("/").map((step) => encodeURIComponent(step.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD"))).join("/");
}

// src/reporters/line-hash.ts
var windowLength = 100;
var factor = 37n;
var endOfFile = "\uFFFF";
function hashLines(text, lines, hidden) {
  const packed = `${text.replace(/\r\n?/g, "\n").replace(/[ \t]+/g, "")}${endOfFile}`;
  const counts = /* @__PURE__ */ new Map();
  const hashes = /* @__PURE__ */ new Map();
  let start = 0;
  for (let line = 1; start < packed.length; line += 1) {
    const window = packed.slice(start, start + windowLength);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    if (lines.has(line) && !holdsSecret(window, line, hidden)) hashes.set(line, `${hashWindow(window)}:${count}`);
    const end = packed.indexOf("\n", start);
    start = end === -1 ? packed.length : end + 1;
  }
  return hashes;
}
function holdsSecret(window, line, hidden) {
  if (redactSecrets(window) !== window) return true;
  return window.split("\n").some((part, index) => part !== "" && hidden.has(line + index));
}
function hashWindow(window) {
  let hash = 0n;
  for (let index = 0; index < windowLength; index += 1) {
    const unit = index < window.length ? window.charCodeAt(index) : 0;
    hash = BigInt.asUintN(64, hash * factor + BigInt(unit));
  }
  return hash.toString(16);
}

// src/reporters/sarif-rules.ts
var sarifLevels = { error: "error", warning: "warning", info: "note" };
var problemSeverities = { error: "error", warning: "warning", info: "recommendation" };
var described = new Map(
  [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)].map(
    ({ id, severity, summary, category }) => [id, { id, severity, summary, category }]
  )
);
function createSarifRule(id, pageOf) {
  const { severity, summary, category } = described.get(id) ?? {
    severity: "error",
    summary: `${id}.`,
    category: "other"
  };
  const text = summary.replaceAll("`", "");
  const page = pageOf(id)?.replace(/^# .*\n+/, "");
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: {
      text: `${text}

Why, with examples: stackpack explain ${id}`,
      markdown: page ?? `${summary}

[Why, with examples](${rulePageAddress(id)})`
    },
    helpUri: rulePageAddress(id),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: [category], precision: "high", "problem.severity": problemSeverities[severity] }
  };
}
function listDescribed(run, found) {
  return [.../* @__PURE__ */ new Set([...run, ...Object.keys(codes), ...found])].sort();
}

// src/reporters/sarif-text.ts
var longestText = 4e3;
function createSarifText(text) {
  return showTextSafely(text.slice(0, longestText)).replaceAll("](", "] (");
}

// src/reporters/sarif-results.ts
var mostRelated = 20;
function createSarifResults(findings, ruleIds, files) {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const fingerprints = createFingerprints(findings, files);
  const hashOf = hashFoundLines(findings, files);
  return findings.map((finding, index) => {
    const own = fingerprints[index] ?? "";
    const hash = nameReportedFile(finding.file, files).isOwn ? hashOf(finding) : own;
    const related = finding.related.slice(0, mostRelated);
    return {
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      level: sarifLevels[finding.severity],
      message: { text: messageText(finding) },
      locations: [{ physicalLocation: createPhysicalLocation(finding, files) }],
      ...related.length === 0 ? {} : {
        relatedLocations: related.map((place, at) => ({
          id: at + 1,
          physicalLocation: createPhysicalLocation(place, files),
          message: { text: createSarifText(place.message) }
        }))
      },
      partialFingerprints: {
        ...hash === void 0 ? {} : { primaryLocationLineHash: hash },
        "stackpackFinding/v1": own
      }
    };
  });
}
function messageText({ message, help, related }) {
  const links = related.slice(0, mostRelated).map((place, index) => `
[${createSarifText(place.message).replace(/[[\]\\]/g, " ")}](${index + 1})`);
  return `${createSarifText(message)}
help: ${createSarifText(help)}${links.join("")}`;
}
function hashFoundLines(findings, files) {
  const hashesOf = /* @__PURE__ */ new Map();
  for (const [file, own] of groupFindings(findings, "file")) {
    const secret = own.filter((finding) => finding.secret === true);
    if (secret.some(isOnWholeFile) || !nameReportedFile(file, files).isOwn) continue;
    const text = files.textOf(file);
    if (text !== void 0) hashesOf.set(file, hashLines(text, linesOf(own), linesOf(secret)));
  }
  return ({ file, line }) => hashesOf.get(file)?.get(line);
}
function linesOf(findings) {
  return new Set(findings.map(({ line }) => line));
}
function isOnWholeFile({ line, column, endLine, endColumn }) {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

// src/reporters/sarif.ts
var mostResults = 25e3;
function createSarif(report, files, pageOf) {
  const all = listFindings(report);
  const findings = chooseWorst(all);
  const ruleIds = listDescribed(
    report.rules,
    findings.map(({ rule }) => rule)
  );
  const leftOut = all.length - findings.length;
  return printJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "stackpack-action",
            semanticVersion: programVersion,
            informationUri: projectAddress,
            rules: ruleIds.map((id) => createSarifRule(id, pageOf))
          }
        },
        invocations: [
          {
            executionSuccessful: true,
            ...leftOut === 0 ? {} : { toolExecutionNotifications: [createLeftOut(leftOut)] }
          }
        ],
        originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: createSarifResults(findings, ruleIds, files)
      }
    ]
  });
}
function chooseWorst(findings) {
  if (findings.length <= mostResults) return findings;
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, mostResults);
}
function createLeftOut(count) {
  return {
    level: "warning",
    message: { text: `${count} more findings are left out: GitHub takes ${mostResults} results of a run` }
  };
}
export {
  createSarif
};

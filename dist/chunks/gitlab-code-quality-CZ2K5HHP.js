import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
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
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import {
  listFailures
} from "./chunk-BSQ4XISW.js";
import {
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/reporters/gitlab-code-quality.ts
var severities = { error: "major", warning: "minor", info: "info" };
var severityOfFailure = "blocker";
var longestDescription = 2e3;
function createGitLabCodeQuality(report, files) {
  const findings = listFindings(report);
  const all = [...findings, ...listFailures(report)];
  const fingerprints = createFingerprints(all, files);
  return printJson(
    all.map(({ rule, severity, message, help, file, line }, index) => ({
      description: showTextSafely(`${message}; ${help}`.slice(0, longestDescription)),
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: index < findings.length ? severities[severity] : severityOfFailure,
      location: { path: nameReportedFile(file, files).path, lines: { begin: line } }
    }))
  );
}
export {
  createGitLabCodeQuality
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createAnnotation
} from "./chunk-HOW3CDEG.js";
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
import {
  severities
} from "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/reporters/workflow-commands.ts
function createWorkflowCommands(report, files) {
  const findings = [...listFailures(report), ...listFindings(report)];
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map((finding) => `${createCommand(createAnnotation(finding, files))}
`).join("");
}
function createCommand({
  level,
  message,
  title,
  file,
  startLine,
  endLine,
  startColumn,
  endColumn
}) {
  const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const given = Object.entries(properties).flatMap(
    ([name, value]) => value === void 0 ? [] : [`${name}=${escapeProperty(showTextSafely(String(value)))}`]
  );
  return `::${level} ${given.join(",")}::${escapeData(message)}`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export {
  createWorkflowCommands
};

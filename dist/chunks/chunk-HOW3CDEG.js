import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  listFindings
} from "./chunk-WJMFQNF7.js";
import {
  listUnreadable
} from "./chunk-BSQ4XISW.js";
import {
  showTextSafely
} from "./chunk-HLWKOBNB.js";
import {
  severities
} from "./chunk-LX443RYJ.js";

// src/reporters/annotations.ts
var mostAnnotations = { error: 9, warning: 9, notice: 6 };
var levels = { error: "error", warning: "warning", info: "notice" };
function exceedsAnnotations(report) {
  const { errors, warnings, infos } = report.summary;
  return errors + report.unreadable.length > mostAnnotations.error || warnings > mostAnnotations.warning || infos > mostAnnotations.notice;
}
function createAnnotations(report, files) {
  const findings = listFindings(report);
  const isChanged = ({ file }) => files.changed.has(files.nameOf(file) ?? "");
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const unread = severity === "error" ? listUnreadable(report) : [];
    const all = [...unread, ...own.filter(isChanged), ...own.filter((finding) => !isChanged(finding))];
    const level = levels[severity];
    const most = mostAnnotations[level];
    if (all.length <= most) return all.map((finding) => createAnnotation(finding, files));
    const more = all.length - (most - 1);
    return [
      ...all.slice(0, most - 1).map((finding) => createAnnotation(finding, files)),
      {
        level,
        title: `${more} more`,
        message: `${more} more of this level: see the summary and the log of this step`
      }
    ];
  });
}
function createAnnotation(finding, files) {
  const { rule, severity, line, endLine, column, endColumn } = finding;
  const file = finding.file.includes(".sts!/") ? void 0 : files.nameOf(finding.file);
  const place = file === void 0 ? `${showTextSafely(finding.file)}:${line}:${column}: ` : "";
  return {
    level: levels[severity],
    title: rule,
    message: `${place}${showTextSafely(finding.message)}
help: ${showTextSafely(finding.help)}`,
    ...file === void 0 ? {} : { file, startLine: line, endLine },
    ...file !== void 0 && line === endLine && endColumn > column ? { startColumn: column, endColumn } : {}
  };
}

export {
  exceedsAnnotations,
  createAnnotations,
  createAnnotation
};

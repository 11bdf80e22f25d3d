import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeLines
} from "./chunk-4HKQOVHH.js";
import {
  styleFor
} from "./chunk-PR6ZIDUF.js";
import {
  showLineSafely,
  showTextSafely
} from "./chunk-7A2D6LXS.js";

// src/reporters/verdict-text.ts
var mostChanges = 20;
function createVerdictText(verdict, path, colors) {
  const style = styleFor(colors);
  const { text, changes, notices } = verdict;
  const where = path === void 0 ? "" : `${path}: `;
  const deciding = changes.filter(({ decides }) => decides);
  const accepted = changes.filter((change) => change.accepted !== void 0);
  const shown = [
    ...listed("What decides:", deciding, style),
    ...listed("Accepted by the configuration:", accepted, style),
    ...describeRest(changes.length - Math.min(deciding.length, mostChanges) - Math.min(accepted.length, mostChanges))
  ];
  const isTold = verdict.findings.some(({ message }) => text.startsWith(message));
  return [
    isTold ? "" : showLineSafely(`${where}${text}`),
    ...notices.map((notice) => `  note: ${showTextSafely(notice)}`),
    ...shown,
    ""
  ].filter((line, index, lines) => line !== "" || index === lines.length - 1).join("\n");
}
function listed(title, changes, style) {
  if (changes.length === 0) return [];
  return [style("dim", title), ...changes.slice(0, mostChanges).map((change) => changeLines(change, style))];
}
function describeRest(count) {
  return count <= 0 ? [] : [`and ${count} more ${count === 1 ? "change" : "changes"}; stackpack diff lists all`];
}

export {
  createVerdictText
};

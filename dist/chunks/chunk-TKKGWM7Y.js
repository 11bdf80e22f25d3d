import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeLines
} from "./chunk-5J222P4H.js";
import {
  styleFor
} from "./chunk-DI6JRGU7.js";
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
  const further = [...notices.map((notice) => `  note: ${showTextSafely(notice)}`), ...shown];
  const heading = path === void 0 || further.length === 0 ? "" : `${path}:`;
  return [showLineSafely(isTold ? heading : `${where}${text}`), ...further, ""].filter((line, index, lines) => line !== "" || index === lines.length - 1).join("\n");
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

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  changeLines
} from "./chunk-AGYCY56F.js";
import {
  countOf,
  styleFor
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";

// src/reporters/verdict-text.ts
var mostChanges = 20;
var mostEntries = 10;
function createVerdictText(verdict, path, colors) {
  const style = styleFor(colors);
  const { text, changes, notices } = verdict;
  const where = path === void 0 ? "" : `${path}: `;
  const deciding = changes.filter(({ decides }) => decides);
  const accepted = changes.filter((change) => change.accepted !== void 0);
  const shown = [
    ...listed("What decides:", deciding, style),
    ...listed("Accepted by the configuration:", accepted, style),
    ...describeRest(
      changes.length - Math.min(deciding.length, mostChanges) - Math.min(accepted.length, mostChanges),
      verdict.diffCommand
    ),
    ...describeEntries(verdict, style)
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
function describeRest(count, command) {
  return count <= 0 ? [] : [`and ${countOf(count, "more change")}; ${command ?? "stackpack diff"} lists all`];
}
function describeEntries({ toAccept = [] }, style) {
  if (toAccept.length < 2) return [];
  const entries = toAccept.slice(0, mostEntries).map((entry) => style("dim", `to accept: ${showTextSafely(entry)}`));
  return toAccept.length > mostEntries ? [...entries, `and ${toAccept.length - mostEntries} more`] : entries;
}

export {
  mostEntries,
  createVerdictText
};

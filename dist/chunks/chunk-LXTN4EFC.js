import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asObject,
  textOf,
  toPlain,
  valueAt
} from "./chunk-LX443RYJ.js";

// src/archive/edited-manifest.ts
function saysVersion(file, before, after, version) {
  const others = (document) => (asObject(document.root)?.entries ?? []).filter(({ key }) => key !== "version").map(({ key, value }) => file === "stackpack.conf" ? key : [key, toPlain(value)]);
  const faults = ({ problems }) => problems.filter(({ kind }) => kind !== "duplicate-key" || file === "stackpack.yaml").length;
  return textOf(valueAt(after.root, "version")) === version && faults(after) <= faults(before) && !after.problems.some(isSyntax) && JSON.stringify(others(after)) === JSON.stringify(others(before));
}
function isSyntax({ kind }) {
  return kind === "syntax";
}

export {
  saysVersion,
  isSyntax
};

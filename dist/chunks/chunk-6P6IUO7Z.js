import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-XMWYC7WJ.js";

// src/versioning/bump.ts
var bumpLevels = ["none", "patch", "minor", "major"];
var zeroMajorPolicies = ["cargo", "strict", "off"];
function requiredBump(changes) {
  let required = "none";
  for (const { level } of changes) if (!reaches(required, level)) required = level;
  return required;
}
function requiredBumpZeroMajor(required, old, policy = "cargo") {
  const parsed = parseVersion(old);
  if (required === "none" || parsed === void 0 || parsed.major > 0 || policy === "strict") return required;
  if (policy === "off") return "none";
  return required === "major" && parsed.minor > 0 ? "minor" : "patch";
}
function actualBump(old, now) {
  const [from, to] = [partsOf(old), partsOf(now)];
  if (compareVersions(now, old) <= 0) return "none";
  if (from.major !== to.major) return "major";
  return from.minor !== to.minor ? "minor" : "patch";
}
function isEnough(old, now, required) {
  if (required === "none") return true;
  const actual = actualBump(old, now);
  return actual !== "none" && (isPrerelease(old) || reaches(actual, required));
}
function reaches(level, other) {
  return bumpLevels.indexOf(level) >= bumpLevels.indexOf(other);
}
function suggestedVersion(old, level, taken = []) {
  if (level === "none") return old;
  const released = new Set([...taken].map(withoutBuild));
  let next = isPrerelease(old) ? nextVersion(old) : raiseVersion(old, level);
  while (released.has(next)) next = raiseVersion(next, level);
  return next;
}
function raiseVersion(version, level) {
  const { major, minor, patch, prerelease } = partsOf(version);
  const leads = prerelease.length > 0;
  if (level === "major") return `${leads && minor === 0 && patch === 0 ? major : major + 1}.0.0`;
  if (level === "minor") return `${major}.${leads && patch === 0 ? minor : minor + 1}.0`;
  return nextVersion(version);
}
function partsOf(version) {
  const parsed = parseVersion(version);
  if (parsed === void 0) throw new TypeError(`${JSON.stringify(version)} is no semantic version`);
  return parsed;
}

export {
  bumpLevels,
  zeroMajorPolicies,
  requiredBump,
  requiredBumpZeroMajor,
  actualBump,
  isEnough,
  reaches,
  suggestedVersion,
  raiseVersion
};

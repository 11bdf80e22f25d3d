import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  bumpLevels
} from "./chunk-6P6IUO7Z.js";
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";
import {
  styleFor
} from "./chunk-BSQ4XISW.js";
import {
  showLineSafely,
  showPathSafely,
  showTextSafely
} from "./chunk-HLWKOBNB.js";

// src/reporters/diff-text.ts
var levelStyles = { major: "red", minor: "yellow", patch: "cyan" };
function createDiffText(difference, colors) {
  const style = styleFor(colors);
  const { changes } = difference;
  const blocks = bumpLevels.toReversed().flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    return level === "none" || own.length === 0 ? [] : [levelBlock(level, own, style)];
  });
  return [
    `${packText(difference.old, style)} -> ${packText(difference.new, style)}
`,
    ...blocks,
    `${closingText(difference, style)}
`
  ].join("\n");
}
function packText({ written, name, version }, style) {
  const what = showLineSafely(`${name ?? "without a name"} ${version ?? "without a version"}`);
  return `${style("bold", what)} ${style("dim", `(${showPathSafely(written)})`)}`;
}
function levelBlock(level, changes, style) {
  const title = `${level} (${changes.length})`;
  return [
    style(levelStyles[level], style("bold", title)),
    ...changes.map((change) => changeLines(change, style)),
    ""
  ].join("\n");
}
function changeLines({ id, subject, message, effect, old, new: now }, style) {
  const lines = [`  ${style("bold", id)} ${showTextSafely(subject)}`, `    ${showLineSafely(message)}`];
  if (effect !== void 0) lines.push(`    installing it will ${showTextSafely(effect)}`);
  if (old !== void 0) lines.push(`    ${style("dim", "old:")} ${placeText(old)}`);
  if (now !== void 0) lines.push(`    ${style("dim", "new:")} ${placeText(now)}`);
  return lines.join("\n");
}
function closingText(difference, style) {
  const { requiredBump, requiredBumpZeroMajor, suggestedVersion, changes } = difference;
  if (changes.length === 0) return "Nothing changed, the version apart: no bump is required";
  const fromOne = style("bold", requiredBump);
  const before = style("bold", requiredBumpZeroMajor);
  const major = difference.old.version === void 0 ? void 0 : parseVersion(difference.old.version)?.major;
  const unknown = `${fromOne} from 1.0.0 on, ${before} before`;
  const known = major === 0 && before !== fromOne ? `${before}, from 1.0.0 on ${fromOne}` : fromOne;
  const lines = [`Required bump: ${major === void 0 ? unknown : known}`];
  if (suggestedVersion !== void 0) lines.push(`The smallest version that does: ${style("bold", suggestedVersion)}`);
  return lines.join("\n");
}
function placeText({ file, line, column }) {
  return `${showPathSafely(file)}:${line}:${column}`;
}

export {
  createDiffText,
  changeLines
};

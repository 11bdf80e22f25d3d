import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/visible.ts
var marks = new RegExp("\\p{M}", "gu");
var wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function showSafely(text) {
  const shown = breakCommands(text.replace(unsafe, picture));
  const count = (pattern) => shown.match(pattern)?.length ?? 0;
  return { text: shown, width: [...shown].length - count(marks) + count(wide) };
}
function breakCommands(line) {
  return line.replace(/##(?=[a-z]*\[)/gi, "## ");
}
function showTextSafely(text) {
  return showSafely(text).text;
}
function showPathSafely(path) {
  const text = showTextSafely(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}
function showLineSafely(text) {
  return showTextSafely(text).replace(/^(\s*)::/, "$1: :");
}
function picture(character) {
  const code = character.codePointAt(0) ?? 0;
  if (character === "	") return " ";
  if (code < 32) return String.fromCodePoint(9216 + code);
  return code === 127 ? "\u2421" : "\uFFFD";
}

export {
  showSafely,
  breakCommands,
  showTextSafely,
  showPathSafely,
  showLineSafely
};

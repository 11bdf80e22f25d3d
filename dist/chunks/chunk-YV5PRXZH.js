import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/reporters/visible.ts
var marks = new RegExp("\\p{M}", "gu");
var wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function showSafely(text) {
  const shown = text.replace(unsafe, picture).replaceAll("##[", "## [");
  const count = (pattern) => shown.match(pattern)?.length ?? 0;
  return { text: shown, width: [...shown].length - count(marks) + count(wide) };
}
function showPathSafely(path) {
  const { text } = showSafely(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}
function picture(character) {
  const code = character.codePointAt(0) ?? 0;
  if (character === "	") return " ";
  if (code < 32) return String.fromCodePoint(9216 + code);
  return code === 127 ? "\u2421" : "\uFFFD";
}

export {
  showSafely,
  showPathSafely
};

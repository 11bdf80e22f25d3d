import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/app/program-version.ts
var programVersion = "0.1.0";

// src/app/usage-error.ts
var UsageError = class extends Error {
  name = "UsageError";
  /** What to do: one sentence without a closing full stop. */
  help;
  constructor(message, help) {
    super(message);
    this.help = help;
  }
};

// src/text/nearest.ts
function nearestWord(word, candidates, letters = word.length) {
  if (word.length > 100) return void 0;
  let best;
  let bestDistance = Math.max(1, Math.floor(letters / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(from, to, enough) {
  if (Math.abs(from.length - to.length) >= enough) return enough;
  let leastBefore = 0;
  let beforePrevious = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] ? (beforePrevious[column - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
      const cost = Math.min(replaced, swapped, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= enough && leastBefore + 1 >= enough) return enough;
    leastBefore = least;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

// src/text/quote.ts
var unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
function quote(value, maxLength = 80) {
  const cut = value.length > maxLength ? `${value.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}\u2026` : value;
  return JSON.stringify(cut).replace(unprintable, escapeCharacter);
}
function escapeCharacter(character) {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}

// src/reporters/visible.ts
var marks = new RegExp("\\p{M}", "gu");
var wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
function showSafely(text) {
  const shown = text.replace(unsafe, picture).replaceAll("##[", "## [");
  const count = (pattern) => shown.match(pattern)?.length ?? 0;
  return { text: shown, width: [...shown].length - count(marks) + count(wide) };
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
  programVersion,
  UsageError,
  nearestWord,
  quote,
  showSafely,
  showTextSafely,
  showPathSafely,
  showLineSafely
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

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

// src/diagnostics/refusal.ts
var Refusal = class extends Error {
  name = "Refusal";
  /** What to do: one sentence without a closing full stop. */
  help;
  /** @param message what is wrong: one sentence without a closing full stop */
  constructor(message, help, options) {
    super(message, options);
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
var unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
function quote(value, maxLength = 80) {
  const cut = value.length > maxLength ? `${value.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}\u2026` : value;
  return escapeUnprintable(JSON.stringify(cut));
}
function escapeUnprintable(json) {
  return json.replace(unprintable, escapeCharacter);
}
function escapeCharacter(character) {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}

export {
  UsageError,
  Refusal,
  nearestWord,
  quote,
  escapeUnprintable
};

import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/text/quote.ts
var unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
function quote(value, maxLength = 80) {
  const cut = value.length > maxLength ? `${value.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}\u2026` : value;
  return JSON.stringify(cut).replace(unprintable, escapeCharacter);
}
function escapeCharacter(character) {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}

export {
  quote
};

/** As much of a text as is shown in one place, unless more is asked for; in UTF-16 code units. */
const longestText = 400;

/** A text as a piece of a line of Markdown that shows exactly it: all punctuation as character references. */
export function escapeMarkdown(text: string, longest = longestText): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link to an address; the bare text where the address is none. */
export function linkMarkdown(text: string, address: string): string {
  // Its own form of the address has nothing in it that ends a link, brackets apart.
  if (!URL.canParse(address) || !/^https?:/.test(address)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](<${new URL(address).href.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
}

// The character classes of YAML 1.1 as SnakeYAML scans it. The end of the text counts as the character NUL, which no
// text holds: see printable.ts.
// What a cursor takes in one go.
export const spaces = / */y;
export const spacesAndTabs = /[ \t]*/y;
export const restOfLine = /[^\r\n\u0085\u2028\u2029]*/y;
export const digits = /[0-9]*/y;
/** What the name of a directive or a tag's handle is made of. */
export const wordCharacters = /[0-9A-Za-z_-]*/y;
/** What a tag is made of, a percent sign for an escape included. */
export const uriCharacters = /[0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%-]*/y;

export const endOfText = '\0';

export function isLineBreak(char: string): boolean {
  return char === '\n' || char === '\r' || char === '\u0085' || char === '\u2028' || char === '\u2029';
}

/** A line break or the end of the text. */
function endsLine(char: string): boolean {
  return char === endOfText || isLineBreak(char);
}

/** A space, a line break or the end of the text: what must follow a directive, a tag or a block scalar's header. */
export function isBlank(char: string): boolean {
  return char === ' ' || endsLine(char);
}

/** The same or a tab: what parts tokens. */
export function isSeparator(char: string): boolean {
  return char === '\t' || isBlank(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

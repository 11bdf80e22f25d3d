/** Characters that a terminal or a browser acts on, or that nobody sees: control, format (bidi, zero width), separators. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/**
 * A value from outside as a message shows it: in double quotes, escaped as in JSON, nothing in it that a terminal would
 * obey, and cut to a length (in UTF-16 code units) with an ellipsis where it is longer.
 */
export function quote(value: string, maxLength = 80): string {
  // A cut never parts a surrogate pair: its half would show as an escape.
  const cut = value.length > maxLength ? `${value.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…` : value;
  return escapeUnprintable(JSON.stringify(cut));
}

/** JSON with what nobody sees, or a terminal would obey, as escapes; line breaks between values are kept. */
export function escapeUnprintable(json: string): string {
  return json.replace(unprintable, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

/** What a terminal or a log would act on, or that hides what stands there: controls, direction marks, invisible ones. */
const unprintable =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * A text as messages show it: in double quotes, escaped as in JSON, nothing unprintable left raw, cut to about `limit`
 * characters.
 */
export function quoteText(text: string, limit = 60): string {
  // A cut never parts a surrogate pair: JSON.stringify would show the halves as escapes.
  const cut = text.length > limit ? text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '') : text;
  const quoted = JSON.stringify(cut).replace(unprintable, escapeCharacter);
  return cut === text ? quoted : `${quoted.slice(0, -1)}…"`;
}

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

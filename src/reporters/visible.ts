/** Text as it is shown: nothing in it that a terminal acts on or nobody sees. */
export interface Shown {
  readonly text: string;
  /** How many columns of a terminal it takes. */
  readonly width: number;
}

/** Marks that stand over or under the character before them. */
const marks = /\p{M}/gu;
/** Characters that take two columns: East Asian ones and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A text from outside on one line of a terminal, or of a workflow's log: control characters as their pictures, other
 * invisible ones as `�`, and nothing in it that a CI server takes for a command wherever it stands in a line.
 */
export function showSafely(text: string): Shown {
  const shown = breakCommands(text.replace(unsafe, picture));
  const count = (pattern: RegExp) => shown.match(pattern)?.length ?? 0;
  return { text: shown, width: [...shown].length - count(marks) + count(wide) };
}

/**
 * A line with a space in what servers take for a command wherever it stands: `##[` (GitHub's runner, Azure Pipelines),
 * `##vso[` (Azure Pipelines), `##teamcity[`.
 */
export function breakCommands(line: string): string {
  return line.replace(/##(?=[a-z]*\[)/gi, '## ');
}

/** The same where its width does not matter. */
export function showTextSafely(text: string): string {
  return showSafely(text).text;
}

/** A path from outside at the beginning of a line: none that starts with `::`, spaces apart, which is a command too. */
export function showPathSafely(path: string): string {
  const text = showTextSafely(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}

/** A text from outside at the beginning of a line: `::` there, spaces apart, is a command too, and gets a space. */
export function showLineSafely(text: string): string {
  return showTextSafely(text).replace(/^(\s*)::/, '$1: :');
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

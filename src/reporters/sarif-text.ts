import { showTextSafely } from './visible.ts';

/** UTF-16 code units of a text. */
const longestText = 4_000;

/** A text from outside as part of a message, in which `[text](target)` would be a link. */
export function createSarifText(text: string): string {
  return showTextSafely(text.slice(0, longestText)).replaceAll('](', '] (');
}

import { escapeUnprintable } from '../text/quote.ts';

/** A document as JSON over several lines, with a closing line break. */
export function printJson(document: object): string {
  return `${escapeForLogs(JSON.stringify(document, undefined, 2))}\n`;
}

/**
 * JSON that means the same, and may be printed anywhere: nothing in it that a terminal obeys or nobody sees, and no text such as
 * `##[`, `##vso[` or `##teamcity[`, which CI servers take for commands.
 */
export function escapeForLogs(json: string): string {
  return escapeUnprintable(json).replace(/##([a-z]*)\[/gi, '##$1\\u005b');
}

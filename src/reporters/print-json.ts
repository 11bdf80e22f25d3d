/**
 * A document as JSON with a closing line break. Printed into a workflow's log, a text with `##[` in it is a command to
 * GitHub's runner; escaped it is the same text.
 */
export function printJson(document: object): string {
  return `${JSON.stringify(document, undefined, 2).replaceAll('##[', '##\\u005b')}\n`;
}

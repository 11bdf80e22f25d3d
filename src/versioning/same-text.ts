import { resolveTemplatePath } from '../stackpack/template-path.ts';

/** Where a file of the old pack lies in the new one, where that is elsewhere. Paths in the pack. */
export type MovedFiles = ReadonlyMap<string, string>;

/** An `include` of a template, white space made even. */
const include = /^include (["'])([^"']{1,500})\1/;

/**
 * A text as it is compared: line endings, white space around it and within what the server fills in (`{{ instanceId }}`)
 * make no difference, and a file that only moved has its new path.
 */
export function comparableText(text: string, moved: MovedFiles = new Map()): string {
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).trim();
  let start = lines.indexOf('{{');
  if (start === -1) return lines;
  let result = '';
  let done = 0;
  while (start !== -1) {
    const end = lines.indexOf('}}', start + 2);
    if (end === -1) break;
    result += `${lines.slice(done, start)}{{${comparablePlaceholder(lines.slice(start + 2, end), moved)}`;
    done = end;
    start = lines.indexOf('{{', end + 2);
  }
  return result + lines.slice(done);
}

function comparablePlaceholder(inside: string, moved: MovedFiles): string {
  const words = inside
    // What stands in quotes is kept: it is every second part.
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .trim();
  return words.replace(include, (_all, _quote, written: string) => {
    const path = resolveTemplatePath(written) ?? written;
    return `include "${moved.get(path) ?? path}"`;
  });
}

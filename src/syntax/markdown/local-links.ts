/** What makes a text hard: references, definitions of more than a comment or another site's address, HTML's own links. */
const hardMarks = /\]\[|\]:(?![ \t]{0,9}(?:<?https?:|#[ \t]))|<(?:a|img)(?=[\s/])/i;

/** The destination of an inline link in its plain form: not in angle brackets, no escapes, no parentheses in it. */
const plainDestination = /[ \t\r\n]{0,9}([^\x00-\x20\x7f()<>\\&]+)(?=[ \t\r\n)])/y;

/**
 * The destinations of all inline links and images of a Markdown text, where its links are of that plain form alone; and
 * perhaps some more, of what only looks like a link (in code, say). Undefined where the text has to be read to know. Most
 * pages are of that form, and reading Markdown costs more than all the rest of a check.
 */
export function scanPlainLinks(text: string): string[] | undefined {
  if (hardMarks.test(text)) return undefined;
  const destinations: string[] = [];
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    plainDestination.lastIndex = at + 2;
    const destination = plainDestination.exec(text)?.[1];
    if (destination === undefined) return undefined;
    destinations.push(destination);
  }
  return destinations;
}

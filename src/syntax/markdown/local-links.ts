/**
 * What an inline link, a reference, a definition or an HTML tag begins with, unless what follows is an address on another
 * site, a bare `#`, or a route of the server (`#/…`, `/#/…`).
 */
const localLink =
  /\]\((?!\s{0,9}<?(?:https?:|\/?#\/|#\)))|\]\[|\]:(?![ \t]{0,9}(?:<?https?:|#[ \t]))|<(?:a|img)(?=[\s/])/i;

/**
 * Whether a Markdown text may hold a link or an image that leads to a file of its own or to a heading, or a reference that
 * nothing defines. Where it says no there is none; where it says yes the text has to be read to know. Most pages have
 * none, and reading Markdown costs more than all the rest of a check.
 */
export function mayHaveLocalLinks(text: string): boolean {
  return localLink.test(text);
}

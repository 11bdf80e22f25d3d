import { type Token, Tokenizer } from 'parse5';

/** An HTML start tag's attribute, with the place of its value in the text that was read. */
export interface HtmlAttribute {
  readonly tag: string;
  readonly name: string;
  /** The value with character references resolved. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** All attributes of all start tags in a piece of HTML, in their order. Takes any text, and never throws. */
export function readHtmlAttributes(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token: Token.TagToken) {
        for (const { name, value } of token.attrs) {
          const location = token.location?.attrs?.[name];
          if (location === undefined) continue;
          const written = html.slice(location.startOffset, location.endOffset);
          // What stands before the value: the name, and the equals sign with a quote.
          const before = /^[^=]*=[\t\n\f\r ]*["']?/.exec(written)?.[0].length ?? written.length;
          const quote = written[before - 1];
          const after = (quote === '"' || quote === "'") && written.length > before ? 1 : 0;
          found.push({
            tag: token.tagName,
            name,
            value,
            start: location.startOffset + before,
            end: location.endOffset - after,
          });
        }
      },
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return found;
}

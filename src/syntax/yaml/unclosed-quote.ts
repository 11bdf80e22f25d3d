import { type Range, YamlFault } from './fault.ts';

/** What stands in front of a string that begins: a colon, a dash, a bracket or a comma, perhaps a tag. */
const beforeString = /(?:^|[\s[{])[^\s]{0,100}[:,[{-][ \t]{0,99}(?:![^\s]{0,99}[ \t]{1,99})?$/;

/** A line that begins as one with a key does. */
const lineOfKey = /\n[ \t]*(?:-[ \t]+)?[\w.-]{1,60}:[ \t\r\n]/;

/**
 * Points to the opening quote of a string that goes on over lines and ends, before a token that cannot follow it, where
 * another string was to begin, or has lines with keys in it: its own closing quote is missing.
 * @param scalar - the last one that was read
 * @throws {YamlFault} where that is so
 */
export function refuseOpenQuote(text: string, scalar: Range | undefined, next: Range): void {
  if (scalar === undefined) return;
  const written = text.slice(scalar.start, scalar.end);
  const lineEnd = written.indexOf('\n');
  if (!/^["']/.test(written) || lineEnd === -1 || text.slice(scalar.end, next.start).includes('\n')) return;
  if (!beforeString.test(written.slice(0, -1).slice(-300)) && !lineOfKey.test(written)) return;
  const opening = { start: scalar.start, end: scalar.start + lineEnd };
  throw new YamlFault('this string is not closed on its line', 'close it with the quote it starts with', opening);
}

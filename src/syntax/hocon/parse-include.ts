import { quote } from '../../text/quote.ts';
import type { IncludeKind, SyntaxInclude } from './syntax-tree.ts';
import type { TokenStream } from './token-stream.ts';

const kinds: readonly IncludeKind[] = ['file', 'url', 'classpath'];

/**
 * Parses what follows the word `include`: a quoted name, or one in `file( )`, `url( )` or `classpath( )`, either of
 * them in `required( )`. Undefined where that is not there, which is reported.
 */
export function parseInclude(tokens: TokenStream): SyntaxInclude | undefined {
  let required = false;
  let how: IncludeKind = 'name';
  let open = 0;
  for (;;) {
    tokens.skipNewlines();
    const token = tokens.peek();
    if (token.kind !== 'unquoted') break;
    // `required(file(` without whitespace is one token.
    for (const word of token.text.split(/(?<=\()/)) {
      if (word === 'required(' && open === 0) {
        required = true;
      } else {
        const kind = kinds.find((candidate) => word === `${candidate}(`);
        if (kind === undefined || how !== 'name') return refuse(tokens);
        how = kind;
      }
      open++;
    }
    tokens.next();
  }
  const name = tokens.peek();
  if (name.kind !== 'string') return refuse(tokens);
  tokens.next();
  while (open > 0) {
    tokens.skipNewlines();
    const token = tokens.peek();
    if (token.kind !== 'unquoted' || !/^\)+$/.test(token.text) || token.text.length > open) {
      tokens.reportToken(token, (found) => `expected ")" after the included name, found ${found}`, 'close it with )');
      return undefined;
    }
    open -= token.text.length;
    tokens.next();
  }
  return { kind: 'include', how, required, target: name.text, place: tokens.placeOf(name, name) };
}

function refuse(tokens: TokenStream): undefined {
  const help = `write ${quote('include "name.conf"')}, or put the key in quotes if include is meant as a key`;
  tokens.reportToken(tokens.peek(), (found) => `expected a quoted file name after include, found ${found}`, help);
  return undefined;
}

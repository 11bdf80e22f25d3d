import type { Range } from './fault.ts';

/** What SnakeYAML takes and other readers of YAML refuse or read otherwise. */
export type Divergence = 'quoted-line' | 'flow-line' | 'comment-space' | 'line-break';

/** Told of each divergence and its place while a text is read. */
export type OnDivergence = (kind: Divergence, range: Range) => void;

/** What is said of each: what is unusual, and what to write instead. */
export const divergences = {
  'quoted-line': {
    message: 'this line goes on with a quoted string but is not indented more than the key or list that it belongs to',
    help: 'indent it: the server takes it as it is, most other readers of YAML refuse it',
  },
  'flow-line': {
    message: 'this line stands within brackets or braces but is not indented more than the key that they belong to',
    help: 'indent it: the server takes it as it is, most other readers of YAML refuse it',
  },
  'comment-space': {
    message: 'no space stands before the # of this comment',
    help: 'put a space before it: the server takes it as it is, other readers of YAML refuse it',
  },
  'line-break': {
    message: 'the server takes this character for a line break, and other readers of YAML do not',
    help: 'break the line as usual, or write the character as an escape in double quotes',
  },
} as const satisfies Record<Divergence, { readonly message: string; readonly help: string }>;

/** The first character that SnakeYAML takes for a line break and not every reader does; undefined where there is none. */
export function findOldLineBreak(text: string): Range | undefined {
  const start = text.search(/[\u0085\u2028\u2029]|\r(?!\n)/);
  return start === -1 ? undefined : { start, end: start + 1 };
}

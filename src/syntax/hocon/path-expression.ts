import { limits } from './limits.ts';
import type { PathKey } from './syntax-tree.ts';
import type { TextToken } from './token.ts';

/** Why some tokens are no path, where, and what to do. */
export interface PathFault {
  readonly fault: string;
  readonly help: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts a path expression together from its tokens (at least one): dots part its elements, except in quotes; whitespace
 * between tokens belongs to the element it stands in. An element that is empty has to be written as "".
 */
export function readPath(tokens: readonly TextToken[], text: string, file: string): PathKey[] | PathFault {
  const path: PathKey[] = [];
  let key = '';
  let mayBeEmpty = false;
  let start = tokens[0]?.start ?? 0;
  let previousEnd = start;

  const close = (end: number): PathFault | undefined => {
    if (key === '' && !mayBeEmpty) return emptyElement(path.length === 0 ? end : start - 1);
    if (path.length === limits.depth) return tooManyElements(tokens[0]?.start ?? start, end);
    path.push({ key, place: { file, start, end } });
    key = '';
    mayBeEmpty = false;
    start = end + 1;
    return undefined;
  };

  for (const token of tokens) {
    key += text.slice(previousEnd, token.start);
    previousEnd = token.end;
    if (token.kind === 'string') {
      mayBeEmpty ||= key === '' && token.text === '';
      key += token.text;
      continue;
    }
    let from = 0;
    for (let dot = token.text.indexOf('.'); dot !== -1; dot = token.text.indexOf('.', from)) {
      key += token.text.slice(from, dot);
      const fault = close(token.start + dot);
      if (fault !== undefined) return fault;
      from = dot + 1;
    }
    key += token.text.slice(from);
  }
  return close(previousEnd) ?? path;
}

function emptyElement(dot: number): PathFault {
  const help = 'leave out the dot, write an empty element as "", or put the whole path in quotes';
  // There is nothing to point at but the dot.
  return { fault: 'a path has an empty element', help, start: dot, end: dot + 1 };
}

function tooManyElements(start: number, end: number): PathFault {
  return { fault: 'a path has too many elements', help: `keep it to ${limits.depth} elements`, start, end };
}

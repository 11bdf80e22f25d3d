import type { Place } from '../../diagnostics/finding.ts';
import type { PathKey } from './syntax-tree.ts';
import type { TextToken } from './token.ts';

/** Why some tokens are no path, and where. */
export interface PathFault {
  readonly fault: string;
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
  let fault: PathFault | undefined;

  const close = (end: number): void => {
    const place: Place = { file, start, end: Math.max(start, end) };
    if (key === '' && !mayBeEmpty) {
      fault ??= { fault: 'A path has an empty element', start: Math.max(start - 1, 0), end: Math.max(end, start) };
    }
    path.push({ key, place });
    key = '';
    mayBeEmpty = false;
  };

  for (const token of tokens) {
    key += text.slice(previousEnd, token.start);
    previousEnd = token.end;
    if (token.kind === 'string') {
      mayBeEmpty ||= key === '' && token.text === '';
      key += token.text;
      continue;
    }
    const parts = token.text.split('.');
    let at = token.start;
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        close(at);
        at += 1;
        start = at;
      }
      key += part;
      at += part.length;
    }
  }
  close(previousEnd);
  return fault ?? path;
}

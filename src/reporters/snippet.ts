import type { ReportSnippet } from '../app/report.ts';
import { breakCommands, showSafely } from './visible.ts';

/** As much of a line as is shown, in UTF-16 code units: before the place and in all. */
const reachBefore = 60;
const longest = 100;

/** A line and the marks that stand under the place in it. */
export interface DrawnSnippet {
  readonly line: string;
  readonly marks: string;
}

/** Draws a line with carets under a place. A long line is cut around the place. */
export function drawSnippet({ text, start, length }: ReportSnippet): DrawnSnippet {
  const indent = start === 0 ? 0 : Math.min(start, /^[ \t]*/.exec(text)?.[0].length ?? 0);
  const from = text.length <= longest ? indent : Math.max(indent, onBoundary(text, start - reachBefore));
  const to = onBoundary(text, Math.min(text.length, from + longest));
  const before = showSafely(text.slice(from, start));
  const marked = showSafely(text.slice(start, Math.min(start + length, to)));
  const after = showSafely(text.slice(Math.min(start + length, to), to));
  const head = from > indent ? '…' : '';
  const tail = to < text.length ? '…' : '';
  return {
    // What was harmless in two parts is not in one.
    line: breakCommands(`${head}${before.text}${marked.text}${after.text}${tail}`.trimEnd()),
    marks: ' '.repeat(head.length + before.width) + '^'.repeat(Math.max(marked.width, 1)),
  };
}

/** An offset that does not part a surrogate pair. */
function onBoundary(text: string, at: number): number {
  return at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

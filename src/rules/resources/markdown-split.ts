import { wholeFile } from '../../diagnostics/finding.ts';
import { isMarkdownName, largestPage } from '../../stackpack/markdown-pages.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/** The comment, and what people write instead: other case, other spaces, an HTML comment. Whole lines alone. */
const splitLine = /^[ \t]{0,9}\[comment\]: # \(split\)[ \t\r]{0,9}$/;
const nearlySplit =
  /^[ \t]{0,9}(?:\[(?:comment|\/\/)\][ \t]{0,9}:?[ \t]{0,9}(?:#|<>)?[ \t]{0,9}["'(]?[ \t]{0,9}split[ \t]{0,9}["')]?|<!--[ \t]{0,9}split[ \t]{0,9}-->|\(split\))[ \t\r]{0,9}$/i;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The line `[comment]: # (split)` parts the detailed overview into its two columns: once, with something on both sides.
 * Without it all of the page stands in one column. Source: documentation; several real packs lack the line, so it is no
 * more than a warning.
 */
export const markdownSplit: Rule = {
  meta: {
    id: 'markdown-split',
    category: 'resources',
    severity: 'warning',
    summary: 'The detailed overview is parted into its two columns once.',
  },
  check(pack, report) {
    const paths = new Set<string>();
    for (const { key, target } of resourceReferences(pack)) {
      if (/(?:^|\.)detailedOverviewUrl$/.test(key) && target.kind === 'file') paths.add(target.path);
    }
    for (const path of paths) {
      const size = pack.tree.entry(path)?.size ?? 0;
      if (isMarkdownName(path) && size <= largestPage) for (const remark of judge(pack, path)) report(remark);
    }
  },
};

function* judge(pack: Pack, path: string): Generator<Remark> {
  const { text } = pack.source(path);
  // An empty page is resource-empty's.
  if (!/\S/.test(text)) return;
  const lines = splitLines(text);
  const splits = lines.filter((line) => splitLine.test(line.text));
  const at = (line: Line) => placeOf(path, line);
  const [first, ...more] = splits;
  if (first === undefined) {
    const near = lines.find((line) => nearlySplit.test(line.text));
    yield near === undefined
      ? {
          place: wholeFile(path),
          message: `${quote(path)} is not parted, so all of it stands in one column`,
          help: 'put the line [comment]: # (split) where the second column starts',
        }
      : {
          place: at(near),
          message: `${quote(near.text.trim())} does not part the page`,
          help: 'write exactly [comment]: # (split)',
        };
    return;
  }
  for (const line of more) {
    yield {
      place: at(line),
      message: 'the page is parted more than once, and it has two columns only',
      help: 'leave one line [comment]: # (split)',
      related: [{ place: at(first), message: 'first parted here' }],
    };
  }
  if (more.length > 0) return;
  const [before, after] = [text.slice(0, first.start), text.slice(first.start + first.text.length)];
  const empty = !/\S/.test(before) ? 'first' : !/\S/.test(after) ? 'second' : undefined;
  if (empty !== undefined) {
    yield {
      place: at(first),
      message: `nothing stands in the ${empty} column`,
      help: 'move the line to where the second column starts, or remove it',
    };
  }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    // Only short lines matter.
    if (end - start < 100) lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}

function placeOf(file: string, { text, start }: Line) {
  const indent = text.length - text.trimStart().length;
  return { file, start: start + indent, end: start + text.trimEnd().length };
}

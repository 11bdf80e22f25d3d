import { type Opening, reportUnclosed } from './brackets.ts';
import { endByIndentation, type IndentedEnd, indentationAt, startsLine } from './indentation.ts';
import { Parser, type ValueBudget } from './parser.ts';
import { ProblemLog } from './problem-log.ts';
import type { SyntaxObject } from './syntax-tree.ts';
import { type AddedClosing, TokenStream } from './token-stream.ts';

/** Nobody writes a longer manifest by hand, and each attempt reads all of it. */
const longestRepaired = 64 * 1024;

/** More brackets than this are not forgotten ones. */
const mostRepaired = 4;

/** A document's syntax; the root is undefined where it is a list. */
export interface ParsedDocument {
  readonly root: SyntaxObject | undefined;
  readonly log: ProblemLog;
  readonly budget: ValueBudget;
}

/**
 * Parses a document. Where a bracket is never closed, all that follows would be read as a part of what it opens, and be
 * wrong there. So the bracket is taken to be closed where the indentation says so, and the document is read again: the
 * missing bracket is what is reported then, and little else. A document with a fault never becomes one without.
 */
export function parseDocument(text: string, file: string): ParsedDocument {
  const repairs: Repair[] = [];
  let best = attempt(text, file, repairs);
  while (text.length <= longestRepaired && repairs.length < mostRepaired) {
    const repair = findRepair(text, best.parser, repairs);
    if (repair === undefined) break;
    repairs.push(repair);
    const next = attempt(text, file, repairs);
    const gain = best.log.sorted(file).length - next.log.sorted(file).length;
    // Closing a bracket that nothing stands in is a guess, taken where more comes right by it than is said of it.
    if (gain < (repair.holdsSomething ? 0 : 1)) break;
    best = next;
  }
  return best;
}

interface Repair extends AddedClosing, IndentedEnd {
  readonly opening: Opening;
}

interface Attempt extends ParsedDocument {
  readonly parser: Parser;
}

function attempt(text: string, file: string, repairs: readonly Repair[]): Attempt {
  const log = new ProblemLog();
  const budget = { values: 0 };
  // Of two that end at one place, the one that opens later ends first.
  const added = repairs.toSorted((a, b) => a.at - b.at || b.opening.place.start - a.opening.place.start);
  const tokens = new TokenStream(text, file, log, added);
  for (const { opening } of repairs) reportUnclosed(tokens, opening);
  const parser = new Parser(tokens, budget, 1);
  return { root: parser.parseDocument(), log, budget, parser };
}

/**
 * The bracket that was forgotten, and where it belongs. Where objects lie in one another, the bracket of the outer one
 * has closed the inner one, and stands further left than it should: then the inner one's was forgotten.
 */
function findRepair(text: string, parser: Parser, repairs: readonly Repair[]): Repair | undefined {
  const { unclosed, closed } = parser.brackets;
  if (unclosed.length === 0) return undefined;
  const suspects = closed
    .filter(
      ({ opening, at }) => startsLine(text, at) && indentationAt(text, at) < indentationAt(text, opening.place.start),
    )
    .map(({ opening }) => opening);
  for (const opening of [...suspects, ...unclosed]) {
    if (repairs.some((repair) => repair.opening.place.start === opening.place.start)) continue;
    const end = endByIndentation(text, opening.place.start);
    if (end !== undefined) return { opening, kind: opening.closing, ...end };
  }
  return undefined;
}

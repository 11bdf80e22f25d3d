import type { OnDivergence } from './divergence.ts';
import { YamlFault } from './fault.ts';
import type { YamlNode } from './nodes.ts';
import { Parser } from './parser.ts';

/** How many faults of syntax one text is told. */
const mostFaults = 10;

/**
 * Reads the documents of a text, and gives the faults of its syntax: the first, and those of the keys at the margin
 * below it, which are read as if the text started there.
 * @param onDocument called with the root of each document up to the first fault
 */
export function readNodes(text: string, onDivergence: OnDivergence, onDocument: (root: YamlNode) => void): YamlFault[] {
  const faults: YamlFault[] = [];
  for (let from: number | undefined = 0; from !== undefined && faults.length < mostFaults; ) {
    const told = faults.length > 0;
    const parser = new Parser(text, told ? () => {} : onDivergence, from);
    try {
      for (const root of parser.documents()) if (!told) onDocument(root);
      break;
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      faults.push(error);
      from = nextStart(text, error, parser.isInFlow);
    }
  }
  return faults;
}

/** Where reading can go on after a fault so that what it finds there is no consequence: the next key at the margin. */
function nextStart(text: string, { range, isLimit }: YamlFault, inFlow: boolean): number | undefined {
  if (isLimit) return undefined;
  // What follows a fault between brackets may still belong between them, unless they are what is never closed.
  if (inFlow && !'[{'.includes(text.charAt(range.start))) return undefined;
  // The directives above say what tags mean, and are not read again.
  if (/^%/m.test(text)) return undefined;
  const keyAtMargin = /^[A-Za-z_"'][^:\n]{0,200}:(?=[ \r\n])/gm;
  keyAtMargin.lastIndex = range.end;
  for (let match = keyAtMargin.exec(text); match !== null; match = keyAtMargin.exec(text)) {
    if (match.index > range.start) return match.index;
  }
  return undefined;
}

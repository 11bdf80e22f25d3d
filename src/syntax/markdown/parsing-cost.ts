/** A block's own counts: what makes the parser look back over it again and again. */
interface BlockCounts {
  length: number;
  openBrackets: number;
  deepestBrackets: number;
  closedBrackets: number;
  strayBrackets: number;
  emphasisRuns: number;
  declarations: number;
  escapedBackticks: number;
  backtickRuns: Set<number>;
}

/** Container markers at the start of one line beyond this many are no writing of a person. */
const mostMarkersOnALine = 100;

/**
 * How long the Markdown parser may take over a text, in microseconds on a machine of 2024, estimated in one pass from
 * above. The parser is quadratic in what a block leaves open (brackets, emphasis, comments) and in how deep containers
 * are nested; the weights were measured on texts that repeat each pair of Markdown's marks.
 */
export function estimateParsingCost(text: string): number {
  let cost = 0;
  let block: BlockCounts | undefined;
  let deepestItem = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const { markers, indent, blank, next } = readLineStart(text, start, end);
    if (markers > mostMarkersOnALine) return Number.POSITIVE_INFINITY;
    if (markers > 0) deepestItem = Math.max(deepestItem, indent);
    cost += 20 + 120 * markers + 0.1 * markers * markers + 10 * Math.min(indent, deepestItem) + 1.5 * (end - start);
    if (blank) {
      if (block !== undefined) cost += blockCost(block);
      block = undefined;
    } else {
      if (block === undefined) {
        block = emptyCounts();
        cost += 80;
      }
      cost += countLine(text, next, end, block);
    }
    start = end + 1;
  }
  return block === undefined ? cost : cost + blockCost(block);
}

/** The quote, list and heading marks that a line starts with, and how far it is indented before and between them. */
function readLineStart(text: string, start: number, end: number) {
  let markers = 0;
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) indent += 1;
    else if (code === 0x09) indent += 4;
    else if (isContainerMark(code) || (isNumberEnd(code) && isDigit(text.charCodeAt(at - 1)))) markers += 1;
    else if (!isDigit(code)) break;
  }
  const blank = at === end || text.charCodeAt(at) === 0x0d;
  return { markers, indent, blank: blank && markers === 0, next: at };
}

function isContainerMark(code: number): boolean {
  return code === 0x3e || code === 0x2d || code === 0x2b || code === 0x2a || code === 0x23;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What closes the number of a list item: a full stop or a parenthesis. */
function isNumberEnd(code: number): boolean {
  return code === 0x2e || code === 0x29;
}

function emptyCounts(): BlockCounts {
  return {
    length: 0,
    openBrackets: 0,
    deepestBrackets: 0,
    closedBrackets: 0,
    strayBrackets: 0,
    emphasisRuns: 0,
    declarations: 0,
    escapedBackticks: 0,
    backtickRuns: new Set(),
  };
}

/** Adds a line to its block's counts; returns what the line costs whatever the rest of the block is. */
function countLine(text: string, start: number, end: number, block: BlockCounts): number {
  let cost = 0;
  block.length += end - start + 1;
  for (let at = start; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5b: // [
        cost += 60;
        block.openBrackets += 1;
        block.deepestBrackets = Math.max(block.deepestBrackets, block.openBrackets);
        break;
      case 0x5d: // ]
        cost += 10;
        block.closedBrackets += 1;
        if (block.openBrackets === 0) block.strayBrackets += 1;
        else block.openBrackets -= 1;
        break;
      case 0x2a: // *
      case 0x5f: // _
        if (text.charCodeAt(at) === text.charCodeAt(at - 1)) break;
        cost += 8;
        block.emphasisRuns += 1;
        break;
      case 0x60: {
        // `
        if (text.charCodeAt(at - 1) === 0x5c) block.escapedBackticks += 1;
        const first = at;
        while (text.charCodeAt(at + 1) === 0x60) at += 1;
        block.backtickRuns.add(at - first);
        cost += 15;
        break;
      }
      case 0x26: // &
        cost += 6;
        break;
      case 0x5c: // backslash
        cost += 20;
        break;
      case 0x3c: {
        // <
        cost += 30;
        const next = text.charCodeAt(at + 1);
        if (next === 0x21 || next === 0x3f) block.declarations += 1;
        break;
      }
    }
  }
  return cost;
}

function blockCost(block: BlockCounts): number {
  return (
    0.3 * block.deepestBrackets * block.closedBrackets +
    0.017 * block.emphasisRuns ** 2 +
    block.length *
      (0.008 * block.backtickRuns.size +
        0.016 * block.escapedBackticks +
        0.012 * block.declarations +
        0.002 * block.strayBrackets)
  );
}

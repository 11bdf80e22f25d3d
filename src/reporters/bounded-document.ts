import { countOf } from '../text/count-of.ts';

/** A table of a document, of which as many rows are shown as fit. */
export interface DocumentTable {
  /** What stands before the rows: at least the two lines of its head. */
  readonly head: string;
  /** Lines of the table, without line breaks. */
  readonly rows: readonly string[];
  /** What stands after the rows. */
  readonly foot: string;
  /** Rows of the first kind get room before any row of the second. */
  readonly priority: 'first' | 'second';
}

/** A paragraph, or a table. */
export type DocumentBlock = string | DocumentTable;

const note = 'The rest is left out: see the log of this step.';

/**
 * Puts blocks together within a number of bytes. Rows that do not fit are counted below their table; where not even the rest
 * fits, the document ends early and says so.
 */
export function joinWithin(blocks: readonly DocumentBlock[], limit: number): string {
  const { kept, room } = keepBlocks(blocks, limit - Buffer.byteLength(note) - 2);
  const shown = shareRoom(kept, room);
  const parts = kept.map((block, index) => (typeof block === 'string' ? block : showTable(block, shown[index] ?? 0)));
  if (kept.length < blocks.length) parts.push(note);
  return `${parts.join('\n\n')}\n`;
}

/** The blocks that fit with no rows at all, and how many bytes are left for those. */
function keepBlocks(blocks: readonly DocumentBlock[], limit: number): { kept: DocumentBlock[]; room: number } {
  const kept: DocumentBlock[] = [];
  let room = limit;
  for (const block of blocks) {
    const bytes = Buffer.byteLength(typeof block === 'string' ? block : showTable(block, 0)) + 2;
    if (bytes > room) break;
    room -= bytes;
    kept.push(block);
  }
  return { kept, room };
}

/** How many rows of each block are shown. */
function shareRoom(blocks: readonly DocumentBlock[], room: number): number[] {
  const shown = blocks.map(() => 0);
  let left = room;
  for (const priority of ['first', 'second'] as const) {
    for (const [index, block] of blocks.entries()) {
      if (typeof block === 'string' || block.priority !== priority) continue;
      let count = 0;
      for (const row of block.rows) {
        const bytes = Buffer.byteLength(row) + 1;
        if (bytes > left) break;
        left -= bytes;
        count += 1;
      }
      shown[index] = count;
    }
  }
  return shown;
}

function showTable({ head, rows, foot }: DocumentTable, count: number): string {
  const omitted = rows.length - count;
  const lines = [head, ...rows.slice(0, count)];
  if (omitted > 0) lines.push('', `${countOf(omitted, 'row')} omitted.`);
  if (foot !== '') lines.push('', foot);
  return lines.join('\n');
}

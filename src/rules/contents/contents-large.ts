import { wholeFile } from '../../diagnostics/finding.ts';
import { maxInspectedSize } from '../../stackpack/contents.ts';
import { isMarkdownName, largestPage } from '../../stackpack/markdown-pages.ts';
import { quote } from '../../text/quote.ts';
import type { TreeEntry } from '../../tree/file-tree.ts';
import type { Rule } from '../rule.ts';

const mebibyte = 1024 * 1024;
const maxFile = 5 * mebibyte;
const maxTotal = 25 * mebibyte;

/**
 * The pack is as small as packs are. The bounds are ours: the public packs hold from 20 KB to 2 MB, and the documentation
 * names none. A file that is too large by itself does not count towards the total, so that one cause is one finding.
 */
export const contentsLarge: Rule = {
  meta: {
    id: 'contents-large',
    category: 'contents',
    severity: 'warning',
    summary: 'No file is over 5 MiB, no Markdown file over 0.5 MiB, and the pack not over 25 MiB.',
  },
  check(pack, report) {
    const rest: TreeEntry[] = [];
    for (const entry of pack.packaged) {
      const reason = tooLarge(entry);
      if (reason === undefined) rest.push(entry);
      else {
        report({
          place: wholeFile(entry.path),
          message: `${quote(entry.path)} is ${inMebibytes(entry.size)}, ${reason}`,
          help: 'make it smaller, or move it out of the pack if the pack does not need it',
        });
      }
    }
    const total = rest.reduce((sum, { size }) => sum + size, 0);
    if (total <= maxTotal) return;
    const largest = rest.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, 3);
    report({
      place: wholeFile(pack.manifest.file),
      message: `the files of this pack are ${inMebibytes(total)} together, more than the ${inMebibytes(maxTotal)} that a pack should have`,
      help: `look at the largest ones first: ${largest.map(({ path, size }) => `${quote(path)} (${inMebibytes(size)})`).join(', ')}`,
    });
  },
};

function tooLarge({ path, size }: TreeEntry): string | undefined {
  if (size > maxInspectedSize) {
    return `more than the ${inMebibytes(maxFile)} that a file should have, and too large to look into`;
  }
  if (size > largestPage && isMarkdownName(path)) {
    return `and Markdown over ${inMebibytes(largestPage)} is not checked`;
  }
  return size > maxFile ? `more than the ${inMebibytes(maxFile)} that a file should have` : undefined;
}

/** Bytes as a person reads them, in MiB. */
function inMebibytes(bytes: number): string {
  return `${Number((bytes / mebibyte).toFixed(1))} MiB`;
}

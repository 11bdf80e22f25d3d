import { type RelatedPlace, wholeFile } from '../../diagnostics/finding.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A file or folder that was met: how it is spelt, the first file at or below it, what lies in it by folded name. */
interface Met {
  readonly name: string;
  readonly first: string;
  readonly children: Map<string, Met>;
}

/**
 * No two packaged paths differ only in letter case or in how Unicode composes their letters, folders included: on macOS
 * and Windows they are one file, so that what a checkout holds there is chance. Source: those file systems' rules.
 */
export const contentsCaseCollision: Rule = {
  meta: {
    id: 'contents-case-collision',
    category: 'contents',
    severity: 'error',
    summary: 'No two paths are the same but for letter case or the composition of accented letters.',
  },
  check(pack, report) {
    const root = new Map<string, Met>();
    const reported = new Set<string>();
    for (const { path } of pack.packaged) {
      const collision = enter(root, path);
      if (collision === undefined || reported.has(collision.spelling)) continue;
      reported.add(collision.spelling);
      const related: RelatedPlace[] = [{ place: wholeFile(collision.other.first), message: 'the other one' }];
      report({
        place: wholeFile(path),
        message: `${quote(collision.spelling)} and ${quote(collision.otherSpelling)} are one on macOS and Windows: they differ only in ${collision.difference}`,
        help: 'rename one of the two',
        related,
      });
    }
  },
};

/** Enters a path into the tree of what was met; answers with the first part of it that was there in another spelling. */
function enter(root: Map<string, Met>, path: string) {
  let siblings = root;
  let start = 0;
  for (const name of path.split('/')) {
    const folded = name.normalize('NFC').toLowerCase();
    let met = siblings.get(folded);
    if (met === undefined) {
      met = { name, first: path, children: new Map() };
      siblings.set(folded, met);
    } else if (met.name !== name) {
      const sameForm = met.name.normalize('NFC') === name.normalize('NFC');
      return {
        spelling: path.slice(0, start + name.length),
        otherSpelling: path.slice(0, start) + met.name,
        other: met,
        difference: sameForm ? 'how their accented letters are composed' : 'letter case',
      };
    }
    siblings = met.children;
    start += name.length + 1;
  }
  return undefined;
}

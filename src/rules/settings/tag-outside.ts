import { tagFolders, tagReferences } from '../../stackpack/tag-references.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * A tag names a file of its own folder: a path that leads out of it, or is one of Windows, is never found. Source:
 * documentation (StackPack reference, "Custom tags").
 */
export const tagOutside: Rule = {
  meta: {
    id: 'tag-outside',
    category: 'settings',
    severity: 'error',
    summary: 'A path after !icon or !include stays inside `icons/` or `includes/`, with forward slashes.',
  },
  check(pack, report) {
    for (const { tag, node, written, target } of tagReferences(pack)) {
      if (target.kind !== 'outside') continue;
      const folder = tagFolders[tag];
      const drive = /^[a-z]:/i.test(written);
      const backslashes = !drive && written.includes('\\');
      const reason = drive
        ? 'a path on a Windows drive'
        : backslashes
          ? 'a path with backslashes'
          : `a path that leads out of ${folder}`;
      report({
        place: node.place,
        message: `${tag} names ${quote(written)}, ${reason}`,
        help: backslashes
          ? `write forward slashes: ${quote(written.replaceAll('\\', '/'))}`
          : `put the file into ${folder} and name it by its path below that folder`,
      });
    }
  },
};

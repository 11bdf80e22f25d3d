import { tagFolders, tagReferences } from '../../stackpack/tag-references.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A file is named in its own letter case: the server's file system tells upper from lower case. Source: documentation. */
export const tagTargetCase: Rule = {
  meta: {
    id: 'tag-target-case',
    category: 'settings',
    severity: 'error',
    summary: '!icon and !include name a file in the same upper and lower case letters as it has.',
  },
  check(pack, report) {
    for (const { tag, node, written, target } of tagReferences(pack)) {
      if (target.kind !== 'other-case') continue;
      report({
        place: node.place,
        message: `${tag} names ${quote(written)}, but the file is ${quote(target.actual)}`,
        help: `write ${quote(target.actual.slice(tagFolders[tag].length))}, or rename the file: upper and lower case count on the server`,
      });
    }
  },
};

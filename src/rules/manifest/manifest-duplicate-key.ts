import type { Rule } from '../rule.ts';

/** No key is given twice: the last one holds, the others are lost without a word. Source: both syntaxes' specifications. */
export const manifestDuplicateKey: Rule = {
  meta: {
    id: 'manifest-duplicate-key',
    category: 'manifest',
    severity: 'warning',
    summary: 'No key of the manifest is given twice.',
  },
  check(pack, report) {
    for (const { kind, place, message, help, related } of pack.manifest.problems) {
      if (kind !== 'duplicate-key') continue;
      report({
        place,
        message,
        help,
        ...(related === undefined ? {} : { related: [{ place: related, message: 'the first one' }] }),
      });
    }
  },
};

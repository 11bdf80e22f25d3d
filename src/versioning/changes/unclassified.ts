import type { ChangeKind } from './change.ts';
import { describeValue, sayWhatChanged } from './values/describe.ts';

/** A value is another and no other kind covers it. */
export const unclassified: ChangeKind = {
  meta: {
    id: 'unclassified',
    level: 'patch',
    summary: 'A value is another that no other kind of change covers.',
  },

  claims(difference) {
    return difference.in !== 'file';
  },

  describe(difference, comparison) {
    if (difference.in === 'file') throw new Error('unclassified was asked about what it did not claim');
    return describeValue(difference, comparison, {
      message: `${sayWhatChanged(difference, comparison)}; please review`,
    });
  },
};

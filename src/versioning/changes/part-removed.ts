import { nodeKind } from './values/node-kind.ts';
import { isPart } from './values/parts.ts';

/** A part of a node that stays is gone. As a major change it would have blocked releases that were rightly minor. */
export const partRemoved = nodeKind({
  meta: {
    id: 'part-removed',
    level: 'minor',
    summary: 'A part of a node that stays is gone: a column, a filter, a field, a tab, a related resource.',
  },

  claims(difference) {
    return difference.new === undefined && isPart(difference, difference.old);
  },
});

import { nodeKind } from './values/node-kind.ts';
import { isPart } from './values/parts.ts';

/** A node that stays has a new part. */
export const partAdded = nodeKind({
  meta: {
    id: 'part-added',
    level: 'minor',
    summary: 'A node has a new part: a column, a filter, a field, a tab, a related resource.',
  },

  claims(difference) {
    return difference.old === undefined && isPart(difference, difference.new);
  },
});

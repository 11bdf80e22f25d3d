import type { ChangeKind } from './change.ts';
import { describeReidentified, reidentifiedIn } from './values/found-nodes.ts';
import { isPlumbing } from './values/plumbing.ts';
import { nameNode } from './values/wording.ts';

/** To the server it is another node, and whatever refers to the old one finds nothing. */
export const identifierChanged: ChangeKind = {
  meta: {
    id: 'identifier-changed',
    level: 'major',
    summary: 'A node has another `identifier`: same `_type` and `name`, each unique in both versions.',
  },
  claims(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return pair !== undefined && !isPlumbing(pair.old);
  },
  describe(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return {
      ...describeReidentified(difference, comparison),
      effect: `put another node in the place of ${pair === undefined ? 'one' : nameNode(pair.old)}`,
    };
  },
};

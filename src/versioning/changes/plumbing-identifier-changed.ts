import type { ChangeKind } from './change.ts';
import { describeReidentified, reidentifiedIn } from './values/found-nodes.ts';
import { isPlumbing } from './values/plumbing.ts';

/** Nothing outside the pack refers to such a node. */
export const plumbingIdentifierChanged: ChangeKind = {
  meta: {
    id: 'plumbing-identifier-changed',
    level: 'minor',
    summary: 'A node of a type that no other pack refers to has another `identifier`.',
  },
  claims(difference, comparison) {
    const pair = reidentifiedIn(difference, comparison);
    return pair !== undefined && isPlumbing(pair.old);
  },
  describe: describeReidentified,
};

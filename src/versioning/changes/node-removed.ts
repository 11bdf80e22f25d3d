import type { ChangeKind } from './change.ts';
import { describeRemoved } from './values/found-nodes.ts';
import { isPlumbing } from './values/plumbing.ts';
import { nameNode } from './values/wording.ts';

/** On an upgrade the server removes what the new version of a pack does not have. Source: the vendor's documentation. */
export const nodeRemoved: ChangeKind = {
  meta: {
    id: 'node-removed',
    level: 'major',
    summary: "A node's `identifier` is gone, whatever its type, but for types that no other pack refers to.",
  },
  find(comparison, report) {
    for (const node of comparison.removed) {
      if (!isPlumbing(node)) report({ ...describeRemoved(node, comparison), effect: `remove ${nameNode(node)}` });
    }
  },
};

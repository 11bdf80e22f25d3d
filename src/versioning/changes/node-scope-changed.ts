import type { NodeScope } from '../../stackpack/node.ts';
import type { ChangeKind } from './change.ts';
import { keptNodes } from './values/found-nodes.ts';
import { placeOfNode } from './values/places.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

const words: Readonly<Partial<Record<NodeScope, string>>> = {
  shared: 'once for the pack',
  instance: 'once for each instance',
};

/** The node goes with the pack instead of with an instance, or the other way round. */
export const nodeScopeChanged: ChangeKind = {
  meta: {
    id: 'node-scope-changed',
    level: 'minor',
    summary: 'A node moved between what is installed for the pack and what is installed for each instance.',
  },
  find(comparison, report) {
    for (const { old, new: now } of keptNodes(comparison)) {
      const [before, after] = [words[old.snapshot.scope], words[now.snapshot.scope]];
      if (before === undefined || after === undefined || before === after) continue;
      report({
        subject: subjectOfNode(old),
        message: `${nameNode(now)} is installed ${after}, and was ${before}`,
        old: placeOfNode(old),
        new: placeOfNode(now),
      });
    }
  },
};

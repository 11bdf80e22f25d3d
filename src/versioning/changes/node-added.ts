import type { ChangeKind } from './change.ts';
import { placeOfNode } from './values/places.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

/** Something new for those who have the pack, and nothing less. */
export const nodeAdded: ChangeKind = {
  meta: { id: 'node-added', level: 'minor', summary: 'There is a node with an `identifier` that was not there.' },
  find({ added }, report) {
    for (const node of added) {
      report({ subject: subjectOfNode(node), message: `${nameNode(node)} is new`, new: placeOfNode(node) });
    }
  },
};

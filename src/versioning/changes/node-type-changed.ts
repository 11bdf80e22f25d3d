import { valueAt } from '../../syntax/config-access.ts';
import type { NodePair } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placeOfNode } from './values/places.ts';
import { nameNode, subjectOfNode, wordsOfType } from './values/wording.ts';

/** Whatever refers to the identifier finds a node of a kind that it does not expect. What else is in it is another matter. */
export const nodeTypeChanged: ChangeKind = {
  meta: { id: 'node-type-changed', level: 'major', summary: 'A node has the same `identifier` and another `_type`.' },
  find({ pairs }, report) {
    for (const pair of pairs) {
      if (!hasOtherType(pair)) continue;
      const { old, new: now } = pair;
      const type = wordsOfType(now.type ?? '');
      report({
        subject: subjectOfNode(old),
        message: `${nameNode(old)} became a node of another type: ${type}`,
        effect: `replace ${nameNode(old)} by a node of another type: ${type}`,
        old: valueAt(old.value, '_type')?.place ?? placeOfNode(old),
        new: valueAt(now.value, '_type')?.place ?? placeOfNode(now),
      });
    }
  },
  claims: (difference) => difference.in === 'node' && hasOtherType(difference.pair),
};

function hasOtherType({ old, new: now }: NodePair): boolean {
  return old.type !== undefined && now.type !== undefined && old.type !== now.type;
}

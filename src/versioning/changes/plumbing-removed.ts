import type { ChangeKind } from './change.ts';
import { describeRemoved } from './values/found-nodes.ts';
import { isPlumbing } from './values/plumbing.ts';

/** Authors take such nodes apart and put them together otherwise; nothing outside the pack knows them. */
export const plumbingRemoved: ChangeKind = {
  meta: {
    id: 'plumbing-removed',
    level: 'minor',
    summary: 'A node of a type that no other pack refers to is gone: a mapping or template function, a menu group.',
  },
  find(comparison, report) {
    for (const node of comparison.removed) if (isPlumbing(node)) report(describeRemoved(node, comparison));
  },
};

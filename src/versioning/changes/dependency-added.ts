import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { dependenciesOnlyIn, isOfDependencies } from './values/dependencies.ts';

/** The server installs what a pack depends on along with it. */
export const dependencyAdded: ChangeKind = {
  meta: {
    id: 'dependency-added',
    level: 'minor',
    summary: 'Another pack is named in `dependencies` or `companionStackPacks`.',
  },
  find({ old, new: now }, report) {
    if (old.pack.format !== now.pack.format) return;
    for (const { name, list, place } of dependenciesOnlyIn(now, old)) {
      report({ subject: name, message: `${list} names the pack ${quote(name)} now`, new: place });
    }
  },
  // Those that are gone are found by dependency-removed.
  claims: isOfDependencies,
};

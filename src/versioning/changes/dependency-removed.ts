import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { dependenciesOnlyIn } from './values/dependencies.ts';
import { placeLeftAt } from './values/places.ts';

/** The other pack stays where it is installed. */
export const dependencyRemoved: ChangeKind = {
  meta: {
    id: 'dependency-removed',
    level: 'minor',
    summary: 'A pack is no longer named in `dependencies` or `companionStackPacks`.',
  },
  find(comparison, report) {
    const { old, new: now } = comparison;
    if (old.pack.format !== now.pack.format) return;
    for (const { name, list, place } of dependenciesOnlyIn(old, now)) {
      const path = list === 'dependencies' ? [list] : ['provision', list];
      report({
        subject: name,
        message: `${list} does not name the pack ${quote(name)} any more`,
        old: place,
        new: placeLeftAt(path, comparison),
      });
    }
  },
};

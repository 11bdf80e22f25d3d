import { asObject, valueAt } from '../../syntax/config-access.ts';
import { isPresentation } from './values/metrics.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath } from './values/paths.ts';
import { nameNode } from './values/wording.ts';

/** The page that lists a presentation's components is gone. */
export const overviewRemoved = nodeKind({
  meta: {
    id: 'overview-removed',
    level: 'major',
    summary: 'A component presentation has no overview any more.',
  },

  claims({ pair, path, new: now }) {
    if (!isPresentation(pair) || asObject(now) !== undefined) return false;
    if (!isPath(path, 'presentation') && !isPath(path, 'presentation', 'overview')) return false;
    return asObject(valueAt(pair.old.value, 'presentation', 'overview')) !== undefined;
  },

  describe({ pair }) {
    return {
      message: `${nameNode(pair.new)} has no overview any more`,
      effect: `remove the overview page of ${nameNode(pair.old)}`,
    };
  },
});

import { textOf } from '../../syntax/config-access.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath } from './values/paths.ts';
import { nameNode } from './values/wording.ts';

/** A monitor that ran does not run any more. Without a status it does not: the documentation's default is DISABLED. */
export const monitorDisabled = nodeKind({
  meta: {
    id: 'monitor-disabled',
    level: 'major',
    summary: 'The status of a monitor was `ENABLED` and is anything else.',
  },

  claims({ pair, path, old, new: now }) {
    if (pair.new.type !== 'Monitor' || !isPath(path, 'status') || textOf(old)?.trim() !== 'ENABLED') return false;
    // What the server fills in may be ENABLED.
    return textOf(now)?.includes('{{') !== true;
  },

  describe({ pair }) {
    return { effect: `switch ${nameNode(pair.old)} off` };
  },
});

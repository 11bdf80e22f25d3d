import { nodeKind } from './values/node-kind.ts';
import { isPath, lastKey, startsWith } from './values/paths.ts';

/** What decides when and on what a monitor reports which state. */
const behaviour: readonly (string | undefined)[] = ['urnTemplate', 'comparator', 'failureState', 'threshold'];

/** A monitor reports another state, at another time, or on another component. */
export const monitorBehaviourChanged = nodeKind({
  meta: {
    id: 'monitor-behaviour-changed',
    level: 'minor',
    summary: 'The function, URN template, comparator, failure state, threshold or interval of a monitor is another.',
  },

  claims({ pair, path }) {
    if (pair.new.type !== 'Monitor') return false;
    if (isPath(path, 'function') || isPath(path, 'intervalSeconds') || isPath(path, 'arguments')) return true;
    return startsWith(path, 'arguments') && behaviour.includes(lastKey(path));
  },
});

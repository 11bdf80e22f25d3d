import { isSameExpression } from './values/expressions.ts';
import { isOtelMapping } from './values/labels.ts';
import { nodeKind } from './values/node-kind.ts';

const behaviour: readonly unknown[] = ['input', 'conditions', 'vars', 'output', 'expireAfter'];

/** A mapping takes other data, or makes something else of it, under the same identity. */
export const mappingBehaviourChanged = nodeKind({
  meta: {
    id: 'mapping-behaviour-changed',
    level: 'minor',
    summary: 'An OpenTelemetry mapping takes other input, or puts out something else under the same identity.',
  },

  claims({ pair, path, old, new: now }) {
    return isOtelMapping(pair) && behaviour.includes(path[0]) && !isSameExpression(old, now);
  },
});

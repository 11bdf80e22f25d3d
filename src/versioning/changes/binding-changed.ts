import { textOf } from '../../syntax/config-access.ts';
import type { NodeDifference } from '../comparison.ts';
import { isSameExpression, typesNamed } from './values/expressions.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath, startsWith } from './values/paths.ts';

/** A presentation or a metric applies to other components than before. */
export const bindingChanged = nodeKind({
  meta: {
    id: 'binding-changed',
    level: 'minor',
    summary: 'A presentation or a metric binding applies to other components.',
  },

  claims(difference) {
    const { pair, path, old, new: now } = difference;
    if (startsWith(path, 'componentTypes')) return true;
    if (startsWith(path, 'binding')) return pair.new.type === 'ComponentPresentation' && !isSameExpression(old, now);
    return pair.new.type === 'MetricBinding' && isPath(path, 'scope') && namesOtherTypes(difference);
  },
});

/** Whether a scope is for other types of components. One that only narrows down by labels gets fixed more often than broken. */
function namesOtherTypes({ old, new: now }: NodeDifference): boolean {
  const [before, after] = [typesNamed(textOf(old) ?? ''), typesNamed(textOf(now) ?? '')];
  return JSON.stringify(before) !== JSON.stringify(after);
}

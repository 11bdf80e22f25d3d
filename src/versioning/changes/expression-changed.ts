import { isExpressionPath, isSameExpression } from './values/expressions.ts';
import { isOtelMapping } from './values/labels.ts';
import { nodeKind } from './values/node-kind.ts';

/** A query or an expression is another. They get fixed more often than broken. */
export const expressionChanged = nodeKind({
  meta: {
    id: 'expression-changed',
    level: 'patch',
    summary: 'A query or an expression is another: PromQL, STQL, what a projection shows.',
  },

  claims({ pair, path, old, new: now }) {
    return isExpressionPath(path) || (isOtelMapping(pair) && isSameExpression(old, now));
  },
});

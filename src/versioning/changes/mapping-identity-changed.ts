import { asScalar, valueAt } from '../../syntax/config-access.ts';
import type { NodeDifference } from '../comparison.ts';
import { isSameExpression } from './values/expressions.ts';
import { isOtelMapping } from './values/labels.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath } from './values/paths.ts';
import { withoutVariables } from './values/variables.ts';
import { nameNode } from './values/wording.ts';

/** What components and relations are recognised and selected by. */
const identity: readonly string[] = ['identifier', 'typeName', 'sourceId', 'targetId'];

/** Components or relations come out of a mapping under another identity than before. */
export const mappingIdentityChanged = nodeKind({
  meta: {
    id: 'mapping-identity-changed',
    level: 'major',
    summary: 'An OpenTelemetry mapping gives its components or relations another identifier, type, source or target.',
  },

  claims(difference) {
    const { pair, path, old } = difference;
    if (!isOtelMapping(pair) || old === undefined) return false;
    if (isPath(path, 'output')) return identity.some((key) => valueAt(old, key) !== undefined);
    return identity.some((key) => isPath(path, 'output', key)) && !isSameIdentity(difference);
  },

  describe({ pair }) {
    const made = pair.new.type === 'OtelRelationMapping' ? 'relations' : 'components';
    return { effect: `replace the ${made} of ${nameNode(pair.old)} with others` };
  },
});

/** Whether two expressions are the same, or would be with what the variables in them stand for: one may be named otherwise. */
function isSameIdentity({ pair, old, new: now }: NodeDifference): boolean {
  if (isSameExpression(old, now)) return true;
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === undefined || after === undefined) return false;
  return withoutVariables(before.text, pair.old) === withoutVariables(after.text, pair.new);
}

import { valueAt } from '../../syntax/config-access.ts';
import { isSameExpression } from './values/expressions.ts';
import { isOtelMapping } from './values/labels.ts';
import { nodeKind } from './values/node-kind.ts';
import { isPath } from './values/paths.ts';
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

  claims({ pair, path, old, new: now }) {
    if (!isOtelMapping(pair) || old === undefined) return false;
    if (isPath(path, 'output')) return identity.some((key) => valueAt(old, key) !== undefined);
    return identity.some((key) => isPath(path, 'output', key)) && !isSameExpression(old, now);
  },

  describe({ pair }) {
    const made = pair.new.type === 'OtelRelationMapping' ? 'relations' : 'components';
    return { effect: `replace the ${made} of ${nameNode(pair.old)} with others` };
  },
});

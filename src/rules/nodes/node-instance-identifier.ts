import { isFilledIn } from '../../stackpack/identifiers.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { entryOf, valueAt } from '../../syntax/config-access.ts';
import { readAsBoolean } from '../../syntax/hocon/index.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Where several instances can be installed, what each of them installs has identifiers of its own: an import replaces
 * what has the same identifier, so a second instance would take over the first one's node, and removing either removes
 * both. Source: the format's page, section 4 (`urn:stackpack:{stackpack}:instance:{{instanceId}}:…`); public packs.
 */
export const nodeInstanceIdentifier: Rule = {
  meta: {
    id: 'node-instance-identifier',
    category: 'nodes',
    severity: 'warning',
    summary: 'In a pack of several instances, the identifiers of an instance have its id in them.',
  },
  check(pack, report) {
    if (readAsBoolean(valueAt(pack.manifest.root, 'isMultiConfig')) !== true) return;
    for (const { value, identifier, snapshot } of nodesOf(pack).nodes) {
      const entry = entryOf(value, 'identifier');
      if (snapshot.scope !== 'instance' || identifier === undefined || entry === undefined) continue;
      if (isFilledIn(identifier)) continue;
      report({
        place: entry.value.place,
        message: `every instance installs a node with the identifier ${quote(identifier, 200)}, and takes it from the others`,
        help: 'write :instance:{{instanceId}}: into it, or move the node to the template that is imported for the whole pack',
      });
    }
  },
};

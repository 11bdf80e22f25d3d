import { findMisspelt } from '../../stackpack/manifest-entries.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { entryOf } from '../../syntax/config-access.ts';
import type { ObjectNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every entry of `nodes` says what it is. Source: the format's page, section 4 (one node without what its `_type` requires
 * rolls the whole import back); every node of every public pack.
 */
export const nodeTypeMissing: Rule = {
  meta: {
    id: 'node-type-missing',
    category: 'nodes',
    severity: 'error',
    summary: 'Every entry of `nodes` has a `_type`.',
  },
  check(pack, report) {
    for (const { value, type } of nodesOf(pack).nodes) {
      if (type === undefined || type.trim() === '') report(remarkOn(value));
    }
  },
};

function remarkOn(node: ObjectNode): Remark {
  const entry = entryOf(node, '_type');
  const help = 'write a _type, as "Monitor" or "Layer": it says what the server makes of the node';
  if (entry !== undefined) return { place: entry.value.place, message: 'the _type of this node is no text', help };
  const misspelt = findMisspelt(node, '_type');
  if (misspelt === undefined) return { place: node.place, message: 'this node has no _type', help };
  return {
    place: misspelt.keyPlace,
    message: `this node has no _type, but a key ${quote(misspelt.key)}`,
    help: 'write _type',
  };
}

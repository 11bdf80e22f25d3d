import { placeKey } from '../../diagnostics/finding.ts';
import { isFilledIn } from '../../stackpack/identifiers.ts';
import { findMisspelt } from '../../stackpack/manifest-entries.ts';
import { describeValue } from '../../stackpack/manifest-wording.ts';
import type { Snapshot } from '../../stackpack/node.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { asScalar, entryOf, itemsAt, valueAt } from '../../syntax/config-access.ts';
import type { ObjectNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every entry of `nodes` is an object that says what it is. Source: the format's page, section 4 (one node without what its `_type` requires
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
    const { nodes, snapshots } = nodesOf(pack);
    for (const { value, type } of nodes) {
      if (type === undefined || type.trim() === '') report(remarkOn(value));
      // Of settings, settings-type says that it is none of theirs.
      else if (pack.format === '1.x' && !isText(value, type)) report(remarkOnOtherKind(value));
    }
    // Of settings, settings-nodes says so.
    if (pack.format === '1.x') for (const remark of remarksOnOthers(snapshots)) report(remark);
  },
};

/** On the entries that are no objects, each once; text may be what the server fills in. */
function remarksOnOthers(snapshots: readonly Snapshot[]): Iterable<Remark> {
  const remarks = new Map<string, Remark>();
  for (const root of snapshots.flatMap(({ variants }) => variants.flat())) {
    for (const item of itemsAt(root, 'nodes')) {
      if (item.kind === 'object' || item.kind === 'null' || isFilledIn(asScalar(item)?.text ?? '')) continue;
      remarks.set(placeKey(item.place), {
        place: item.place,
        message: `this entry of "nodes" is ${describeValue(item)}, not a node`,
        help: 'write a node with its _type there, or remove the entry',
      });
    }
  }
  return remarks.values();
}

const help = 'write a _type, as "Monitor" or "Layer": it says what the server makes of the node';

/** Whether a type is no number and no boolean; what the server fills in may be a text. */
function isText(node: ObjectNode, type: string): boolean {
  return valueAt(node, '_type')?.kind === 'string' || isFilledIn(type);
}

function remarkOnOtherKind(node: ObjectNode): Remark {
  const value = valueAt(node, '_type') ?? node;
  return { place: value.place, message: `the _type of this node is ${describeValue(value)}, not a text`, help };
}

function remarkOn(node: ObjectNode): Remark {
  const entry = entryOf(node, '_type');
  if (entry !== undefined) return { place: entry.value.place, message: 'the _type of this node is no text', help };
  const misspelt = findMisspelt(node, '_type');
  if (misspelt === undefined) return { place: node.place, message: 'this node has no _type', help };
  return {
    place: misspelt.keyPlace,
    message: `this node has no _type, but a key ${quote(misspelt.key)}`,
    help: 'write _type',
  };
}

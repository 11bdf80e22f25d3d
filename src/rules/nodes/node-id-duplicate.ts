import type { Snapshot } from '../../stackpack/node.ts';
import { findDuplicates, type Occurrence } from '../../stackpack/node-duplicates.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { entryOf, textOf, valueAt } from '../../syntax/config-access.ts';
import type { ConfigNode, ScalarNode } from '../../syntax/config-node.ts';
import { type InnerValue, valuesWithin } from '../../syntax/config-walk.ts';
import type { Rule } from '../rule.ts';

interface Id extends Occurrence {
  /** The entry of `nodes` that it stands in. */
  readonly within: ConfigNode;
  readonly variants: number[];
}

/**
 * Negative ids, by which the parts of a snapshot refer to each other, are unique in it, however deep they stand. Source: the
 * format's page, section 4 (the import of duplicates fails). A node copied whole, with its identifier, is
 * node-identifier-duplicate's.
 */
export const nodeIdDuplicate: Rule = {
  meta: {
    id: 'node-id-duplicate',
    category: 'nodes',
    severity: 'error',
    summary: 'Each negative `id` is there once in its file.',
  },
  check(pack, report) {
    for (const snapshot of nodesOf(pack).snapshots) {
      for (const { first, second } of findDuplicates(pack, idsOf(snapshot))) {
        if (isCopy(second.within, first.within)) continue;
        report({
          place: second.place,
          message: `the id ${second.key} is taken by another node of this file, so its import fails`,
          help: 'write a negative number that no other id has',
          related: [{ place: first.place, message: 'the first one' }],
        });
      }
    }
  },
};

/** The ids of a snapshot in the order of writing, each place once. */
function idsOf(snapshot: Snapshot): Iterable<Id> {
  const ids = new Map<string, Id>();
  for (const [variant, documents] of snapshot.variants.entries()) {
    for (const root of documents) {
      const list = valueAt(root, 'nodes');
      if (list?.kind !== 'list') continue;
      for (const node of list.items) {
        for (const inner of valuesWithin(node)) {
          const id = idOf(inner);
          if (id === undefined) continue;
          const at = `${id.place.file}:${id.place.start}`;
          const same = ids.get(at);
          if (same === undefined) {
            ids.set(at, { key: id.text, place: id.place, snapshot, variants: [variant], within: node });
          } else if (same.variants.at(-1) !== variant) same.variants.push(variant);
        }
      }
    }
  }
  return ids.values();
}

function isCopy(node: ConfigNode, other: ConfigNode): boolean {
  const identifier = textOf(valueAt(node, 'identifier'));
  const isOther = node.place.file !== other.place.file || node.place.start !== other.place.start;
  return isOther && identifier !== undefined && identifier === textOf(valueAt(other, 'identifier'));
}

/** A value where it is the id of a node: those have a `_type`, and other keys named id may mean anything. */
function idOf({ value, key, owner }: InnerValue): ScalarNode | undefined {
  if (key !== 'id' || value.kind !== 'number' || !/^-\d+$/.test(value.text)) return undefined;
  return entryOf(owner, '_type') !== undefined && entryOf(owner, 'id')?.value === value ? value : undefined;
}

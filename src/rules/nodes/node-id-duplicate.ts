import type { Snapshot } from '../../stackpack/node.ts';
import { findDuplicates, type Occurrence } from '../../stackpack/node-duplicates.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { entryOf, textOf, valueAt } from '../../syntax/config-access.ts';
import type { ObjectNode } from '../../syntax/config-node.ts';
import { valuesWithin } from '../../syntax/config-walk.ts';
import type { Rule } from '../rule.ts';

interface Id extends Occurrence {
  /** The identifier of the entry of `nodes` that it stands in. */
  readonly within: string | undefined;
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
      for (const { first, second } of findDuplicates(idsOf(snapshot))) {
        if (second.within !== undefined && second.within === first.within) continue;
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
        const within = textOf(valueAt(node, 'identifier'));
        for (const { value } of valuesWithin(node)) {
          const id = value.kind === 'object' ? givenId(value) : undefined;
          if (id === undefined) continue;
          const at = `${id.place.file}:${id.place.start}`;
          const same = ids.get(at);
          if (same === undefined) ids.set(at, { key: id.text, place: id.place, variants: [variant], within });
          else if (same.variants.at(-1) !== variant) same.variants.push(variant);
        }
      }
    }
  }
  return ids.values();
}

/** An object's id where it is one of a node: those have a `_type`, and other keys named id may mean anything. */
function givenId(object: ObjectNode) {
  const id = entryOf(object, '_type') === undefined ? undefined : entryOf(object, 'id')?.value;
  return id?.kind === 'number' && /^-\d+$/.test(id.text) ? id : undefined;
}

import { findDuplicates, includesOfFile, type Once, occurrencesOf } from '../../stackpack/node-duplicates.ts';
import { listedNodes, nodesOf } from '../../stackpack/nodes.ts';
import { entryOf, textOf, valueAt } from '../../syntax/config-access.ts';
import type { ConfigNode, ScalarNode } from '../../syntax/config-node.ts';
import { type InnerValue, valuesWithin } from '../../syntax/config-walk.ts';
import type { Rule } from '../rule.ts';

interface Id extends Once {
  /** The entry of `nodes` that it stands in. */
  readonly within: ConfigNode;
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
      for (const { first, second } of findDuplicates(pack, occurrencesOf(snapshot, idsIn))) {
        const { key, place } = second;
        if (isCopy(second.within, first.within)) continue;
        if (first !== second) {
          report({
            place,
            message: `the id ${key} is taken by another node of this file, so its import fails`,
            help: 'write a negative number that no other id has',
            related: [{ place: first.place, message: 'the first one' }],
          });
        } else if (!isNamedWithin(second)) {
          report({
            place,
            message: `the id ${key} comes with every include of this file, which is included more than once, so the import fails`,
            help: 'leave the id out, or write the nodes where they are needed, each with an id of its own',
            related: includesOfFile(pack, place.file),
          });
        }
      }
    }
  },
};

function* idsIn(root: ConfigNode): Iterable<Id> {
  for (const node of listedNodes(root)) {
    for (const inner of valuesWithin(node)) {
      const id = idOf(inner);
      if (id !== undefined) yield { key: id.text, place: id.place, within: node };
    }
  }
}

/** Whether it stands in a node with an identifier that is in the same file, and so comes as often. */
function isNamedWithin({ within, place }: Id): boolean {
  return valueAt(within, 'identifier')?.place.file === place.file;
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

import { findDuplicates, includesOfFile, type Once, occurrencesOf } from '../../stackpack/node-duplicates.ts';
import { listedNodes, nodesOf } from '../../stackpack/nodes.ts';
import { textOf, valueAt } from '../../syntax/config-access.ts';
import type { ConfigNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

interface Identifier extends Once {
  readonly identifier: string;
}

/**
 * No two nodes have one identifier: in 1.x within a snapshot, in 2.0 in all settings files, which are read together.
 * Source: the format's page, section 4 (the import of duplicates fails) and section 5.
 */
export const nodeIdentifierDuplicate: Rule = {
  meta: {
    id: 'node-identifier-duplicate',
    category: 'nodes',
    severity: 'error',
    summary: 'Each identifier is that of one node.',
  },
  check(pack, report) {
    const isOneWhole = pack.format === '2.0';
    const identifiers = nodesOf(pack).snapshots.flatMap((snapshot) =>
      occurrencesOf(snapshot, (root) => identifiersIn(root, isOneWhole ? '' : snapshot.file)),
    );
    for (const { first, second } of findDuplicates(pack, identifiers)) {
      const said = quote(second.identifier, 200);
      if (first === second) {
        report({
          place: second.place,
          message: `the identifier ${said} comes with every include of this file, which is included more than once, so the import fails`,
          help: 'include the file once',
          related: includesOfFile(pack, second.place.file),
        });
      } else {
        report({
          place: second.place,
          message: `another node ${isOneWhole ? 'of this pack' : 'of this template'} has the identifier ${said}, so the import fails`,
          help: 'give each node an identifier of its own, or remove one of the two',
          related: [{ place: first.place, message: 'the first one' }],
        });
      }
    }
  },
};

/** @param scope what identifiers are unique in: a part of the key */
function* identifiersIn(root: ConfigNode, scope: string): Iterable<Identifier> {
  for (const node of listedNodes(root)) {
    const value = valueAt(node, 'identifier');
    const identifier = textOf(value);
    if (value === undefined || identifier === undefined || identifier === '') continue;
    yield { key: `${scope}\n${identifier}`, identifier, place: value.place };
  }
}

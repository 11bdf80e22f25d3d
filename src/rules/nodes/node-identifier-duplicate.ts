import { findDuplicates, type Occurrence } from '../../stackpack/node-duplicates.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { entryOf } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

interface Identifier extends Occurrence {
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
    for (const { first, second } of findDuplicates(pack, identifiersOf(pack, isOneWhole))) {
      report({
        place: second.place,
        message: `another node ${isOneWhole ? 'of this pack' : 'of this template'} has the identifier ${quote(second.identifier, 200)}, so the import fails`,
        help: 'give each node an identifier of its own, or remove one of the two',
        related: [{ place: first.place, message: 'the first one' }],
      });
    }
  },
};

function* identifiersOf(pack: Pack, isOneWhole: boolean): Iterable<Identifier> {
  for (const { value, identifier, snapshot, variants } of nodesOf(pack).nodes) {
    const entry = entryOf(value, 'identifier');
    if (identifier === undefined || identifier === '' || entry === undefined) continue;
    const key = isOneWhole ? identifier : `${snapshot.file}\n${identifier}`;
    yield { key, identifier, place: entry.value.place, snapshot, variants };
  }
}

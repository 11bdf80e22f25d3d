import type { PackNode } from '../stackpack/node.ts';
import { textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';

/** What an `id` of a snapshot stands for, in words that both packs share: the node that has it, or a part of that node. */
export type Referents = ReadonlyMap<number, string>;

/** The number that an `id` is: negative, and unique within its snapshot alone. Source: the format's page, section 4. */
function idOf(node: ObjectNode): number | undefined {
  const id = valueAt(node, 'id');
  return id?.kind === 'number' && typeof id.value === 'number' && id.value < 0 ? id.value : undefined;
}

/**
 * The ids that are defined in each snapshot. The settings files of a 2.0 pack are read together, so they share theirs.
 * @param labelOf what both packs call a node, whatever its identifier became
 * @returns the ids of the snapshot that a node is from
 */
export function findReferents(
  nodes: readonly PackNode[],
  labelOf: (node: PackNode) => string,
): (node: PackNode) => Referents {
  const bySnapshot = new Map<string, Map<number, string>>();
  const idsOf = ({ snapshot }: PackNode): Map<number, string> => {
    const key = snapshot.scope === 'settings' ? '' : snapshot.file;
    const known = bySnapshot.get(key) ?? new Map<number, string>();
    bySnapshot.set(key, known);
    return known;
  };
  for (const node of nodes) collect(node.value, labelOf(node), idsOf(node));
  return idsOf;
}

function collect(value: ConfigNode, label: string, ids: Map<number, string>): void {
  if (value.kind === 'list') {
    // Order makes no difference, so an element is called by what it says.
    for (const item of value.items) collect(item, `${label}[${wordsOf(item)}]`, ids);
  } else if (value.kind === 'object') {
    const id = idOf(value);
    if (id !== undefined && !ids.has(id)) ids.set(id, label);
    for (const entry of value.entries) {
      if (entry.value.kind === 'object' || entry.value.kind === 'list') {
        collect(entry.value, `${label}/${entry.key}`, ids);
      }
    }
  }
}

function wordsOf(item: ConfigNode): string {
  return ['_type', 'name', 'type'].map((key) => textOf(valueAt(item, key))?.slice(0, 200) ?? '').join(' ');
}

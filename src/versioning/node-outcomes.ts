import type { PackNode } from '../stackpack/node.ts';
import { valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';

/** How many outcomes of a template's conditions are looked at for one node. */
const mostOutcomes = 4;

const byPlace = new WeakMap<readonly ConfigNode[], ReadonlyMap<string, ObjectNode>>();

/** What a node says with each outcome of its template's conditions that was tried, a few at most; its own value first. */
export function outcomesOf(node: PackNode): PackNode[] {
  const { value, snapshot, variants } = node;
  const others = variants.slice(1, mostOutcomes).flatMap((variant) => {
    const documents = snapshot.variants[variant];
    const there = documents === undefined ? undefined : indexOf(documents).get(placeKey(value));
    return there === undefined ? [] : [{ ...node, value: there }];
  });
  return [node, ...others];
}

function indexOf(documents: readonly ConfigNode[]): ReadonlyMap<string, ObjectNode> {
  let index = byPlace.get(documents);
  if (index === undefined) {
    const nodes = documents.flatMap((root) => {
      const list = valueAt(root, 'nodes');
      return list?.kind === 'list' ? list.items.filter((item) => item.kind === 'object') : [];
    });
    index = new Map(nodes.map((node) => [placeKey(node), node]));
    byPlace.set(documents, index);
  }
  return index;
}

function placeKey({ place: { file, start } }: ObjectNode): string {
  return `${file}:${start}`;
}

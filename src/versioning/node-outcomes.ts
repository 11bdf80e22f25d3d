import { placeKey } from '../diagnostics/finding.ts';
import type { PackNode } from '../stackpack/node.ts';
import { listedNodes } from '../stackpack/nodes.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';

/** How many outcomes of a template's conditions are looked at for one node. */
const mostOutcomes = 4;

const byPlace = new WeakMap<readonly ConfigNode[], ReadonlyMap<string, ObjectNode>>();

/** What a node says with each outcome of its template's conditions that was tried, a few at most; its own value first. */
export function outcomesOf(node: PackNode): PackNode[] {
  const { value, snapshot, variants } = node;
  const others = variants.slice(1, mostOutcomes).flatMap((variant) => {
    const documents = snapshot.variants[variant];
    const there = documents === undefined ? undefined : indexOf(documents).get(placeKey(value.place));
    return there === undefined ? [] : [{ ...node, value: there }];
  });
  return [node, ...others];
}

function indexOf(documents: readonly ConfigNode[]): ReadonlyMap<string, ObjectNode> {
  let index = byPlace.get(documents);
  if (index === undefined) {
    index = new Map(documents.flatMap(listedNodes).map((node) => [placeKey(node.place), node]));
    byPlace.set(documents, index);
  }
  return index;
}

import type { PackNode, PackNodes } from '../stackpack/node.ts';
import type { ComparedPack, Comparison, NodePair } from './comparison.ts';
import { hasSameBytes } from './same-bytes.ts';
import { comparableText } from './same-text.ts';

/** A node's identifier, as it is compared. */
function identifierOf({ identifier }: PackNode): string | undefined {
  return identifier === undefined ? undefined : comparableText(identifier);
}

/** Finds each node of the old pack in the new one: see Comparison. */
export function pairNodes(
  oldPack: ComparedPack,
  newPack: ComparedPack,
): Pick<Comparison, 'pairs' | 'reidentified' | 'removed' | 'added'> {
  const [old, now] = [oldPack.nodes, newPack.nodes];
  const [before, after] = [firstByIdentifier(old), firstByIdentifier(now)];
  const pairs: NodePair[] = [];
  const gone: PackNode[] = [];
  for (const [identifier, node] of before) {
    const same = after.get(identifier);
    if (same === undefined) gone.push(node);
    else pairs.push({ old: node, new: same });
  }
  const come = [...after].filter(([identifier]) => !before.has(identifier)).map(([, node]) => node);
  const { unique: oldNames, nodes: oldUnnamed } = byTypeAndName(old);
  const { unique: newNames, nodes: newUnnamed } = byTypeAndName(now);
  for (const [words, node] of oldNames) {
    const same = newNames.get(words);
    if (same !== undefined && oldUnnamed.has(node) && newUnnamed.has(same)) pairs.push({ old: node, new: same });
  }
  const [mayBeInOld, mayBeInNew] = [findHidingPlaces(oldPack, newPack), findHidingPlaces(newPack, oldPack)];
  const isGone = (node: PackNode): boolean => !mayBeInNew(node);
  const isNew = (node: PackNode): boolean => !mayBeInOld(node);
  const reidentified = pairByName(gone.filter(isGone), come.filter(isNew), oldNames, newNames);
  const [renamed, renamedTo] = [
    new Set(reidentified.map((one) => one.old)),
    new Set(reidentified.map((one) => one.new)),
  ];
  return {
    pairs,
    reidentified,
    removed: gone.filter((node) => isGone(node) && !renamed.has(node)),
    added: come.filter((node) => isNew(node) && !renamedTo.has(node)),
  };
}

/**
 * Finds whether a node that one pack does not seem to have, and the other has, may be there all the same: in a file that
 * cannot be read, or in a template of which it is not known whether it is imported.
 */
function findHidingPlaces(pack: ComparedPack, other: ComparedPack): (node: PackNode) => boolean {
  const { nodes } = pack;
  const unread = new Set(nodes.unread);
  const imported = new Set(nodes.snapshots.map(({ file }) => file));
  // What cannot be read in either pack, and did not change, hides the same nodes in both.
  const unreadThere = new Set(other.nodes.unread);
  const hidesAny = nodes.unread.some(
    (path) => !unreadThere.has(path) || !hasSameBytes(path, pack.pack.tree, other.pack.tree),
  );
  return ({ snapshot: { file } }) =>
    hidesAny ||
    unread.has(file) ||
    (nodes.everyTemplate !== other.nodes.everyTemplate &&
      !imported.has(file) &&
      pack.pack.tree.entry(file) !== undefined);
}

function pairByName(
  gone: readonly PackNode[],
  come: readonly PackNode[],
  oldNames: ReadonlyMap<string, PackNode>,
  newNames: ReadonlyMap<string, PackNode>,
): NodePair[] {
  const isNew = new Set(come);
  return gone.flatMap((node) => {
    const words = typeAndName(node);
    if (words === undefined || oldNames.get(words) !== node) return [];
    const same = newNames.get(words);
    return same !== undefined && isNew.has(same) ? [{ old: node, new: same }] : [];
  });
}

/** Of nodes with one identifier the first: which of them the server keeps is not known. */
function firstByIdentifier({ nodes }: PackNodes): Map<string, PackNode> {
  const first = new Map<string, PackNode>();
  for (const node of nodes) {
    const identifier = identifierOf(node);
    if (identifier !== undefined && !first.has(identifier)) first.set(identifier, node);
  }
  return first;
}

function typeAndName({ type, name }: PackNode): string | undefined {
  return type === undefined || name === undefined ? undefined : JSON.stringify([type, comparableText(name)]);
}

/** Nodes whose type and name no other node has, and all nodes without an identifier. */
function byTypeAndName({ nodes }: PackNodes): { unique: Map<string, PackNode>; nodes: Set<PackNode> } {
  const unique = new Map<string, PackNode>();
  const shared = new Set<string>();
  const identifiers = new Map<string, string | undefined>();
  for (const node of nodes) {
    const words = typeAndName(node);
    if (words === undefined) continue;
    const identifier = identifierOf(node);
    // What several outcomes of a condition have under one identifier is one node.
    if (unique.has(words) && (identifier === undefined || identifiers.get(words) !== identifier)) shared.add(words);
    else if (!unique.has(words)) unique.set(words, node);
    identifiers.set(words, identifier);
  }
  for (const words of shared) unique.delete(words);
  return { unique, nodes: new Set(nodes.filter(({ identifier }) => identifier === undefined)) };
}

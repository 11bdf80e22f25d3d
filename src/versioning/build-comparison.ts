import { rootObject } from '../stackpack/manifest-values.ts';
import type { PackNode } from '../stackpack/node.ts';
import { nodesOf } from '../stackpack/nodes.ts';
import type { Pack } from '../stackpack/pack.ts';
import type { ConfigNode } from '../syntax/config-node.ts';
import { compareFiles, findMovedFiles, type IsSameFile } from './compare-files.ts';
import { compareManifests } from './compare-manifests.ts';
import { compareValues, type ValueDifference } from './compare-values.ts';
import type { ComparedPack, Comparison, FileDifference, NodeDifference, NodePair } from './comparison.ts';
import { findNamedFiles, type NamedFiles } from './named-files.ts';
import { outcomesOf } from './node-outcomes.ts';
import { pairNodes } from './pair-nodes.ts';
import type { MovedFiles } from './same-text.ts';
import { findReferents } from './snapshot-ids.ts';

/** Lays two versions of a pack side by side: see Comparison. Never throws on what they hold. */
export function buildComparison(old: Pack, now: Pack, isSameFile: IsSameFile): Comparison {
  const [before, after] = [comparedPack(old), comparedPack(now)];
  const nodes = pairNodes(before, after);
  const moved = findMovedFiles(old, now);
  const files = { old: findNamedFiles(old), new: findNamedFiles(now) };
  const compared = compareNodes(before, after, [...nodes.pairs, ...nodes.reidentified], files, moved);
  const inNodes = compared.flatMap(({ pair, differences }) =>
    differences.map((difference): NodeDifference => ({ in: 'node', pair, ...difference })),
  );
  const inManifest = compareManifests(old, now, files, moved);
  const told = new Set<string>();
  const tell = ({ filesIn }: NamedFiles, value: ConfigNode | undefined): void => {
    for (const path of value === undefined ? [] : [value.place.file, ...filesIn(value)]) told.add(path);
  };
  for (const difference of [...inManifest, ...inNodes]) {
    tell(files.old, difference.old);
    tell(files.new, difference.new);
  }
  for (const { pair } of inNodes) for (const { value } of [pair.old, pair.new]) told.add(value.place.file);
  for (const { value } of nodes.removed) tell(files.old, value);
  for (const { value } of nodes.added) tell(files.new, value);
  if (inManifest.length > 0) told.add(old.manifest.file).add(now.manifest.file);
  const inFiles = compareFiles(old, now, moved, isSameFile).filter((difference) => !isTold(difference, told));
  const pairs = compared.map(({ pair }) => pair);
  return {
    old: before,
    new: after,
    ...nodes,
    pairs: pairs.slice(0, nodes.pairs.length),
    reidentified: pairs.slice(nodes.pairs.length),
    differences: [...inManifest, ...inNodes, ...inFiles],
  };
}

function comparedPack(pack: Pack): ComparedPack {
  return { pack, manifest: rootObject(pack.manifest), nodes: nodesOf(pack) };
}

/** Whether what became of a file is said by what became of its nodes; a file that only moved is always worth a line. */
function isTold({ old, new: now }: FileDifference, told: ReadonlySet<string>): boolean {
  if (old !== undefined && now !== undefined && old !== now) return false;
  return [old, now].some((path) => path !== undefined && told.has(path));
}

/** A pair of nodes, and where they differ. */
interface ComparedPair {
  readonly pair: NodePair;
  readonly differences: readonly ValueDifference[];
}

/**
 * Compares each pair. Of a node that stands in a template with conditions the outcome counts that is most like the other
 * node: what is still said with some outcome has not changed.
 */
function compareNodes(
  old: ComparedPack,
  now: ComparedPack,
  pairs: readonly NodePair[],
  files: { readonly old: NamedFiles; readonly new: NamedFiles },
  moved: MovedFiles,
): ComparedPair[] {
  const labels = new Map(pairs.flatMap((pair, index) => [pair.old, pair.new].map((node) => [node, `#${index}`])));
  const labelOf = (node: PackNode): string => labels.get(node) ?? node.identifier ?? `${node.type} ${node.name}`;
  const oldIds = findReferents(old.nodes.nodes, labelOf);
  const newIds = findReferents(now.nodes.nodes, labelOf);
  return pairs.map(({ old: before, new: after }) => {
    const contexts = {
      old: { in: 'node', ids: oldIds(before), files: files.old, moved },
      new: { in: 'node', ids: newIds(after), files: files.new, moved: new Map() },
    } as const;
    let closest: ComparedPair | undefined;
    for (const one of outcomesOf(before)) {
      for (const other of outcomesOf(after)) {
        const differences = compareValues(one.value, other.value, contexts);
        const pair = { old: one, new: other };
        if (differences.length === 0) return { pair, differences };
        if (closest === undefined || differences.length < closest.differences.length) closest = { pair, differences };
      }
    }
    return closest ?? { pair: { old: before, new: after }, differences: [] };
  });
}

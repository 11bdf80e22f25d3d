import { type Place, wholeFile } from '../../../diagnostics/finding.ts';
import type { PackNode } from '../../../stackpack/node.ts';
import { entryOf, valueAt } from '../../../syntax/config-access.ts';
import type { ConfigNode, ObjectEntry } from '../../../syntax/config-node.ts';
import type { Comparison, Difference, PathSegment } from '../../comparison.ts';
import { filesIncludedAt } from '../../included-files.ts';
import { findElement, findEntry } from '../../value-index.ts';

/** Where something stood in the old pack, and where it stands in the new one or the nearest place that is left. */
export interface Places {
  readonly old?: Place;
  readonly new: Place;
}

/** The places of a difference: see Change. */
export function placesOf(difference: Difference, comparison: Comparison): Places {
  if (difference.in === 'file') {
    const { old, new: now } = difference;
    return { ...(old === undefined ? {} : { old: wholeFile(old) }), new: placeLeftOfFile(now ?? old, comparison) };
  }
  const included = includedFile(difference, comparison);
  if (included !== undefined) return { old: wholeFile(included), new: wholeFile(included) };
  const [before, after] =
    difference.in === 'node'
      ? ([
          [difference.pair.old.value, placeOfNode(difference.pair.old)],
          [difference.pair.new.value, placeOfNode(difference.pair.new)],
        ] as const)
      : ([
          [comparison.old.manifest, wholeFile(comparison.old.pack.manifest.file)],
          [comparison.new.manifest, wholeFile(comparison.new.pack.manifest.file)],
        ] as const);
  return {
    ...(difference.old === undefined ? {} : { old: nearestPlace(before[0], difference.path, before[1]) }),
    new: nearestPlace(after[0], difference.path, after[1]),
  };
}

/** The file that both values are included from, where there is one: what changed stands in there, not in the template. */
function includedFile(
  { old, new: now }: Exclude<Difference, { in: 'file' }>,
  comparison: Comparison,
): string | undefined {
  if (old === undefined || now === undefined) return undefined;
  const [file, ...more] = filesIncludedAt(old.place, comparison.old.pack);
  const [other, ...others] = filesIncludedAt(now.place, comparison.new.pack);
  return file === other && more.length + others.length === 0 ? file : undefined;
}

/** Where a node stands: the value of its identifier, or else of its name; or else all of it. */
export function placeOfNode({ value }: PackNode): Place {
  return (valueAt(value, 'identifier') ?? valueAt(value, 'name') ?? value).place;
}

/** What is left in the new pack of where a node stood: the list of nodes in its file, the file, or the manifest. */
export function placeLeftOfNode(node: PackNode, comparison: Comparison): Place {
  const { file } = node.snapshot;
  const snapshot = comparison.new.nodes.snapshots.find((one) => one.file === file);
  const lists = snapshot?.variants.flat().flatMap((root) => entryOf(root, 'nodes') ?? []);
  return lists?.[0]?.keyPlace ?? placeLeftOfFile(file, comparison);
}

/** A file of the old pack in the new one, or the manifest where it is gone. */
function placeLeftOfFile(path: string | undefined, { new: { pack } }: Comparison): Place {
  return wholeFile(path !== undefined && pack.tree.entry(path)?.kind === 'file' ? path : pack.manifest.file);
}

/** The place at the end of a path, or that of the last thing on it that is there; `otherwise` where nothing is. */
export function nearestPlace(root: ConfigNode, path: readonly PathSegment[], otherwise: Place): Place {
  let value: ConfigNode | undefined = root;
  let place = otherwise;
  for (const segment of path) {
    if (typeof segment === 'string') {
      const entry = findEntry(value, segment);
      if (entry === undefined) return place;
      place = placeOfEntry(entry);
      value = entry.value;
    } else {
      value = findElement(value, segment);
      if (value === undefined) return place;
      place = valueAt(value, segment.key)?.place ?? value.place;
    }
  }
  return place;
}

/** A list or an object is found by its key: what is in it may start lines below. */
function placeOfEntry({ keyPlace, value }: ObjectEntry): Place {
  return value.kind === 'object' || value.kind === 'list' ? keyPlace : value.place;
}

/** The place of a path in the new manifest, or the nearest that is left of it. */
export function placeLeftAt(path: readonly PathSegment[], { new: { manifest, pack } }: Comparison): Place {
  return nearestPlace(manifest, path, wholeFile(pack.manifest.file));
}

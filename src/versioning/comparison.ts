import type { PackNode, PackNodes } from '../stackpack/node.ts';
import type { Pack } from '../stackpack/pack.ts';
import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';

/** One of the two packs that are compared. */
export interface ComparedPack {
  readonly pack: Pack;
  readonly manifest: ObjectNode;
  readonly nodes: PackNodes;
}

/** A node and what became of it. */
export interface NodePair {
  readonly old: PackNode;
  readonly new: PackNode;
}

/** What leads from a node, or the manifest's root, to a value: keys, and elements of lists by what tells them apart. */
export type PathSegment = string | PathElement;

export interface PathElement {
  /** `columnId`, `metricId`. */
  readonly key: string;
  readonly value: string;
}

/** A value that is another, only in the old or only in the new one: as deep down as it can be named. */
export type Difference = NodeDifference | ManifestDifference | FileDifference;

export interface NodeDifference {
  readonly in: 'node';
  readonly pair: NodePair;
  readonly path: readonly PathSegment[];
  readonly old: ConfigNode | undefined;
  readonly new: ConfigNode | undefined;
}

export interface ManifestDifference {
  readonly in: 'manifest';
  readonly path: readonly PathSegment[];
  readonly old: ConfigNode | undefined;
  readonly new: ConfigNode | undefined;
}

/**
 * A packaged file with other bytes, or on one side only, of which no difference in nodes or the manifest speaks. A moved
 * file is one difference with two paths.
 */
export interface FileDifference {
  readonly in: 'file';
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/**
 * Two versions of a pack side by side. `id`s, places of files, the order of nodes and of lists, white space, comments and
 * line endings make no difference.
 */
export interface Comparison {
  readonly old: ComparedPack;
  readonly new: ComparedPack;
  /** Nodes with the same identifier; those without any, by type and name, where each is unique on both sides. */
  readonly pairs: readonly NodePair[];
  /** Nodes of the same type and name, each unique on both sides, with another identifier. */
  readonly reidentified: readonly NodePair[];
  /** Nodes with an identifier that is gone; none that may be in a file of the new pack that cannot be read. */
  readonly removed: readonly PackNode[];
  /** Nodes with an identifier that was not there; none that may have been in a file that cannot be read. */
  readonly added: readonly PackNode[];
  /** In the pairs and the reidentified, in the manifest (less its version), and of files. */
  readonly differences: readonly Difference[];
}

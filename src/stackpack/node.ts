import type { ConfigNode, ObjectNode } from '../syntax/config-node.ts';

/**
 * For whom a node is installed: once for the pack, for each instance, or (2.0) by a settings file. Unknown where a script
 * imports its template in a way that does not tell.
 */
export type NodeScope = 'shared' | 'instance' | 'settings' | 'unknown';

/** A file that gives nodes: a settings file, or a template that the provisioning imports. */
export interface Snapshot {
  /** Its path in the pack. */
  readonly file: string;
  readonly scope: NodeScope;
  /**
   * What it holds: the roots of its documents, one list for each outcome of its conditions that was tried and could be
   * read. Of a settings file there is one. Places are those in the source files, includes followed; what the server
   * fills in stands in texts as it was written: `{{instanceId}}`.
   */
  readonly variants: readonly (readonly ConfigNode[])[];
}

/** An entry of a snapshot's list of nodes: what the server installs. */
export interface PackNode {
  readonly value: ObjectNode;
  readonly snapshot: Snapshot;
  /** The indexes of the snapshot's variants that have it. */
  readonly variants: readonly number[];
  /** Its `_type`. */
  readonly type: string | undefined;
  /** The URN under which other nodes and other packs know it, with placeholders as written. */
  readonly identifier: string | undefined;
  readonly name: string | undefined;
}

/** All nodes that a pack installs. */
export interface PackNodes {
  /** By file, then in the order of writing; a node that several variants have stands here once. */
  readonly nodes: readonly PackNode[];
  readonly snapshots: readonly Snapshot[];
  /** Files of which it is not known which nodes they give, because they, or what they include, cannot be read. */
  readonly unread: readonly string[];
  /** Whether a script builds the path of a template at run time, so that every template counts as imported. */
  readonly everyTemplate: boolean;
}

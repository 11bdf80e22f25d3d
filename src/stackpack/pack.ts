import type { ConfigNode, SyntaxProblem } from '../syntax/config-node.ts';
import type { SourceText } from '../text/source-text.ts';
import type { FileTree, TreeEntry } from '../tree/file-tree.ts';

/** 1.x is the classic format (stackpack.conf, HOCON), 2.0 the one of stackpack.yaml. */
export type PackFormat = '1.x' | '2.0';

/** The manifest's file name in each format. */
export const manifestFiles = { '1.x': 'stackpack.conf', '2.0': 'stackpack.yaml' } as const satisfies Record<
  PackFormat,
  string
>;

export interface Manifest {
  readonly file: 'stackpack.conf' | 'stackpack.yaml';
  /** Empty where the file is too large to be read. */
  readonly source: SourceText;
  /**
   * The root value; undefined where the text could not be read. An object in any manifest that is one. Entries that a fault
   * of syntax stands in are left out.
   */
  readonly root: ConfigNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Where a version was found. `version.sbt` holds the last released one. */
export type VersionSource = 'manifest' | 'option' | 'tag' | 'version.sbt';

export interface PackVersion {
  readonly value: string;
  readonly source: VersionSource;
}

/** A StackPack that was read: what every rule looks at. */
export interface Pack {
  readonly format: PackFormat;
  /** Everything in the pack's folder or archive. */
  readonly tree: FileTree;
  /** Whether the tree is that of an .sts: nothing is built into it any more. */
  readonly isArchive: boolean;
  readonly manifest: Manifest;
  /** The files that go into the archive: see contents.ts. */
  readonly packaged: readonly TreeEntry[];
  readonly version: PackVersion | undefined;
  /** The decoded text of a file of the tree, without a byte order mark. */
  source(path: string): SourceText;
}

import type { FileTree } from '../../tree/file-tree.ts';
import type { ConfigDocument } from '../config-node.ts';

export interface HoconOptions {
  /** The text's path in the tree: what its places name, and what its includes are relative to. */
  readonly file: string;
  /** Where `include` finds files; without it every include is a problem. */
  readonly tree?: FileTree;
}

/** Reads HOCON. */
export function readHocon(_text: string, _options: HoconOptions): ConfigDocument {
  return { root: undefined, problems: [] };
}

import type { PackFormat } from '../../../src/stackpack/pack.ts';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import type { Random } from './random.ts';

/** A whole pack in which no rule finds anything. */
export interface GoodPack {
  readonly name: string;
  readonly format: PackFormat;
  readonly files: ReadonlyMap<string, MemoryContent>;
}

/** One break of a good pack. */
export interface Break {
  /** Where it is done, and how if that is chosen by chance: tells it from the other breaks of its mutator. */
  readonly title: string;
  /** New contents by path; null removes the file. */
  readonly change: Readonly<Record<string, MemoryContent | null>>;
  /** `file:line` at which the rule's finding is expected. */
  readonly at: string;
}

/** A way to break packs. */
export interface Mutator {
  readonly title: string;
  /** The breaks of a pack, one for each site that can be broken so. */
  breaks(pack: GoodPack, random: Random): Iterable<Break>;
}

/** The files of a pack after a break. */
export function applyBreak(pack: GoodPack, { change }: Break): Map<string, MemoryContent> {
  const files = new Map(pack.files);
  for (const [path, content] of Object.entries(change)) {
    if (content === null) files.delete(path);
    else files.set(path, content);
  }
  return files;
}

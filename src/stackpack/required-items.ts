import type { FileTree } from '../tree/file-tree.ts';
import type { Pack } from './pack.ts';

/**
 * What a 2.0 pack must have besides its manifest: the vendor's tool packages none without. A folder ends in a slash, and
 * is there when anything is below it. Source: documentation of that tool; see the format's page, section 5.
 */
const requiredItems = ['README.md', 'settings/', 'resources/'] as const;

export type RequiredItem = (typeof requiredItems)[number];

/** The required files and folders that a pack lacks. A link in the place of one does not count as lacking it. */
export function missingItems(pack: Pack): readonly RequiredItem[] {
  return pack.format === '2.0' ? requiredItems.filter((item) => !isThere(item, pack.tree)) : [];
}

function isThere(item: RequiredItem, tree: FileTree): boolean {
  if (!item.endsWith('/')) return tree.entry(item) !== undefined;
  const standsThere = tree.entry(item.slice(0, -1));
  if (standsThere !== undefined) return standsThere.kind !== 'file';
  return tree.entries.some(({ path }) => path.startsWith(item));
}

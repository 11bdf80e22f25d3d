/** Together they ask git at once, which answers them with a handful of processes. */
const mostAtOnce = 250;

/** Bytes that those of a group may hold together, unless one alone has more. */
const largestGroup = 64 * 1024 * 1024;

/**
 * Does something with each of many items, a group of them at a time.
 * @param sizeOf the bytes that are held for an item meanwhile, where that is much
 * @returns the results, in the order of the items
 * @throws what was thrown for the first of them in that order: the same whichever came first in time
 */
export async function inGroups<Item, Result>(
  items: readonly Item[],
  handle: (item: Item) => Promise<Result>,
  sizeOf: (item: Item) => number = () => 0,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const group of groupsOf(items, sizeOf)) {
    for (const settled of await Promise.allSettled(group.map(handle))) {
      if (settled.status === 'rejected') throw settled.reason;
      results.push(settled.value);
    }
  }
  return results;
}

function groupsOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[][] {
  const groups: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    const group = groups.at(-1);
    if (group === undefined || group.length === mostAtOnce || size + more > largestGroup) {
      groups.push([item]);
      size = more;
    } else {
      group.push(item);
      size += more;
    }
  }
  return groups;
}

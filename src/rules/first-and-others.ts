/** What gives cause for one finding: where it is reported, and the other places that it names. */
export interface FirstAndOthers<Item> {
  readonly first: Item;
  readonly others: readonly Item[];
}

/** More than a few are no slip of a person's. */
const mostOthers = 20;

/**
 * Groups what gives cause for the same finding, so that one slip is one finding however often it shows.
 * @param items each with what it is the same by, in the order of reading
 * @returns the groups by that, each with at most a few others
 */
export function groupRepeated<Item>(
  items: Iterable<readonly [key: string, item: Item]>,
): Map<string, FirstAndOthers<Item>> {
  const groups = new Map<string, { readonly first: Item; readonly others: Item[] }>();
  for (const [key, item] of items) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: item, others: [] });
    else if (group.others.length < mostOthers) group.others.push(item);
  }
  return groups;
}

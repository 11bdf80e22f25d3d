/** What gives cause for one finding: where it is reported, and the other places that it names. */
export interface FirstAndOthers<Item> {
  /** What they are the same by. */
  readonly key: string;
  readonly first: Item;
  readonly others: readonly Item[];
  /** How many others there are, those included that are not among `others`. */
  readonly more: number;
}

/** More than a few are no slip of a person's. */
const mostOthers = 20;

/**
 * Groups what gives cause for the same finding, so that one slip is one finding in each file, however often it shows there.
 * Those of two files are two findings: either file may be one whose findings nobody is to hear.
 * @param items each with what it is the same by, in the order of reading
 * @param fileOf the file that an item stands in
 * @returns the groups in the order of their first items, each with at most a few others
 */
export function groupRepeated<Item>(
  items: Iterable<readonly [key: string, item: Item]>,
  fileOf: (item: Item) => string,
): FirstAndOthers<Item>[] {
  const groups = new Map<string, { key: string; first: Item; others: Item[]; more: number }>();
  for (const [key, item] of items) {
    const keyInFile = JSON.stringify([fileOf(item), key]);
    const group = groups.get(keyInFile);
    if (group === undefined) groups.set(keyInFile, { key, first: item, others: [], more: 0 });
    else if (++group.more <= mostOthers) group.others.push(item);
  }
  return [...groups.values()];
}

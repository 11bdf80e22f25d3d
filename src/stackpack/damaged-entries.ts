import type { ConfigDocument, ConfigNode, ObjectEntry } from '../syntax/config-node.ts';

/**
 * The root without the entries that a fault of syntax stands in. What a reader made of those all the same is a guess: rules
 * that judge it would say a second time, in other words, what is wrong.
 */
export function withoutDamagedEntries({ root, problems }: ConfigDocument): ConfigNode | undefined {
  const faults = problems.filter(({ kind }) => kind === 'syntax');
  if (faults.length === 0 || root?.kind !== 'object') return root;
  const damaged = new Set(faults.map(({ place }) => lastStartingBefore(root.entries, place.file, place.start)));
  return { ...root, entries: root.entries.filter((entry) => !damaged.has(entry)) };
}

/** The entry that an offset of a file lies in: an entry goes on until the next one starts. */
function lastStartingBefore(entries: readonly ObjectEntry[], file: string, offset: number): ObjectEntry | undefined {
  let last: ObjectEntry | undefined;
  for (const entry of entries) {
    const { keyPlace } = entry;
    if (keyPlace.file !== file || keyPlace.start > offset) continue;
    if (last === undefined || keyPlace.start > last.keyPlace.start) last = entry;
  }
  return last;
}

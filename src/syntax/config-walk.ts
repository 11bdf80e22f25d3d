import type { ConfigNode, ObjectNode } from './config-node.ts';

/** A value, and where in its surroundings it stands. */
export interface InnerValue {
  readonly value: ConfigNode;
  /** The key it stands under, itself or the list that it is in; undefined for a root. */
  readonly key: string | undefined;
  /** The object that has the key. */
  readonly owner: ObjectNode | undefined;
}

/** A value and all that is in it, in the order of writing. However deep, it takes no stack. */
export function* valuesWithin(root: ConfigNode): Iterable<InnerValue> {
  const waiting: InnerValue[] = [{ value: root, key: undefined, owner: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const { value, key, owner } = next;
    if (value.kind === 'list') {
      for (let index = value.items.length - 1; index >= 0; index--) {
        const item = value.items[index];
        if (item !== undefined) waiting.push({ value: item, key, owner });
      }
    } else if (value.kind === 'object') {
      for (let index = value.entries.length - 1; index >= 0; index--) {
        const entry = value.entries[index];
        if (entry !== undefined) waiting.push({ value: entry.value, key: entry.key, owner: value });
      }
    }
  }
}

/** How many values documents have, their roots among them. */
export function countValues(documents: readonly ConfigNode[]): number {
  let count = 0;
  for (const root of documents) for (const _ of valuesWithin(root)) count++;
  return count;
}

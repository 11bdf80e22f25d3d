import { readItems } from '../stackpack/manifest-values.ts';
import { textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ListNode, ObjectNode } from '../syntax/config-node.ts';
import { comparableValue, comparedEntries, type ValueContext } from './comparable-value.ts';
import type { NodeDifference, PathSegment } from './comparison.ts';
import { findListKey } from './list-keys.ts';

export type ValueDifference = Pick<NodeDifference, 'path' | 'old' | 'new'>;

/**
 * Finds where two values differ, each place as deep down as it can be named. Null is as good as absent, and so is an empty
 * list; in a manifest an empty object too.
 */
export function compareValues(
  old: ConfigNode | undefined,
  now: ConfigNode | undefined,
  contexts: { readonly old: ValueContext; readonly new: ValueContext },
): ValueDifference[] {
  const found: ValueDifference[] = [];
  const inManifest = contexts.old.in === 'manifest';

  const compare = (before: ConfigNode | undefined, after: ConfigNode | undefined, path: readonly PathSegment[]) => {
    const [one, other] = [given(before), given(after)];
    if (one === undefined && other === undefined) return;
    // An element of a list is there or not; an object under a key may as well be empty.
    const isKey = inManifest && typeof path.at(-1) !== 'object';
    const lists = listsOf(one, other, inManifest);
    if (lists !== undefined) compareLists(lists, path);
    else if (isObject(one, other, isKey) && isObject(other, one, isKey)) compareObjects(one, other, path);
    else if (one === undefined || other === undefined || comparable(one, 'old') !== comparable(other, 'new')) {
      found.push({ path, old: one, new: other });
    }
  };

  const comparable = (node: ConfigNode, side: 'old' | 'new'): string => comparableValue(node, contexts[side]);

  const compareObjects = (
    before: ObjectNode | undefined,
    after: ObjectNode | undefined,
    path: readonly PathSegment[],
  ) => {
    const others = new Map(comparedEntries(after?.entries ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of comparedEntries(before?.entries ?? [])) {
      compare(value, others.get(key), [...path, key]);
      others.delete(key);
    }
    for (const [key, value] of others) compare(undefined, value, [...path, key]);
  };

  const compareLists = ({ old, new: now, items }: ListPair, path: readonly PathSegment[]) => {
    const last = path.at(-1);
    const key = findListKey(typeof last === 'string' ? last : undefined, items.old, items.new);
    if (key !== undefined) {
      for (const [value, group] of groupByKey(items, key)) compareGroup(group, [...path, { key, value }]);
      return;
    }
    const sorted = (side: 'old' | 'new'): string =>
      items[side]
        .map((item) => comparable(item, side))
        .sort()
        .join();
    if (items.old.length !== items.new.length || sorted('old') !== sorted('new')) found.push({ path, old, new: now });
  };

  /** Elements of one key: one on each side, where the list is well made. */
  const compareGroup = (group: ItemPair, path: readonly PathSegment[]) => {
    if (group.old.length <= 1 && group.new.length <= 1) {
      compare(group.old[0], group.new[0], path);
      return;
    }
    const left = new Map<string, ConfigNode[]>();
    for (const item of group.new) {
      const value = comparable(item, 'new');
      const same = left.get(value);
      if (same === undefined) left.set(value, [item]);
      else same.push(item);
    }
    const gone = group.old.filter((item) => left.get(comparable(item, 'old'))?.pop() === undefined);
    const come = [...left.values()].flat();
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      compare(gone[index], come[index], path);
    }
  };

  compare(old, now, []);
  return found;
}

function given(node: ConfigNode | undefined): ConfigNode | undefined {
  return node?.kind === 'null' ? undefined : node;
}

/** Whether a value is an object to be looked into, or is as good as an empty one. */
function isObject(
  node: ConfigNode | undefined,
  other: ConfigNode | undefined,
  absentIsEmpty: boolean,
): node is ObjectNode | undefined {
  if (node === undefined) return absentIsEmpty && other?.kind === 'object';
  return node.kind === 'object' && node.tag === (other ?? node).tag;
}

interface ItemPair {
  readonly old: readonly ConfigNode[];
  readonly new: readonly ConfigNode[];
}

interface ListPair {
  readonly old: ConfigNode | undefined;
  readonly new: ConfigNode | undefined;
  readonly items: ItemPair;
}

/** Two lists, of which one may not be there; undefined where one is something else. */
function listsOf(old: ConfigNode | undefined, now: ConfigNode | undefined, inManifest: boolean): ListPair | undefined {
  if (old?.kind !== 'list' && now?.kind !== 'list') return undefined;
  const tag = ((old?.kind === 'list' ? old : now) as ListNode).tag;
  const itemsOf = (node: ConfigNode | undefined): readonly ConfigNode[] | undefined => {
    if (node === undefined) return [];
    if (node.kind === 'list') return node.tag === tag ? node.items : undefined;
    return inManifest ? readItems(node, '1.x') : undefined;
  };
  const [before, after] = [itemsOf(old), itemsOf(now)];
  return before && after && { old, new: now, items: { old: before, new: after } };
}

function groupByKey(items: ItemPair, key: string): Map<string, { old: ConfigNode[]; new: ConfigNode[] }> {
  const groups = new Map<string, { old: ConfigNode[]; new: ConfigNode[] }>();
  for (const side of ['old', 'new'] as const) {
    for (const item of items[side]) {
      const value = textOf(valueAt(item, key)) ?? '';
      const group = groups.get(value) ?? { old: [], new: [] };
      groups.set(value, group);
      group[side].push(item);
    }
  }
  return groups;
}

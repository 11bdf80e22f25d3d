import { textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode } from '../syntax/config-node.ts';

/**
 * What tells the elements of a list apart wherever it is there: the parts of a presentation, and the tags of a mapping.
 * Source: real packs, and the vendor's reference of ComponentPresentation and OtelComponentMapping.
 */
const keysOfParts = ['columnId', 'filterId', 'fieldId', 'metricId', 'resourceId', 'tabId'];

/** What may tell the elements of a list apart: only where no two of one list share it. */
const possibleKeys = ['identifier', 'name'];

/**
 * The key by whose value the elements of two lists are found again; undefined where there is none, so that each list is
 * one value.
 * @param listKey the key that the lists stand under
 */
export function findListKey(
  listKey: string | undefined,
  old: readonly ConfigNode[],
  now: readonly ConfigNode[],
): string | undefined {
  const all = [...old, ...now];
  if (all.length === 0 || all.some(({ kind }) => kind !== 'object')) return undefined;
  const everyHas = (key: string): boolean => all.every((item) => textOf(valueAt(item, key)) !== undefined);
  if (listKey === 'tags' && everyHas('target')) return 'target';
  return (
    keysOfParts.find(everyHas) ??
    ownIds(all[0]).find(everyHas) ??
    possibleKeys.find((key) => everyHas(key) && isUnique(old, key) && isUnique(now, key))
  );
}

/** Keys such as `widgetId`: a few, since no element has many and a hostile one might. */
function ownIds(item: ConfigNode | undefined): string[] {
  const keys = item?.kind === 'object' ? item.entries.map(({ key }) => key) : [];
  return keys.filter((key) => /^[a-z]{1,40}Id$/.test(key)).slice(0, 5);
}

function isUnique(items: readonly ConfigNode[], key: string): boolean {
  return new Set(items.map((item) => textOf(valueAt(item, key)))).size === items.length;
}

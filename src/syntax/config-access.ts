import type { ConfigNode, ObjectEntry, ObjectNode, ScalarNode } from './config-node.ts';

/** The entry of a key, with the key's own place; undefined where the node is no object or lacks the key. */
export function entryOf(node: ConfigNode | undefined, key: string): ObjectEntry | undefined {
  return node?.kind === 'object' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The value at a path of keys. */
export function valueAt(node: ConfigNode | undefined, ...keys: string[]): ConfigNode | undefined {
  return keys.reduce<ConfigNode | undefined>((value, key) => entryOf(value, key)?.value, node);
}

/** The items of the list at a path of keys; none where no list is there. */
export function itemsAt(node: ConfigNode | undefined, ...keys: string[]): readonly ConfigNode[] {
  const list = valueAt(node, ...keys);
  return list?.kind === 'list' ? list.items : [];
}

/** The value where it is an object. */
export function asObject(node: ConfigNode | undefined): ObjectNode | undefined {
  return node?.kind === 'object' ? node : undefined;
}

/** The value where it is neither an object, a list nor null: what reads as a string where one is asked for. */
export function asScalar(node: ConfigNode | undefined): ScalarNode | undefined {
  return node !== undefined && node.kind !== 'object' && node.kind !== 'list' && node.kind !== 'null'
    ? node
    : undefined;
}

/** What a scalar reads as where a string is asked for; undefined for anything else. */
export function textOf(node: ConfigNode | undefined): string | undefined {
  return asScalar(node)?.text;
}

/** The value as plain data, as JSON shows it. */
export function toPlain(node: ConfigNode): unknown {
  switch (node.kind) {
    case 'object': {
      // A map without a prototype: a key named __proto__ is a key like any other.
      const result: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) result[entry.key] = toPlain(entry.value);
      return result;
    }
    case 'list':
      return node.items.map(toPlain);
    default:
      return node.value;
  }
}

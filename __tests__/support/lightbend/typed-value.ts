import type { ConfigNode } from '../../../src/syntax/config-node.ts';

/**
 * A value with its type and the text it reads as, comparable whoever read it: `{ "number": "1.0" }`,
 * `{ "list": […] }`, `{ "object": [[key, value], …] }` with the keys sorted.
 */
export type TypedValue =
  | { readonly object: readonly (readonly [string, TypedValue])[] }
  | { readonly list: readonly TypedValue[] }
  | { readonly string: string }
  | { readonly number: string }
  | { readonly boolean: string }
  | { readonly null: string };

/** The typed value of a node. */
export function typedValue(node: ConfigNode): TypedValue {
  switch (node.kind) {
    case 'object':
      return { object: sortEntries(node.entries.map(({ key, value }) => [key, typedValue(value)])) };
    case 'list':
      return { list: node.items.map(typedValue) };
    case 'string':
      return { string: node.text };
    case 'number':
      return { number: node.text };
    case 'boolean':
      return { boolean: node.text };
    default:
      return { null: node.text };
  }
}

/** Entries in one order: by key, in UTF-16 code units. */
export function sortEntries(entries: (readonly [string, TypedValue])[]): (readonly [string, TypedValue])[] {
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The value as JSON.parse would give it, to compare with readers that do not keep a number's text. */
export function plainText(value: TypedValue): string {
  if ('object' in value) {
    return `{${value.object.map(([key, member]) => `${JSON.stringify(key)}:${plainText(member)}`).join()}}`;
  }
  if ('list' in value) return `[${value.list.map(plainText).join()}]`;
  if ('number' in value) return String(Number(value.number));
  if ('string' in value) return JSON.stringify(value.string);
  return 'boolean' in value ? value.boolean : 'null';
}

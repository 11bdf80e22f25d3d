/** What a value in a node of the settings may be. Data: a reference page of the vendor's as a table. */
export type SettingShape =
  /** Anything: the reference leaves it open, or real packs have more there than it names. */
  | { readonly kind: 'any' }
  /** A text, a number or a boolean. */
  | { readonly kind: 'scalar' }
  /** One of these words. */
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** An expression (CEL): where it is no more than a word in single quotes, one of these. */
  | { readonly kind: 'word-expression'; readonly words: readonly string[] }
  | { readonly kind: 'list'; readonly of: SettingShape }
  /** An object whose keys are the author's own. */
  | { readonly kind: 'map'; readonly of: SettingShape }
  | { readonly kind: 'object'; readonly keys: SettingTable }
  /**
   * An object whose keys depend on a word: its own `_type`, or the value of a key beside it. With a word that is not
   * among the tables anything goes; an own `_type` that is nearly one of them is taken for a slip.
   */
  | { readonly kind: 'typed'; readonly by: '_type' | 'beside'; readonly key: string; readonly tables: SettingTables };

export interface SettingKey {
  readonly shape: SettingShape;
  /** The reference does not call it optional. */
  readonly required: boolean;
}

/** The keys of an object by their names. Maps, so that no key of a pack can name what an object inherits. */
export type SettingTable = ReadonlyMap<string, SettingKey>;
export type SettingTables = ReadonlyMap<string, SettingTable>;

export const any: SettingShape = { kind: 'any' };
export const scalar: SettingShape = { kind: 'scalar' };
export const oneOf = (...words: readonly string[]): SettingShape => ({ kind: 'word', words });
export const expressionOf = (...words: readonly string[]): SettingShape => ({ kind: 'word-expression', words });
export const listOf = (of: SettingShape): SettingShape => ({ kind: 'list', of });
export const mapOf = (of: SettingShape): SettingShape => ({ kind: 'map', of });

/** A table of keys; one whose name ends in `?` is optional. */
export function table(keys: Readonly<Record<string, SettingShape>>): SettingTable {
  return new Map(
    Object.entries(keys).map(([key, shape]) => [key.replace(/\?$/, ''), { shape, required: !key.endsWith('?') }]),
  );
}

export const objectOf = (keys: Readonly<Record<string, SettingShape>>): SettingShape => ({
  kind: 'object',
  keys: table(keys),
});

/** An object with the keys that belong to its `_type`. */
export function typedBy(types: Readonly<Record<string, Readonly<Record<string, SettingShape>>>>): SettingShape {
  const tables = Object.entries(types).map(([type, keys]) => [type, table({ _type: scalar, ...keys })] as const);
  return { kind: 'typed', by: '_type', key: '_type', tables: new Map(tables) };
}

/** An object with the keys that belong to the value of a key beside it. */
export function chosenBy(
  key: string,
  values: Readonly<Record<string, Readonly<Record<string, SettingShape>>>>,
): SettingShape {
  const tables = Object.entries(values).map(([value, keys]) => [value, table(keys)] as const);
  return { kind: 'typed', by: 'beside', key, tables: new Map(tables) };
}

/** The keys that a node of any type has. `id` is what the server's exports have. */
export const nodeKeys = { _type: scalar, 'id?': scalar, identifier: scalar, name: scalar, 'description?': scalar };

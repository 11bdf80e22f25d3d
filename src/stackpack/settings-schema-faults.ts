import type { Place } from '../diagnostics/finding.ts';
import { asScalar, textOf, valueAt } from '../syntax/config-access.ts';
import type { ConfigNode, ObjectEntry, ObjectNode, ScalarNode } from '../syntax/config-node.ts';
import { nearestWord } from '../text/nearest.ts';
import { findMissingKeys, findUnknownEntries, type MissingKey } from './manifest-entries.ts';
import type { ValuePath } from './manifest-shape.ts';
import { findPlaceholder } from './placeholder.ts';
import type { SettingShape, SettingTable } from './settings-schemas/shape.ts';

/** Where a node of the settings is not as its reference says. */
export type SchemaFault = {
  /** Where the object or value stands in the node; empty for the node itself. */
  readonly path: ValuePath;
} & (
  | { readonly kind: 'missing-key'; readonly lacking: MissingKey; readonly place: Place }
  | { readonly kind: 'unknown-key'; readonly entry: ObjectEntry; readonly nearest: string | undefined }
  | {
      readonly kind: 'other-word';
      readonly node: ScalarNode;
      readonly words: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly kind: 'other-structure'; readonly node: ConfigNode; readonly wanted: 'list' | 'object' | 'scalar' }
);

interface Visit {
  readonly node: ConfigNode;
  readonly shape: SettingShape;
  readonly path: ValuePath;
  /** The object that the value stands in. */
  readonly owner: ObjectNode;
  /** What a fault of the value as a whole is shown at: its key, say. */
  readonly place: Place;
}

/**
 * Compares a node of the settings with the table of its type. As deep as the table, and no deeper: the node itself may be
 * of any depth. Lazy: who has seen enough faults stops asking.
 */
export function* findSchemaFaults(node: ObjectNode, table: SettingTable): Iterable<SchemaFault> {
  yield* objectFaults(node, table, [], valueAt(node, '_type')?.place ?? node.place);
}

function* objectFaults(object: ObjectNode, keys: SettingTable, path: ValuePath, place: Place): Iterable<SchemaFault> {
  if (!hasKeysOf(object, keys)) {
    for (const lacking of findMissingKeys(object, keys)) yield { kind: 'missing-key', path, lacking, place };
    for (const unknown of findUnknownEntries(object, keys)) yield { kind: 'unknown-key', path, ...unknown };
  }
  for (const { key, keyPlace, value } of object.entries) {
    const shape = keys.get(key)?.shape;
    // A key without a value counts as absent. Most values are scalars where one is asked for: they cost nothing.
    if (shape === undefined || value.kind === 'null' || isSurelyRight(value, shape)) continue;
    yield* valueFaults({ node: value, shape, path: [...path, key], owner: object, place: keyPlace });
  }
}

function isSurelyRight(value: ConfigNode, shape: SettingShape): boolean {
  return shape.kind === 'any' || (shape.kind === 'scalar' && value.kind !== 'list' && value.kind !== 'object');
}

const requiredCounts = new WeakMap<SettingTable, number>();

/** Whether nothing is missing or unknown: so with most objects, and told in one pass, without looking for near keys. */
function hasKeysOf(object: ObjectNode, keys: SettingTable): boolean {
  let required = requiredCounts.get(keys);
  if (required === undefined) {
    required = [...keys.values()].filter((key) => key.required).length;
    requiredCounts.set(keys, required);
  }
  let given = 0;
  // An object has each key once.
  for (const { key, value } of object.entries) {
    const known = keys.get(key);
    if (known === undefined) return false;
    if (known.required && value.kind !== 'null') given++;
  }
  return given === required;
}

function* valueFaults(visit: Visit): Iterable<SchemaFault> {
  const { node, shape, path, owner, place } = visit;
  // A tag makes of the value what only the server knows, and so does what is still to be filled in.
  if (node.tag !== undefined || (node.kind === 'string' && findPlaceholder(node.text) !== undefined)) return;
  switch (shape.kind) {
    case 'any':
      return;
    case 'scalar':
      if (asScalar(node) === undefined) yield { kind: 'other-structure', path, node, wanted: 'scalar' };
      return;
    case 'word':
    case 'word-expression':
      yield* wordFaults(node, shape, path);
      return;
    case 'list':
      if (node.kind !== 'list') {
        yield { kind: 'other-structure', path, node, wanted: 'list' };
        return;
      }
      for (const [index, item] of node.items.entries()) {
        const itemPath = [...path, index];
        if (item.kind !== 'null')
          yield* valueFaults({ node: item, shape: shape.of, path: itemPath, owner, place: startOf(item) });
      }
      return;
    case 'map':
      if (node.kind !== 'object') {
        yield { kind: 'other-structure', path, node, wanted: 'object' };
        return;
      }
      for (const { key, keyPlace, value } of node.entries) {
        yield* valueFaults({ node: value, shape: shape.of, path: [...path, key], owner: node, place: keyPlace });
      }
      return;
    case 'object':
    case 'typed': {
      if (node.kind !== 'object') {
        yield { kind: 'other-structure', path, node, wanted: 'object' };
        return;
      }
      const keys = shape.kind === 'object' ? shape.keys : yield* tableFor(shape, node, visit);
      if (keys !== undefined) yield* objectFaults(node, keys, path, place);
    }
  }
}

function* wordFaults(
  node: ConfigNode,
  { kind, words }: SettingShape & { kind: 'word' | 'word-expression' },
  path: ValuePath,
): Iterable<SchemaFault> {
  const scalar = asScalar(node);
  if (scalar === undefined) {
    yield { kind: 'other-structure', path, node, wanted: 'scalar' };
    return;
  }
  // The word is `'CREATE'`; earlier versions of the reference wrote CREATE.
  const word = kind === 'word' ? scalar.text : /^\s*'?([A-Za-z_]{1,60})'?\s*$/.exec(scalar.text)?.[1];
  if (word === undefined || words.includes(word) || word.includes('{{')) return;
  yield { kind: 'other-word', path, node: scalar, words, nearest: nearestWord(word, words) };
}

/** The table of the word that an object goes by; reports a `_type` that is missing, or nearly one of those known. */
function* tableFor(
  { by, key, tables }: SettingShape & { kind: 'typed' },
  object: ObjectNode,
  { owner, path, place }: Visit,
): Generator<SchemaFault, SettingTable | undefined> {
  if (by === 'beside') return tables.get(textOf(valueAt(owner, key)) ?? '');
  for (const lacking of findMissingKeys(object, typeAlone)) yield { kind: 'missing-key', path, lacking, place };
  const node = asScalar(valueAt(object, key));
  if (node === undefined || tables.has(node.text)) return tables.get(node?.text ?? '');
  const nearest = nearestWord(node.text, tables.keys());
  if (nearest !== undefined) {
    yield { kind: 'other-word', path: [...path, key], node, words: [...tables.keys()], nearest };
  }
  return undefined;
}

const typeAlone = new Map([['_type', { required: true }]]);

/** The first key of an item, or its beginning: the whole may be long. */
function startOf(item: ConfigNode): Place {
  const [first] = item.kind === 'object' ? item.entries : [];
  return first?.keyPlace ?? item.place;
}

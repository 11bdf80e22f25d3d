import { quote } from '../../text/quote.ts';
import type { ProblemLog } from './problem-log.ts';
import { type Expression, isValue, type Layer, type ObjectValue, Slot } from './value.ts';

/**
 * Lays a value on what its key was given before, as the texts are read: two objects become one, and what `+=` appends
 * joins what it appended before. Reports a value that silently replaces another one of the same text.
 * @param path the key's path from the root; undefined within a list
 */
export function laySlot(
  slot: Slot,
  key: string,
  layer: Layer,
  path: readonly string[] | undefined,
  log: ProblemLog,
): void {
  const top = slot.layers.at(-1);
  if (top === undefined) {
    slot.push(layer);
    return;
  }
  const below = top.expression;
  const above = layer.expression;
  if (below.kind === 'object-value' && above.kind === 'object-value') {
    mergeInto(below, above, path, log);
    return;
  }
  if (below.kind === 'concatenation-value' && below.appends && above.kind === 'concatenation-value' && above.appends) {
    const [, appended] = above.pieces;
    // The substitution that += stands for is there already. What is appended may have one of its own to the same key.
    if (appended?.kind === 'list-value' && appended.items.every(isValue)) {
      below.pieces.push(appended);
      return;
    }
  }
  if (replaces(above, below, path)) reportDuplicate(key, top, layer, log);
  slot.push(layer);
}

function mergeInto(below: ObjectValue, above: ObjectValue, path: readonly string[] | undefined, log: ProblemLog): void {
  for (const [key, slot] of above.slots) {
    let own = below.slots.get(key);
    if (own === undefined) {
      own = new Slot();
      below.slots.set(key, own);
    }
    for (const layer of slot.layers) laySlot(own, key, layer, path && [...path, key], log);
  }
}

/** Whether the lower value is lost for certain, and nothing says that this is meant. */
function replaces(above: Expression, below: Expression, path: readonly string[] | undefined): boolean {
  if (above.kind === 'reference' && above.optional) return false;
  if (refersTo(above, path)) return false;
  const mayMerge = (expression: Expression): boolean =>
    expression.kind === 'object-value' ||
    expression.kind === 'reference' ||
    (expression.kind === 'concatenation-value' && expression.pieces.every(mayMerge));
  // A substitution may turn out to be an object, and then the two are merged.
  return !(mayMerge(above) && mayMerge(below));
}

/** Whether a value is made of what its own key held before. */
function refersTo(expression: Expression, path: readonly string[] | undefined): boolean {
  if (path === undefined) return false;
  if (expression.kind === 'concatenation-value') return expression.pieces.some((piece) => refersTo(piece, path));
  return expression.kind === 'reference' && path.every((key, index) => expression.path[index] === key);
}

function reportDuplicate(key: string, first: Layer, second: Layer, log: ProblemLog): void {
  const { keyPlace } = second;
  // A file that overrides what it includes, or is included twice, does so on purpose.
  if (keyPlace.file !== first.keyPlace.file || keyPlace.start === first.keyPlace.start) return;
  const message = `the key ${quote(key)} is given twice, and this value replaces the first one`;
  log.add('duplicate-key', keyPlace, message, 'remove one of the two', first.keyPlace);
}

import type { Place } from '../../diagnostics/finding.ts';
import { isWhitespace } from './characters.ts';
import { type Expression, isValue, type ListValue, type ObjectValue, Slot, type Value } from './value.ts';
import type { WorkBudget } from './work-budget.ts';

/** Two neighbours that do not go together: a simple value and an object, for instance. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly left: Value;
  readonly right: Value;
}

/**
 * Joins the values of a concatenation (at least one): objects merge, lists follow each other, simple values become one
 * string. A single value stays what it is.
 */
export function concatenate(values: readonly Value[], place: Place, budget: WorkBudget): Value | Mismatch {
  let joined: Value | undefined;
  // The items of the list that this call made: nobody else holds it yet, so that it may grow in place.
  let own: Expression[] | undefined;
  for (const right of values) {
    if (budget.exhausted) break;
    budget.spendSteps(1);
    if (values.length > 1 && !isContainer(right)) budget.spendLength(right.text.length);
    if (joined === undefined) {
      joined = right;
      continue;
    }
    const left: Value = joined;
    const containers = isContainer(left) || isContainer(right);
    if (left.kind === 'object-value' && right.kind === 'object-value') {
      joined = mergeObjects(left, right, place, budget);
    } else if (containers && isBlank(right)) {
      // Whitespace that parts two substitutions is no value beside a list or an object.
    } else if (containers && isBlank(left)) {
      joined = right;
    } else if (left.kind === 'list-value' || right.kind === 'list-value') {
      const first = asList(left);
      const second = asList(right);
      if (first === undefined || second === undefined) return { kind: 'mismatch', left, right };
      if (own === undefined) {
        budget.spendSteps(first.items.length);
        own = [...first.items];
        joined = { kind: 'list-value', place, items: own };
      }
      budget.spendSteps(second.items.length);
      for (const item of second.items) own.push(item);
    } else if (isContainer(left) || isContainer(right)) {
      return { kind: 'mismatch', left, right };
    } else {
      const text: string = left.text + right.text;
      joined = { kind: 'string', value: text, text, quoted: left.quoted || right.quoted, place };
    }
  }
  return joined ?? { kind: 'string', value: '', text: '', quoted: false, place };
}

/** Makes one object of two, the upper one lying on the lower one. Neither is changed. */
export function mergeObjects(lower: ObjectValue, upper: ObjectValue, place: Place, budget: WorkBudget): ObjectValue {
  budget.spendSteps(lower.slots.size + upper.slots.size + 1);
  if (budget.exhausted) return upper;
  const slots = new Map(lower.slots);
  for (const [key, above] of upper.slots) {
    const below = slots.get(key);
    if (below === undefined) {
      slots.set(key, above);
      continue;
    }
    budget.spendSteps(below.layers.length + above.layers.length);
    if (budget.exhausted) return upper;
    slots.set(key, mergeSlots(below, above));
  }
  return { kind: 'object-value', place, slots };
}

function mergeSlots(below: Slot, above: Slot): Slot {
  const merged = new Slot(true);
  for (const slot of [below, above]) {
    const [only] = slot.layers;
    if (slot.isMerged || (slot.layers.length === 1 && only !== undefined && isValue(only.expression))) {
      for (const layer of slot.layers) merged.push(layer);
    } else {
      // What refers to its own key has to be evaluated as the key it was written for, not as the merged one.
      const top = slot.layers.at(-1);
      if (top === undefined) continue;
      const expression = { kind: 'slot-value', slot, place: top.expression.place } as const;
      merged.push({ expression, keyPlace: top.keyPlace });
    }
  }
  return merged;
}

function isContainer(value: Value): value is ObjectValue | ListValue {
  return value.kind === 'object-value' || value.kind === 'list-value';
}

function isBlank(value: Value): boolean {
  if (value.kind !== 'string' || value.quoted) return false;
  for (let at = 0; at < value.text.length; at++) if (!isWhitespace(value.text.charCodeAt(at))) return false;
  return true;
}

/** An object with numbers for keys is a list where one is asked for: the values in the order of these numbers. */
function asList(value: Value): ListValue | undefined {
  if (value.kind === 'list-value') return value;
  if (value.kind !== 'object-value') return undefined;
  const numbered: { readonly index: number; readonly item: Expression }[] = [];
  for (const [key, slot] of value.slots) {
    if (!/^\+?[0-9]{1,10}$/.test(key)) continue;
    const top = slot.layers.at(-1);
    if (top === undefined) continue;
    numbered.push({ index: Number(key), item: { kind: 'slot-value', slot, place: top.expression.place } });
  }
  if (numbered.length === 0) return undefined;
  numbered.sort((a, b) => a.index - b.index);
  return { kind: 'list-value', place: value.place, items: numbered.map(({ item }) => item) };
}

import { concatenate, mergeObjects } from './concatenate.ts';
import { limits } from './limits.ts';
import type { ResolutionReport } from './resolution-report.ts';
import {
  type Concatenation,
  type Expression,
  isValue,
  type Layer,
  type ListValue,
  type ObjectValue,
  type Reference,
  type Slot,
  type Value,
} from './value.ts';
import type { WorkBudget } from './work-budget.ts';

/** What a key holds, and the layer that decides it: the uppermost one that is there. */
export interface Decided {
  readonly value: Value;
  readonly layer: Layer;
}

/** `missing`: there is no value, as where an optional substitution finds none. `failed`: there is a reported fault. */
export type Outcome<Result> = Result | 'missing' | 'failed';

/**
 * Works expressions out to values, each when it is asked for and only once. A substitution that comes back to the key it
 * is evaluated for finds what lies below it there (`path = ${path} "x"`); where nothing does, that is a cycle.
 */
export class Evaluator {
  private readonly root: ObjectValue;
  private readonly report: ResolutionReport;
  private readonly budget: WorkBudget;
  private readonly decided = new Map<Slot, Map<number, Outcome<Decided>>>();
  /** For each key being evaluated: the layer at which that stands. */
  private readonly evaluating = new Map<Slot, number>();
  /** The paths of all that is being evaluated, and of what is being finished around it. */
  private readonly active: (readonly string[])[] = [];
  /** Whether a lookup met a key that is being evaluated, so that what it misses is missing because of a cycle. */
  private metCycle = false;
  /** Whether a substitution found nothing only because what it names is around what is being evaluated. */
  private metContainer = false;
  private chain = 0;

  constructor(root: ObjectValue, report: ResolutionReport, budget: WorkBudget) {
    this.root = root;
    this.report = report;
    this.budget = budget;
  }

  /** The value of the key at a path; while that is being evaluated, the value below the layer at which it stands. */
  slot(slot: Slot, path: readonly string[]): Outcome<Decided> {
    const layer = this.evaluating.get(slot);
    if (layer !== undefined) this.metCycle = true;
    this.active.push(path);
    const decided = this.below(slot, layer ?? slot.layers.length);
    this.active.pop();
    return decided;
  }

  /** The value of a list element; the path is one below that of the list. */
  item(expression: Expression, path: readonly string[]): Outcome<Value> {
    this.active.push(path);
    const value = this.expression(expression);
    this.active.pop();
    return value;
  }

  private expression(expression: Expression): Outcome<Value> {
    switch (expression.kind) {
      case 'reference':
        return this.follow(expression);
      case 'concatenation-value':
        return this.concatenation(expression);
      case 'slot-value': {
        const decided = this.slot(expression.slot, this.active.at(-1) ?? []);
        return typeof decided === 'string' ? decided : decided.value;
      }
      case 'value-at':
        return expression.value;
      default:
        return expression;
    }
  }

  /** The value that the lowest layers of a key make, `count` of them. */
  private below(slot: Slot, count: number): Outcome<Decided> {
    const known = this.decided.get(slot)?.get(count);
    if (known !== undefined) return known;
    const metContainerBefore = this.metContainer;
    this.metContainer = false;
    const outcome = this.fold(slot, count);
    // Asked from elsewhere, the answer is another one.
    const remember = !this.metContainer;
    this.metContainer ||= metContainerBefore;
    if (!remember) return outcome;
    const all = this.decided.get(slot) ?? new Map<number, Outcome<Decided>>();
    this.decided.set(slot, all.set(count, outcome));
    return outcome;
  }

  /** From the top down, so that what an upper value hides is never evaluated. */
  private fold(slot: Slot, count: number): Outcome<Decided> {
    let result: Decided | undefined;
    for (let index = count - 1; index >= 0; index--) {
      const layer = slot.layers[index];
      if (layer === undefined) continue;
      const decided = this.layer(slot, index, layer);
      if (decided === 'missing') continue;
      if (decided === 'failed') return 'failed';
      const { value } = decided;
      if (result === undefined) {
        result = decided;
        if (value.kind !== 'object-value') return result;
      } else {
        if (value.kind !== 'object-value' || result.value.kind !== 'object-value') return result;
        const merged = mergeObjects(value, result.value, result.value.place, this.budget);
        result = { value: merged, layer: result.layer };
      }
    }
    return result ?? 'missing';
  }

  private layer(slot: Slot, index: number, layer: Layer): Outcome<Decided> {
    this.budget.spendSteps(1);
    const outer = this.evaluating.get(slot);
    this.evaluating.set(slot, index);
    const { expression } = layer;
    let decided: Outcome<Decided>;
    if (expression.kind === 'slot-value') {
      decided = this.slot(expression.slot, this.active.at(-1) ?? []);
    } else {
      const value = this.expression(expression);
      decided = typeof value === 'string' ? value : { value, layer };
    }
    if (outer === undefined) this.evaluating.delete(slot);
    else this.evaluating.set(slot, outer);
    return decided;
  }

  private concatenation(concatenation: Concatenation): Outcome<Value> {
    const values: Value[] = [];
    for (const piece of concatenation.pieces) {
      const value = piece.kind === 'list-value' ? this.elements(piece) : this.expression(piece);
      if (value === 'failed') return 'failed';
      if (value !== 'missing') values.push(value);
    }
    if (values.length === 0) return 'missing';
    const joined = concatenate(values, concatenation.place, this.budget);
    if (this.budget.exhausted) return this.report.tooLarge(concatenation.place);
    return joined.kind === 'mismatch' ? this.report.mismatch(concatenation, joined) : joined;
  }

  /** A list in a concatenation: its elements find below the key what the concatenation itself finds there. */
  private elements(list: ListValue): Outcome<ListValue> {
    if (list.items.every(isValue)) return list;
    const items: Expression[] = [];
    for (const item of list.items) {
      const value = this.expression(item);
      if (value === 'failed') return 'failed';
      if (value !== 'missing') items.push({ kind: 'value-at', value, place: item.place });
    }
    return { ...list, items };
  }

  private follow(reference: Reference): Outcome<Value> {
    if (this.chain >= limits.chain) return this.report.chainTooLong(reference);
    if (this.isAround(reference.path)) {
      this.metContainer = true;
      return reference.optional ? 'missing' : this.report.containsItself(reference.place);
    }
    const metCycleBefore = this.metCycle;
    this.metCycle = false;
    this.chain++;
    let value = this.lookUp(reference.path);
    if (value === 'missing' && reference.prefixLength > 0) {
      value = this.lookUp(reference.path.slice(reference.prefixLength));
    }
    this.chain--;
    const metCycle = this.metCycle;
    this.metCycle = metCycle || metCycleBefore;
    if (this.budget.exhausted) return this.report.tooLarge(reference.place);
    if (value !== 'missing' || reference.optional) return value;
    return metCycle ? this.report.cycle(reference) : this.report.undefinedPath(reference, this.root);
  }

  /** Whether the value at a path holds something that is being evaluated, and so cannot be part of it. */
  private isAround(path: readonly string[]): boolean {
    return this.active.some((other) => other.length > path.length && path.every((key, index) => key === other[index]));
  }

  private lookUp(path: readonly string[]): Outcome<Value> {
    let value: Value = this.root;
    for (const [index, key] of path.entries()) {
      this.budget.spendSteps(1);
      const slot: Slot | undefined = value.kind === 'object-value' ? value.slots.get(key) : undefined;
      if (slot === undefined) return 'missing';
      const decided: Outcome<Decided> = this.slot(slot, path.slice(0, index + 1));
      if (typeof decided === 'string') return decided;
      value = decided.value;
    }
    return value;
  }
}

import { concatenate, mergeObjects } from './concatenate.ts';
import { limits } from './limits.ts';
import type { ResolutionReport } from './resolution-report.ts';
import type { Concatenation, Expression, Layer, ObjectValue, Reference, Slot, Value } from './value.ts';
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
  /** Whether a lookup met a key that is being evaluated, so that what it misses is missing because of a cycle. */
  private metCycle = false;
  private chain = 0;

  constructor(root: ObjectValue, report: ResolutionReport, budget: WorkBudget) {
    this.root = root;
    this.report = report;
    this.budget = budget;
  }

  /** The value of a key; while that is being evaluated, the value below the layer at which it stands. */
  slot(slot: Slot): Outcome<Decided> {
    const layer = this.evaluating.get(slot);
    if (layer !== undefined) this.metCycle = true;
    return this.below(slot, layer ?? slot.layers.length);
  }

  /** The value of an expression, of a list element for instance. */
  expression(expression: Expression): Outcome<Value> {
    switch (expression.kind) {
      case 'reference':
        return this.follow(expression);
      case 'concatenation-value':
        return this.concatenation(expression);
      case 'slot-value': {
        const decided = this.slot(expression.slot);
        return typeof decided === 'string' ? decided : decided.value;
      }
      default:
        return expression;
    }
  }

  /** The value that the lowest layers of a key make, `count` of them. */
  private below(slot: Slot, count: number): Outcome<Decided> {
    const known = this.decided.get(slot)?.get(count);
    if (known !== undefined) return known;
    const outcome = this.fold(slot, count);
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
      const value = this.layer(slot, index, layer.expression);
      if (value === 'missing') continue;
      if (value === 'failed') return 'failed';
      if (result === undefined) {
        result = { value, layer };
        if (value.kind !== 'object-value') return result;
      } else {
        if (value.kind !== 'object-value' || result.value.kind !== 'object-value') return result;
        const merged = mergeObjects(value, result.value, result.value.place, this.budget);
        result = { value: merged, layer: result.layer };
      }
    }
    return result ?? 'missing';
  }

  private layer(slot: Slot, index: number, expression: Expression): Outcome<Value> {
    this.budget.spendSteps(1);
    const outer = this.evaluating.get(slot);
    this.evaluating.set(slot, index);
    const value = this.expression(expression);
    if (outer === undefined) this.evaluating.delete(slot);
    else this.evaluating.set(slot, outer);
    return value;
  }

  private concatenation(concatenation: Concatenation): Outcome<Value> {
    const values: Value[] = [];
    for (const piece of concatenation.pieces) {
      const value = this.expression(piece);
      if (value === 'failed') return 'failed';
      if (value !== 'missing') values.push(value);
    }
    if (values.length === 0) return 'missing';
    const joined = concatenate(values, concatenation.place, this.budget);
    if (this.budget.exhausted) return this.report.tooLarge(concatenation.place);
    return joined.kind === 'mismatch' ? this.report.mismatch(concatenation, joined) : joined;
  }

  private follow(reference: Reference): Outcome<Value> {
    if (this.chain >= limits.chain) return this.report.chainTooLong(reference);
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

  private lookUp(path: readonly string[]): Outcome<Value> {
    let value: Value = this.root;
    for (const key of path) {
      this.budget.spendSteps(1);
      const slot: Slot | undefined = value.kind === 'object-value' ? value.slots.get(key) : undefined;
      if (slot === undefined) return 'missing';
      const decided: Outcome<Decided> = this.slot(slot);
      if (typeof decided === 'string') return decided;
      value = decided.value;
    }
    return value;
  }
}

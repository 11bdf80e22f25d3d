import type { Place } from '../../diagnostics/finding.ts';
import type { ConfigNode, ObjectEntry } from '../config-node.ts';
import type { Evaluator } from './evaluator.ts';
import { limits } from './limits.ts';
import type { ResolutionReport } from './resolution-report.ts';
import type { Expression, ListValue, ObjectValue, Value } from './value.ts';

/** A finished value, and what it counts when written out: a value that stands in two places counts twice. */
interface Finished {
  readonly node: ConfigNode;
  readonly values: number;
  readonly length: number;
  readonly height: number;
}

/** Turns values into nodes, with everything in them worked out. */
export class Finisher {
  private readonly evaluator: Evaluator;
  private readonly report: ResolutionReport;
  /** `busy` while a value is being finished: who meets it then has found a value that contains itself. */
  private readonly finished = new Map<ObjectValue | ListValue, Finished | 'busy' | undefined>();
  /** Where in the whole the value being finished stands; a list counts as one element. */
  private readonly path: string[] = [];
  private depth = 0;

  constructor(evaluator: Evaluator, report: ResolutionReport) {
    this.evaluator = evaluator;
    this.report = report;
  }

  /** The node of a value; undefined where it has become too large, which is reported. */
  finish(value: Value): ConfigNode | undefined {
    return this.value(value, value)?.node;
  }

  /** A value where an expression stands: its place is the expression's, not that of what a substitution names. */
  private value(value: Value, expression: Expression): Finished | undefined {
    const { place } = expression;
    if (value.kind !== 'object-value' && value.kind !== 'list-value') {
      const node = value.place === place ? value : { ...value, place };
      return { node, values: 1, length: value.text.length, height: 1 };
    }
    const known = this.finished.get(value);
    if (known === 'busy') return this.containsItself(expression);
    const result = known ?? this.container(value, place);
    if (result === undefined || result.node.place === place) return result;
    return { ...result, node: { ...result.node, place } };
  }

  private container(value: ObjectValue | ListValue, place: Place): Finished | undefined {
    if (this.depth >= limits.depth) {
      this.report.tooDeep(place);
      return undefined;
    }
    this.finished.set(value, 'busy');
    this.depth++;
    const result = value.kind === 'object-value' ? this.object(value) : this.list(value);
    this.depth--;
    this.finished.set(value, result);
    return result;
  }

  private object(value: ObjectValue): Finished {
    const total = new Total(this.report);
    const entries: ObjectEntry[] = [];
    for (const [key, slot] of value.slots) {
      this.path.push(key);
      const decided = this.evaluator.slot(slot, [...this.path]);
      if (typeof decided !== 'string') {
        const { expression, keyPlace } = decided.layer;
        const finished = this.value(decided.value, expression);
        if (finished !== undefined && total.add(finished, expression.place)) {
          entries.push({ key, keyPlace, value: finished.node });
        }
      }
      this.path.pop();
    }
    return total.close({ kind: 'object', place: value.place, entries });
  }

  private list(value: ListValue): Finished {
    const total = new Total(this.report);
    const items: ConfigNode[] = [];
    this.path.push('');
    const path = [...this.path];
    for (const item of value.items) {
      const itemValue = this.evaluator.item(item, path);
      if (typeof itemValue === 'string') continue;
      const finished = this.value(itemValue, item);
      if (finished !== undefined && total.add(finished, item.place)) items.push(finished.node);
    }
    this.path.pop();
    return total.close({ kind: 'list', place: value.place, items });
  }

  private containsItself(expression: Expression): undefined {
    if (expression.kind !== 'reference' || !expression.optional) this.report.containsItself(expression.place);
    return undefined;
  }
}

/** Adds up what a container holds, and refuses what would make it too large. */
class Total {
  private readonly report: ResolutionReport;
  private values = 1;
  private length = 0;
  private height = 0;

  constructor(report: ResolutionReport) {
    this.report = report;
  }

  /** Whether the part still fits; reported where it does not. */
  add(part: Finished, place: Place): boolean {
    const values = this.values + part.values;
    const length = this.length + part.length;
    if (values > limits.values || length > limits.concatenatedLength) {
      this.report.tooLarge(place);
      return false;
    }
    if (part.height >= limits.depth) {
      this.report.tooDeep(place);
      return false;
    }
    this.values = values;
    this.length = length;
    this.height = Math.max(this.height, part.height);
    return true;
  }

  close(node: ConfigNode): Finished {
    return { node, values: this.values, length: this.length, height: this.height + 1 };
  }
}

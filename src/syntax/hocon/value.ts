import type { Place } from '../../diagnostics/finding.ts';
import type { ScalarNode } from '../config-node.ts';

/**
 * A value as far as it is known without following a substitution. The values below it, in slots and items, may still be
 * expressions: each is evaluated when it is asked for, so that an object can refer to paths within itself.
 */
export type Value = ScalarNode | ObjectValue | ListValue;

/** What a value is, as messages say it. */
export function describeKind(value: Value): string {
  if (value.kind === 'object-value') return 'an object';
  return value.kind === 'list-value' ? 'a list' : 'a simple value';
}

/** Whether an expression is a value already. */
export function isValue(expression: Expression): expression is Value {
  switch (expression.kind) {
    case 'reference':
    case 'concatenation-value':
    case 'slot-value':
    case 'value-at':
      return false;
    default:
      return true;
  }
}

/** What a key or a list element was given: a value, or what has to be worked out to one. */
export type Expression = Value | Reference | Concatenation | SlotValue | ValueAt;

export interface ObjectValue {
  readonly kind: 'object-value';
  readonly place: Place;
  /** In the order in which the keys were first written. */
  readonly slots: Map<string, Slot>;
}

export interface ListValue {
  readonly kind: 'list-value';
  readonly place: Place;
  readonly items: readonly Expression[];
}

/** `${path}`, its path now from the root of the whole. */
export interface Reference {
  readonly kind: 'reference';
  readonly place: Place;
  readonly path: readonly string[];
  readonly optional: boolean;
  /** How many elements the include that brought it put in front: without these the path is tried as well. */
  readonly prefixLength: number;
}

export interface Concatenation {
  readonly kind: 'concatenation-value';
  readonly place: Place;
  readonly pieces: Expression[];
  /** Whether it was written with `+=`: then it takes what the next `+=` appends. */
  readonly appends: boolean;
}

/** What another key holds, whatever is written for that: a layer of a merged key, or the element of a list. */
export interface SlotValue {
  readonly kind: 'slot-value';
  readonly place: Place;
  readonly slot: Slot;
}

/** A value that was worked out already, for the place of an expression. */
export interface ValueAt {
  readonly kind: 'value-at';
  readonly place: Place;
  readonly value: Value;
}

/** One of the things a key was given, and the key that gave it. */
export interface Layer {
  readonly expression: Expression;
  readonly keyPlace: Place;
}

/** A key of an object with all it was given, in the order of writing: the later ones lie on the earlier ones. */
export class Slot {
  readonly layers: Layer[] = [];
  /** Whether it was made of the slots of two objects when a substitution was resolved. */
  readonly isMerged: boolean;

  constructor(isMerged = false) {
    this.isMerged = isMerged;
  }

  /**
   * Lays one more on top. A simple value and a list hide what lies below for good: neither can refer to it, as a
   * substitution in a list looks at the whole, this list included.
   */
  push(layer: Layer): void {
    if (hidesLayersBelow(layer.expression)) this.layers.length = 0;
    this.layers.push(layer);
  }
}

function hidesLayersBelow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'object-value':
    case 'reference':
    case 'concatenation-value':
    case 'slot-value':
    case 'value-at':
      return false;
    default:
      return true;
  }
}

import type { Place } from '../diagnostics/finding.ts';
import type { Snapshot } from './node.ts';
import type { Pack } from './pack.ts';
import { conditionsAt } from './template-conditions.ts';
import { templateAt } from './templates.ts';

/** Something that may be there once only. */
export interface Occurrence {
  /** What has to be unique. */
  readonly key: string;
  readonly place: Place;
  readonly snapshot: Snapshot;
  /** The indexes of the snapshot's variants that have it. */
  readonly variants: readonly number[];
}

export interface Duplicate<T extends Occurrence> {
  readonly first: T;
  readonly second: T;
}

/** More of one key under different conditions than anybody writes. */
const mostFirsts = 20;

/**
 * The occurrences that repeat an earlier one for certain: the server cannot read the one without the other. Those under
 * conditions that may exclude each other are no repetition. A place that comes more than once, from a loop or by two
 * includes, is not told apart from one that comes once.
 */
export function findDuplicates<T extends Occurrence>(pack: Pack, occurrences: Iterable<T>): Duplicate<T>[] {
  const firsts = new Map<string, T[]>();
  const duplicates: Duplicate<T>[] = [];
  for (const second of occurrences) {
    const known = firsts.get(second.key);
    if (known === undefined) {
      firsts.set(second.key, [second]);
      continue;
    }
    const first = known.find((one) => !isSamePlace(one, second) && alwaysTogether(pack, one, second));
    if (first !== undefined) duplicates.push({ first, second });
    else if (known.length < mostFirsts) known.push(second);
  }
  return duplicates;
}

function isSamePlace({ place: one }: Occurrence, { place: other }: Occurrence): boolean {
  return one.file === other.file && one.start === other.start;
}

function alwaysTogether(pack: Pack, one: Occurrence, other: Occurrence): boolean {
  if (isAlwaysThere(one) || isAlwaysThere(other)) return true;
  if (!one.variants.some((variant) => other.variants.includes(variant))) return false;
  // Of what is included under conditions it would have to be known where.
  const document = one.place.file === other.place.file ? templateAt(pack, one.place.file) : undefined;
  if (document === undefined) return false;
  const [these, those] = [one, other].map(({ place }) => conditionsAt(document, place.start));
  return these !== undefined && those !== undefined && (isWithin(these, those) || isWithin(those, these));
}

function isAlwaysThere({ variants, snapshot }: Occurrence): boolean {
  return variants.length === snapshot.variants.length;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

import type { Place } from '../diagnostics/finding.ts';

/** Something that may be there once only. */
export interface Occurrence {
  /** What has to be unique. */
  readonly key: string;
  readonly place: Place;
  /** The indexes of the snapshot's variants that have it. */
  readonly variants: readonly number[];
}

export interface Duplicate<T extends Occurrence> {
  readonly first: T;
  readonly second: T;
}

/** More different sets of variants of one key than anybody writes. */
const mostFirsts = 20;

/**
 * The occurrences that repeat an earlier one for certain: wherever the one is, so is the other, in all variants that were
 * tried. Those in branches of which the server may take one alone are no repetition. One place that comes more than
 * once, from a loop or an include, is not told apart from one that comes once.
 */
export function findDuplicates<T extends Occurrence>(occurrences: Iterable<T>): Duplicate<T>[] {
  const firsts = new Map<string, T[]>();
  const duplicates: Duplicate<T>[] = [];
  for (const second of occurrences) {
    const known = firsts.get(second.key);
    if (known === undefined) {
      firsts.set(second.key, [second]);
      continue;
    }
    const first = known.find((one) => !isSamePlace(one, second) && alwaysTogether(one, second));
    if (first !== undefined) duplicates.push({ first, second });
    else if (known.length < mostFirsts) known.push(second);
  }
  return duplicates;
}

function isSamePlace({ place: one }: Occurrence, { place: other }: Occurrence): boolean {
  return one.file === other.file && one.start === other.start;
}

function alwaysTogether(one: Occurrence, other: Occurrence): boolean {
  const common = one.variants.filter((variant) => other.variants.includes(variant)).length;
  return common > 0 && (common === one.variants.length || common === other.variants.length);
}

import { type Place, placeKey, type RelatedPlace } from '../diagnostics/finding.ts';
import type { ConfigNode } from '../syntax/config-node.ts';
import { helperCalls } from '../syntax/template.ts';
import type { Snapshot } from './node.ts';
import type { Pack } from './pack.ts';
import { conditionsAt } from './template-conditions.ts';
import { templateReach } from './template-reach.ts';
import { includesOf, templateAt } from './templates.ts';

/** Something that may be there once only. */
export interface Once {
  /** What has to be unique. */
  readonly key: string;
  readonly place: Place;
}

/** Where and how often something stands in what a snapshot holds. */
export interface Occurrence extends Once {
  readonly snapshot: Snapshot;
  /** How often it is in each of the snapshot's variants that has it. */
  readonly times: ReadonlyMap<number, number>;
}

/** Two of one key; the same one twice where it is in a file that is included more than once. */
export interface Duplicate<T extends Occurrence> {
  readonly first: T;
  readonly second: T;
}

/** What a snapshot has of something, in the order of writing, each place once. */
export function occurrencesOf<T extends Once>(
  snapshot: Snapshot,
  find: (root: ConfigNode) => Iterable<T>,
): (T & Occurrence)[] {
  const found = new Map<string, T & Occurrence & { readonly times: Map<number, number> }>();
  for (const [variant, documents] of snapshot.variants.entries()) {
    for (const one of documents.flatMap((root) => [...find(root)])) {
      const at = placeKey(one.place);
      const times = found.get(at)?.times ?? new Map<number, number>();
      if (times.size === 0) found.set(at, { ...one, snapshot, times });
      times.set(variant, (times.get(variant) ?? 0) + 1);
    }
  }
  return [...found.values()];
}

/** More of one key under different conditions than anybody writes. */
const mostFirsts = 20;

/**
 * The occurrences that repeat an earlier one for certain: the server cannot read the one without the other. Those under
 * conditions that may exclude each other are no repetition, and neither is what a loop repeats: it may run once.
 */
export function findDuplicates<T extends Occurrence>(pack: Pack, occurrences: Iterable<T>): Duplicate<T>[] {
  const firsts = new Map<string, T[]>();
  const duplicates: Duplicate<T>[] = [];
  let looping: boolean | undefined;
  const isIncludedTwice = (one: T): boolean => {
    if (!comesTwice(one)) return false;
    looping ??= hasLoops(pack);
    return !looping;
  };
  for (const second of occurrences) {
    const known = firsts.get(second.key) ?? [];
    const first = known.find((one) => alwaysTogether(pack, one, second));
    if (first !== undefined) duplicates.push({ first, second });
    else if (isIncludedTwice(second)) duplicates.push({ first: second, second });
    if (first !== undefined || known.length >= mostFirsts) continue;
    if (known.length === 0) firsts.set(second.key, known);
    known.push(second);
  }
  return duplicates;
}

function alwaysTogether(pack: Pack, one: Occurrence, other: Occurrence): boolean {
  if (isAlwaysThere(one) || isAlwaysThere(other)) return true;
  if (![...one.times.keys()].some((variant) => other.times.has(variant))) return false;
  // Of what is included under conditions it would have to be known where.
  const document = one.place.file === other.place.file ? templateAt(pack, one.place.file) : undefined;
  if (document === undefined) return false;
  const [these, those] = [one, other].map(({ place }) => conditionsAt(document, place.start));
  return these !== undefined && those !== undefined && (isWithin(these, those) || isWithin(those, these));
}

function isAlwaysThere({ times, snapshot }: Occurrence): boolean {
  return times.size === snapshot.variants.length;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

/** Whether something in an included file comes twice, whatever the outcomes of conditions. */
function comesTwice(one: Occurrence): boolean {
  const isRepeated = isAlwaysThere(one) && [...one.times.values()].every((count) => count > 1);
  return isRepeated && one.place.file !== one.snapshot.file;
}

/** Whether any template has a block that may be rendered more than once. */
function hasLoops(pack: Pack): boolean {
  return [...templateReach(pack).rendered.values()].some((document) =>
    helperCalls(document).some(({ use, call }) => use === 'block' && call.name !== 'if' && call.name !== 'unless'),
  );
}

/** The places where a file is included, for a finding to name. */
export function includesOfFile(pack: Pack, path: string): RelatedPlace[] {
  return [...templateReach(pack).rendered.values()]
    .flatMap((document) => includesOf(pack, document))
    .filter((include) => include.path === path)
    .slice(0, 5)
    .map(({ place }) => ({ place, message: 'it is included here' }));
}

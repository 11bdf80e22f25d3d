import type { Place } from '../../../diagnostics/finding.ts';
import { itemsOf, wasReadWhole } from '../../../stackpack/manifest-values.ts';
import { asObject, textOf, valueAt } from '../../../syntax/config-access.ts';
import type { ComparedPack, Comparison, Difference, ManifestDifference } from '../../comparison.ts';
import { parseVersion } from '../../version.ts';
import { isPath } from './paths.ts';

/** A pack of `dependencies` that both packs have, with another version. */
export interface DependencyVersions {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  /** Which of the three numbers differs first: 0 for major; 3 where only what follows them does. */
  readonly digit: number;
  /** Whether the new version is the greater one. */
  readonly isRaised: boolean;
}

/** The dependency whose version a difference is; undefined where it is none, or its versions cannot be compared. */
export function dependencyOf(difference: ManifestDifference): DependencyVersions | undefined {
  if (difference.path.length !== 2) return undefined;
  const [list, name] = difference.path;
  const [old, now] = [textOf(difference.old), textOf(difference.new)];
  if (list !== 'dependencies' || typeof name !== 'string' || old === undefined || now === undefined) return undefined;
  const [before, after] = [numbersOf(old), numbersOf(now)];
  if (before === undefined || after === undefined) return undefined;
  const digit = before.findIndex((number, index) => number !== after[index]);
  if (digit !== -1) return { name, old, new: now, digit, isRaised: (before[digit] ?? 0) < (after[digit] ?? 0) };
  const [one, other] = [parseVersion(old), parseVersion(now)];
  const order = one !== undefined && other !== undefined ? one.compare(other) : 0;
  return order === 0 ? undefined : { name, old, new: now, digit: 3, isRaised: order < 0 };
}

/** The three numbers of a version, `2.5` being `2.5.0`; undefined for anything else. */
function numbersOf(version: string): readonly number[] | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?=$|[-+])/.exec(version.trim());
  return found?.slice(1, 4).map((digits) => Number(digits ?? 0));
}

/** A pack that another depends on, and where it says so. */
export interface Dependency {
  readonly name: string;
  /** The key of the manifest that lists it. */
  readonly list: 'dependencies' | 'companionStackPacks';
  readonly place: Place;
}

/** What one pack depends on and the other does not; nothing where one of their manifests could not be read as a whole. */
export function dependenciesOnlyIn(one: ComparedPack, other: ComparedPack): Dependency[] {
  if (![one, other].every(({ pack }) => wasReadWhole(pack.manifest))) return [];
  const known = new Set(dependenciesOf(other).map(keyOf));
  return dependenciesOf(one).filter((dependency) => !known.has(keyOf(dependency)));
}

function keyOf({ list, name }: Dependency): string {
  return `${list} ${name}`;
}

function dependenciesOf({ manifest, pack }: ComparedPack): Dependency[] {
  const entries = asObject(valueAt(manifest, 'dependencies'))?.entries ?? [];
  const provision = asObject(valueAt(manifest, 'provision'));
  const companions = provision === undefined ? [] : itemsOf(provision, 'companionStackPacks', pack.format);
  return [
    ...entries
      .filter(({ value }) => value.kind !== 'null')
      .map(({ key, keyPlace }): Dependency => ({ name: key, list: 'dependencies', place: keyPlace })),
    ...companions.flatMap((item): Dependency[] => {
      const name = textOf(item);
      return name === undefined ? [] : [{ name, list: 'companionStackPacks', place: item.place }];
    }),
  ];
}

/** Whether a difference is one of which packs are depended on, and not of their versions. */
export function isOfDependencies(difference: Difference, { old, new: now }: Comparison): boolean {
  if (difference.in !== 'manifest') return false;
  const { path } = difference;
  if (path.length === 2 && path[0] === 'dependencies') {
    return difference.old === undefined || difference.new === undefined;
  }
  // The same names in another number are another matter.
  const isCompanions = isPath(path, 'provision', 'companionStackPacks');
  return isCompanions && (dependenciesOnlyIn(old, now).length > 0 || dependenciesOnlyIn(now, old).length > 0);
}

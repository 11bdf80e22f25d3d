import type { ManifestDifference } from '../../comparison.ts';
import type { ChangeKind, ChangeMeta, FoundChange } from '../change.ts';
import { placesOf } from './places.ts';

/** A kind of change of something that the manifest names: an install step, a dependency, an integration. */
interface ManifestKind<Item extends { readonly name: string }> {
  readonly meta: ChangeMeta;
  /** What a difference is of; undefined where it is of nothing of the sort. */
  read(difference: ManifestDifference): Item | undefined;
  claims(item: Item): boolean;
  /** What it says beyond the subject, which is the name, and the places. */
  describe(item: Item): Omit<FoundChange, 'subject' | 'old' | 'new'>;
}

/** A kind of change that looks at values of the manifest alone, each by itself. */
export function manifestKind<Item extends { readonly name: string }>({
  meta,
  read,
  claims,
  describe,
}: ManifestKind<Item>): ChangeKind {
  return {
    meta,
    claims(difference) {
      const item = difference.in === 'manifest' ? read(difference) : undefined;
      return item !== undefined && claims(item);
    },
    describe(difference, comparison) {
      const item = difference.in === 'manifest' ? read(difference) : undefined;
      if (item === undefined) throw new Error(`${meta.id} was asked about what it did not claim`);
      return { subject: item.name, ...placesOf(difference, comparison), ...describe(item) };
    },
  };
}

import type { Comparison, NodeDifference } from '../../comparison.ts';
import type { ChangeKind, ChangeMeta, FoundChange } from '../change.ts';
import { describeValue } from './describe.ts';

/** A kind of change of single values in nodes. */
interface NodeKind {
  readonly meta: ChangeMeta;
  claims(difference: NodeDifference, comparison: Comparison): boolean;
  /** What it says beyond, or instead of, where the value stands and what it is now. */
  describe?(difference: NodeDifference, comparison: Comparison): Partial<FoundChange>;
}

/** A kind of change that looks at values in nodes alone, each by itself. */
export function nodeKind({ meta, claims, describe }: NodeKind): ChangeKind {
  return {
    meta,
    claims: (difference, comparison) => difference.in === 'node' && claims(difference, comparison),
    describe(difference, comparison) {
      if (difference.in !== 'node') throw new Error(`${meta.id} was asked about what it did not claim`);
      return describeValue(difference, comparison, describe?.(difference, comparison));
    },
  };
}

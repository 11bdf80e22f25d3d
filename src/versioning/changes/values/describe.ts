import type { Comparison, ManifestDifference, NodeDifference } from '../../comparison.ts';
import type { FoundChange } from '../change.ts';
import { placesOf } from './places.ts';
import { sayWhatChanged } from './what-changed.ts';
import { subjectOf } from './wording.ts';

/**
 * What every kind says of a value that changed: whose it is, what it was and is, and where.
 * @param more what this kind says instead, or in addition
 */
export function describeValue(
  difference: NodeDifference | ManifestDifference,
  comparison: Comparison,
  more: Partial<FoundChange> = {},
): FoundChange {
  return {
    subject: subjectOf(difference),
    message: sayWhatChanged(difference),
    ...placesOf(difference, comparison),
    ...more,
  };
}

import type { Comparison, ManifestDifference, NodeDifference, PathSegment } from '../../comparison.ts';
import type { FoundChange } from '../change.ts';
import { placesOf } from './places.ts';
import { fromTo, nameNode, subjectOf, wordsOfPath } from './wording.ts';

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

/** What became of a value, as a sentence: `arguments.threshold of the monitor "Disk full" changed from "80" to "90"`. */
export function sayWhatChanged(difference: NodeDifference | ManifestDifference): string {
  const owner = difference.in === 'node' ? nameNode(difference.pair.old) : 'the manifest';
  const value = `${wordsOfPath(shortened(difference.path))} of ${owner}`;
  if (difference.old === undefined) return `${value} is new`;
  if (difference.new === undefined) return `${value} is gone`;
  return `${value} changed${fromTo(difference.old, difference.new)}`;
}

/** A hostile pack may nest values as deep as its reader goes. */
function shortened(path: readonly PathSegment[]): readonly PathSegment[] {
  return path.length <= 10 ? path : [...path.slice(0, 5), '…', ...path.slice(-4)];
}

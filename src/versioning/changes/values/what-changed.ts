import type { ManifestDifference, NodeDifference, PathSegment } from '../../comparison.ts';
import { fromTo, nameNode, wordsOfPath } from './wording.ts';

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

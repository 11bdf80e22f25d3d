import { asScalar } from '../../../syntax/config-access.ts';
import { quote } from '../../../text/quote.ts';
import type { Comparison, ManifestDifference, NodeDifference, PathSegment } from '../../comparison.ts';
import { findNamedFiles } from '../../named-files.ts';
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
    message: sayWhatChanged(difference, comparison),
    ...placesOf(difference, comparison),
    ...more,
  };
}

/** What became of a value, as a sentence: `arguments.threshold of the monitor "Disk full" changed from "80" to "90"`. */
export function sayWhatChanged(difference: NodeDifference | ManifestDifference, comparison: Comparison): string {
  const owner = difference.in === 'node' ? nameNode(difference.pair.old) : 'the manifest';
  const value = `${wordsOfPath(shortened(difference.path))} of ${owner}`;
  if (difference.old === undefined) return `${value} is new`;
  if (difference.new === undefined) return `${value} is gone`;
  const file = findOneSidedFile(difference, comparison);
  if (file !== undefined) return `${value} names ${quote(file.path)}, which is ${file.isGone ? 'gone' : 'new'}`;
  return `${value} changed${fromTo(difference.old, difference.new)}`;
}

/** The file that a value names, where that is on one side only: the value is another then, though it reads the same. */
function findOneSidedFile(
  { old, new: now }: NodeDifference | ManifestDifference,
  comparison: Comparison,
): { readonly path: string; readonly isGone: boolean } | undefined {
  const [before, after] = [asScalar(old), asScalar(now)];
  if (before === undefined || after === undefined || before.text !== after.text) return undefined;
  const [oldPack, newPack] = [comparison.old.pack, comparison.new.pack];
  const path = findNamedFiles(oldPack).fileOf(before) ?? findNamedFiles(newPack).fileOf(after);
  if (path === undefined) return undefined;
  const [was, is] = [oldPack, newPack].map(({ tree }) => tree.entry(path)?.kind === 'file');
  return was === is ? undefined : { path, isGone: was === true };
}

/** A hostile pack may nest values as deep as its reader goes. */
function shortened(path: readonly PathSegment[]): readonly PathSegment[] {
  return path.length <= 10 ? path : [...path.slice(0, 5), '…', ...path.slice(-4)];
}

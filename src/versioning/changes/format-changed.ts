import { wholeFile } from '../../diagnostics/finding.ts';
import { textOf, valueAt } from '../../syntax/config-access.ts';
import type { ComparedPack, Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';
import { placesOf } from './values/places.ts';
import { fromTo } from './values/wording.ts';

/** A server that reads the one format may not read the other, and nothing in them stands in the same place. */
export const formatChanged: ChangeKind = {
  meta: {
    id: 'format-changed',
    level: 'major',
    summary: 'The format changed from 1.x to 2.0 or back, or `schemaVersion` across a major version.',
  },
  find({ old, new: now }, report) {
    if (old.pack.format === now.pack.format) return;
    report({
      subject: now.pack.format,
      message: `the format changed from ${old.pack.format} to ${now.pack.format}`,
      effect: `replace a pack of format ${old.pack.format} by one of ${now.pack.format}`,
      old: placeOfFormat(old),
      new: placeOfFormat(now),
    });
  },
  claims: (difference, { old, new: now }) => old.pack.format !== now.pack.format || isRaisedSchema(difference),
  describe(difference, comparison) {
    const [old, now] = difference.in === 'manifest' ? [difference.old, difference.new] : [];
    return {
      subject: 'schemaVersion',
      message: `the schemaVersion changed${fromTo(old, now)}, which is another format`,
      effect: `replace a pack of schema ${textOf(old)} by one of ${textOf(now)}`,
      ...placesOf(difference, comparison),
    };
  },
};

function placeOfFormat({ manifest, pack }: ComparedPack) {
  return valueAt(manifest, 'schemaVersion')?.place ?? wholeFile(pack.manifest.file);
}

function isRaisedSchema(difference: Difference): boolean {
  if (difference.in !== 'manifest' || !isPath(difference.path, 'schemaVersion')) return false;
  const [old, now] = [majorOf(textOf(difference.old)), majorOf(textOf(difference.new))];
  return old !== undefined && now !== undefined && old !== now;
}

function majorOf(version: string | undefined): number | undefined {
  const [digits] = /^\d{1,9}(?=$|\.)/.exec(version ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

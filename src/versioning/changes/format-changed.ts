import { type Place, wholeFile } from '../../diagnostics/finding.ts';
import { textOf, valueAt } from '../../syntax/config-access.ts';
import type { ComparedPack, Comparison, Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';

/** A server that reads the one format may not read the other, and nothing in them stands in the same place. */
export const formatChanged: ChangeKind = {
  meta: {
    id: 'format-changed',
    level: 'major',
    summary: 'The format changed from 1.x to 2.0 or back, or `schemaVersion` across a major version.',
  },
  find(comparison, report) {
    if (!isOtherFormat(comparison) && !comparison.differences.some(isOtherSchema)) return;
    const [old, now] = [comparison.old, comparison.new].map(formatOf);
    report({
      subject: now ?? '',
      message: `the format changed from ${old} to ${now}`,
      effect: `replace a pack of format ${old} by one of ${now}`,
      old: placeOfFormat(comparison.old),
      new: placeOfFormat(comparison.new),
    });
  },
  // What else differs between a pack of one format and a pack of another has no meaning.
  claims: (difference, comparison) => isOtherFormat(comparison) || isOtherSchema(difference),
};

function isOtherFormat({ old, new: now }: Comparison): boolean {
  return old.pack.format !== now.pack.format;
}

function isOtherSchema(difference: Difference): boolean {
  if (difference.in !== 'manifest' || !isPath(difference.path, 'schemaVersion')) return false;
  const [old, now] = [majorOf(textOf(difference.old)), majorOf(textOf(difference.new))];
  return old !== undefined && now !== undefined && old !== now;
}

function majorOf(version: string | undefined): number | undefined {
  const [digits] = /^\d{1,9}(?=$|\.\d)/.exec(version ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The version that the manifest names of its schema, where its major version says more than the file's name. */
function formatOf({ manifest, pack }: ComparedPack): string {
  const schema = textOf(valueAt(manifest, 'schemaVersion'));
  return pack.format === '2.0' && /^\d{1,9}(?:\.\d{1,9})?$/.test(schema ?? '') ? `${schema}` : pack.format;
}

function placeOfFormat({ manifest, pack }: ComparedPack): Place {
  return valueAt(manifest, 'schemaVersion')?.place ?? wholeFile(pack.manifest.file);
}

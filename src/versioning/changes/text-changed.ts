import { quote } from '../../text/quote.ts';
import type { ManifestDifference, NodeDifference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { describeValue } from './values/describe.ts';
import { describeFile, editedFile, isPagePath } from './values/files.ts';
import { isOtelMapping } from './values/labels.ts';
import { isPath, keysOf } from './values/paths.ts';

/** Keys of nodes under which text for people stands, at whatever depth. */
const textKeys: readonly string[] = [
  'description',
  'displayName',
  'remediationHint',
  'unit',
  'title',
  'titleTemplate',
  'alias',
  'aliasTemplate',
];

/** Keys of the manifest under which text for people stands, or which names a page of it. */
const manifestTextKeys: readonly string[] = [
  'displayName',
  'description',
  'categories',
  'faqs',
  'docsUrl',
  'display',
  'overviewUrl',
  'detailedOverviewUrl',
  'configurationUrls',
  'releaseNotes',
  'upgradeInstructions',
];

/** What people read is worded otherwise, and nothing else. */
export const textChanged: ChangeKind = {
  meta: {
    id: 'text-changed',
    level: 'patch',
    summary: 'Text for people is another: pages, descriptions, names, remediation hints, units, categories, questions.',
  },

  claims(difference) {
    if (difference.in === 'file') return isPagePath(editedFile(difference) ?? '');
    return difference.in === 'node' ? isTextOfNode(difference) : isTextOfManifest(difference);
  },

  describe(difference, comparison) {
    if (difference.in !== 'file') return describeValue(difference, comparison);
    return describeFile(difference, comparison, `the text of ${quote(difference.new ?? '')} changed`);
  },
};

function isTextOfNode({ pair, path }: NodeDifference): boolean {
  // What a mapping puts out are expressions, whatever their keys are called.
  if (isOtelMapping(pair)) return isPath(path, 'name') || isPath(path, 'description');
  const keys = keysOf(path);
  // What a projection shows is an expression.
  if (keys.includes('name') && !keys.includes('projection')) return true;
  return keys.some((key) => textKeys.includes(key));
}

function isTextOfManifest({ path }: ManifestDifference): boolean {
  return keysOf(path).some((key) => manifestTextKeys.includes(key));
}

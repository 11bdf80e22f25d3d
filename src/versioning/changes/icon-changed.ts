import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { describeValue } from './values/describe.ts';
import { describeFile, editedFile, isImagePath } from './values/files.ts';
import { lastKey } from './values/paths.ts';

const iconKeys: readonly (string | undefined)[] = ['iconbase64', 'icon', 'logoUrl', 'brandIcon'];

/** A picture is another one: the bytes of a file, or what a key names. */
export const iconChanged: ChangeKind = {
  meta: {
    id: 'icon-changed',
    level: 'patch',
    summary: 'An icon, a logo or another picture is another one.',
  },

  claims(difference) {
    if (difference.in !== 'file') return iconKeys.includes(lastKey(difference.path));
    return isImagePath(editedFile(difference) ?? '');
  },

  describe(difference, comparison) {
    if (difference.in !== 'file') return describeValue(difference, comparison);
    return describeFile(difference, comparison, `the picture ${quote(difference.new ?? '')} changed`);
  },
};

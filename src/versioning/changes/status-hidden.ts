import { textOf } from '../../syntax/config-access.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';
import { placesOf } from './values/places.ts';
import { fromTo } from './values/wording.ts';

/** Statuses in which nobody can install the pack. Source: the public API description. */
const hidden: readonly (string | undefined)[] = ['HIDDEN', 'BROKEN', 'COMING_SOON'];

/** Those who have the pack keep it; nobody else finds it. */
export const statusHidden: ChangeKind = {
  meta: {
    id: 'status-hidden',
    level: 'minor',
    summary: '`releaseStatus` became `HIDDEN`, `BROKEN` or `COMING_SOON`.',
  },
  claims: (difference) =>
    difference.in === 'manifest' && isPath(difference.path, 'releaseStatus') && hidden.includes(textOf(difference.new)),
  describe(difference, comparison) {
    const [old, now] = difference.in === 'manifest' ? [difference.old, difference.new] : [];
    return {
      subject: 'releaseStatus',
      message:
        old === undefined ? `the releaseStatus is ${textOf(now)} now` : `the releaseStatus changed${fromTo(old, now)}`,
      ...placesOf(difference, comparison),
    };
  },
};

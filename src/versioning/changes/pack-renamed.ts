import { textOf } from '../../syntax/config-access.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';
import { placesOf } from './values/places.ts';
import { fromTo } from './values/wording.ts';

/** A pack of another name is another pack. Where nobody named the pack to compare with, there is nothing to compare. */
export const packRenamed: ChangeKind = {
  meta: { id: 'pack-renamed', level: 'major', summary: 'The pack has another name, so it is another pack.' },
  claims: (difference) => difference.in === 'manifest' && isPath(difference.path, 'name'),
  describe(difference, comparison) {
    const [old, now] = difference.in === 'manifest' ? [difference.old, difference.new] : [];
    return {
      subject: textOf(old) ?? '',
      message: `the pack's name changed${fromTo(old, now)}`,
      effect: 'find another pack in the place of the installed one',
      ...placesOf(difference, comparison),
    };
  },
};

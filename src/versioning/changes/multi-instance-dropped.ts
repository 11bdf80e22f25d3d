import { manifestKind } from './values/manifest-kind.ts';
import { multiInstanceOf } from './values/multi-instance.ts';

/** Where several instances are installed, a pack that takes one has no place for the others. Absent is unknown, not false. */
export const multiInstanceDropped = manifestKind({
  meta: {
    id: 'multi-instance-dropped',
    level: 'major',
    summary: '`isMultiConfig` changed from true to false: several instances can no longer be installed.',
  },
  read: multiInstanceOf,
  claims: ({ old, new: now }) => old === true && now === false,
  describe: () => ({
    message: 'several instances of the pack can no longer be installed',
    effect: 'leave more than one instance of a pack that takes one',
  }),
});

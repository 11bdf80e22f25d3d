import { manifestKind } from './values/manifest-kind.ts';
import { multiInstanceOf } from './values/multi-instance.ts';

/** One instance works on as before. Absent is unknown, not false. */
export const multiInstanceAdded = manifestKind({
  meta: {
    id: 'multi-instance-added',
    level: 'minor',
    summary: '`isMultiConfig` changed from false to true: several instances can be installed.',
  },
  read: multiInstanceOf,
  claims: ({ old, new: now }) => old === false && now === true,
  describe: () => ({ message: 'several instances of the pack can be installed now' }),
});

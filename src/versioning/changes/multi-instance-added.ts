import { readAsBoolean } from '../../syntax/hocon/index.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';
import { placesOf } from './values/places.ts';

/** One instance works on as before. Absent is unknown, not false. */
export const multiInstanceAdded: ChangeKind = {
  meta: {
    id: 'multi-instance-added',
    level: 'minor',
    summary: '`isMultiConfig` changed from false to true: several instances can be installed.',
  },
  claims: (difference) =>
    difference.in === 'manifest' &&
    isPath(difference.path, 'isMultiConfig') &&
    readAsBoolean(difference.old) === false &&
    readAsBoolean(difference.new) === true,
  describe: (difference, comparison) => ({
    subject: 'isMultiConfig',
    message: 'several instances of the pack can be installed now',
    ...placesOf(difference, comparison),
  }),
};

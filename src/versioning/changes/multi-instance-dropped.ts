import { readAsBoolean } from '../../syntax/hocon/index.ts';
import type { ChangeKind } from './change.ts';
import { isPath } from './values/paths.ts';
import { placesOf } from './values/places.ts';

/** Where several instances are installed, a pack that takes one has no place for the others. Absent is unknown, not false. */
export const multiInstanceDropped: ChangeKind = {
  meta: {
    id: 'multi-instance-dropped',
    level: 'major',
    summary: '`isMultiConfig` changed from true to false: several instances can no longer be installed.',
  },
  claims: (difference) =>
    difference.in === 'manifest' &&
    isPath(difference.path, 'isMultiConfig') &&
    readAsBoolean(difference.old) === true &&
    readAsBoolean(difference.new) === false,
  describe: (difference, comparison) => ({
    subject: 'isMultiConfig',
    message: 'several instances of the pack can no longer be installed',
    effect: 'leave more than one instance of a pack that takes one',
    ...placesOf(difference, comparison),
  }),
};

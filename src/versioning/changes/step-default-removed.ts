import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { stepOf } from './values/steps.ts';

/** A step without a default must be answered, and whoever took the default has not. */
export const stepDefaultRemoved = manifestKind({
  meta: {
    id: 'step-default-removed',
    level: 'major',
    summary: 'An install step that had a default has none.',
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === 'default' && now === undefined,
  describe: ({ name }) => ({
    message: `the install step ${quote(name)} has no default any more`,
    effect: `lack an answer to the install step ${quote(name)}`,
  }),
});

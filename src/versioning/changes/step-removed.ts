import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { stepOf } from './values/steps.ts';

/** The answer to a step is what scripts find under its name: without the step they find nothing there. */
export const stepRemoved = manifestKind({
  meta: {
    id: 'step-removed',
    level: 'major',
    summary: 'An install step is gone; a renamed one is a removed and an added one.',
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === 'whole' && now === undefined,
  describe: ({ name }) => ({
    message: `the install step ${quote(name)} is gone`,
    effect: `drop the answer to the install step ${quote(name)}`,
  }),
});

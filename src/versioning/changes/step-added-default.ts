import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { hasDefault, stepOf } from './values/steps.ts';

/** Whoever has the pack gets the default. */
export const stepAddedDefault = manifestKind({
  meta: {
    id: 'step-added-default',
    level: 'minor',
    summary: 'There is a new install step with a default.',
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === 'whole' && old === undefined && hasDefault(now),
  describe: ({ name }) => ({ message: `there is a new install step ${quote(name)}, with a default` }),
});

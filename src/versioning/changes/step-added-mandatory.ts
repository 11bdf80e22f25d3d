import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { hasDefault, stepOf } from './values/steps.ts';

/** Whoever has the pack was never asked for it, and an upgrade that nobody watches cannot ask. */
export const stepAddedMandatory = manifestKind({
  meta: {
    id: 'step-added-mandatory',
    level: 'major',
    summary: 'There is a new install step without a default.',
  },
  read: stepOf,
  claims: ({ part, old, new: now }) => part === 'whole' && old === undefined && !hasDefault(now),
  describe: ({ name }) => ({
    message: `the new install step ${quote(name)} has no default`,
    effect: `lack an answer to the new install step ${quote(name)}`,
  }),
});

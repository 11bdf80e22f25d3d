import { quote } from '../../text/quote.ts';
import { manifestKind } from './values/manifest-kind.ts';
import { stepOf } from './values/steps.ts';

/** Only those who install it from now on, or never answered, are given another value. The value is not shown: it may be a secret. */
export const stepDefaultChanged = manifestKind({
  meta: {
    id: 'step-default-changed',
    level: 'minor',
    summary: 'An install step has another default, or has one now.',
  },
  read: stepOf,
  claims: ({ part, new: now }) => part === 'default' && now !== undefined,
  describe: ({ name, old }) => ({
    message: `the install step ${quote(name)} has ${old === undefined ? 'a default now' : 'another default'}`,
  }),
});

import { quote } from '../../text/quote.ts';
import type { Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placesOf } from './values/places.ts';
import { stepDifferenceOf } from './values/steps.ts';

/** Only those who install it from now on, or never answered, are given another value. The value is not shown: it may be a secret. */
export const stepDefaultChanged: ChangeKind = {
  meta: {
    id: 'step-default-changed',
    level: 'minor',
    summary: 'An install step has another default, or has one now.',
  },
  claims: isClaimed,
  describe(difference, comparison) {
    const name = stepDifferenceOf(difference)?.name ?? '';
    return {
      subject: name,
      message: `the install step ${quote(name)} has ${isNew(difference) ? 'a default now' : 'another default'}`,
      ...placesOf(difference, comparison),
    };
  },
};

function isClaimed(difference: Difference): boolean {
  const step = stepDifferenceOf(difference);
  return step?.part === 'default' && step.difference.new !== undefined;
}

function isNew(difference: Difference): boolean {
  return stepDifferenceOf(difference)?.difference.old === undefined;
}

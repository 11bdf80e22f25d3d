import { quote } from '../../text/quote.ts';
import type { Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placesOf } from './values/places.ts';
import { hasDefault, stepDifferenceOf } from './values/steps.ts';

/** Whoever has the pack gets the default. */
export const stepAddedDefault: ChangeKind = {
  meta: {
    id: 'step-added-default',
    level: 'minor',
    summary: 'There is a new install step with a default.',
  },
  claims: isClaimed,
  describe(difference, comparison) {
    const name = stepDifferenceOf(difference)?.name ?? '';
    return {
      subject: name,
      message: `there is a new install step ${quote(name)}, with a default`,
      ...placesOf(difference, comparison),
    };
  },
};

function isClaimed(difference: Difference): boolean {
  const step = stepDifferenceOf(difference);
  return step?.part === 'whole' && step.difference.old === undefined && hasDefault(step.difference.new);
}

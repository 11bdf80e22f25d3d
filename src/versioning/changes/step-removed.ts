import { quote } from '../../text/quote.ts';
import type { Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placesOf } from './values/places.ts';
import { stepDifferenceOf } from './values/steps.ts';

/** The answer to a step is what scripts find under its name: without the step they find nothing there. */
export const stepRemoved: ChangeKind = {
  meta: {
    id: 'step-removed',
    level: 'major',
    summary: 'An install step is gone; a renamed one is a removed and an added one.',
  },
  claims: isClaimed,
  describe(difference, comparison) {
    const name = stepDifferenceOf(difference)?.name ?? '';
    return {
      subject: name,
      message: `the install step ${quote(name)} is gone`,
      effect: `drop the answer to the install step ${quote(name)}`,
      ...placesOf(difference, comparison),
    };
  },
};

function isClaimed(difference: Difference): boolean {
  const step = stepDifferenceOf(difference);
  return step?.part === 'whole' && step.difference.new === undefined;
}

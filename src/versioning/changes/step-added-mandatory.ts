import { quote } from '../../text/quote.ts';
import type { Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placesOf } from './values/places.ts';
import { hasDefault, stepDifferenceOf } from './values/steps.ts';

/** Whoever has the pack was never asked for it, and an upgrade that nobody watches cannot ask. */
export const stepAddedMandatory: ChangeKind = {
  meta: {
    id: 'step-added-mandatory',
    level: 'major',
    summary: 'There is a new install step without a default.',
  },
  claims: isClaimed,
  describe(difference, comparison) {
    const name = stepDifferenceOf(difference)?.name ?? '';
    return {
      subject: name,
      message: `the new install step ${quote(name)} has no default`,
      effect: `lack an answer to the new install step ${quote(name)}`,
      ...placesOf(difference, comparison),
    };
  },
};

function isClaimed(difference: Difference): boolean {
  const step = stepDifferenceOf(difference);
  return step?.part === 'whole' && step.difference.old === undefined && !hasDefault(step.difference.new);
}

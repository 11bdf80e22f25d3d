import { quote } from '../../text/quote.ts';
import type { Difference } from '../comparison.ts';
import type { ChangeKind } from './change.ts';
import { placesOf } from './values/places.ts';
import { stepDifferenceOf } from './values/steps.ts';

/** A step without a default must be answered, and whoever took the default has not. */
export const stepDefaultRemoved: ChangeKind = {
  meta: {
    id: 'step-default-removed',
    level: 'major',
    summary: 'An install step that had a default has none.',
  },
  claims: isClaimed,
  describe(difference, comparison) {
    const name = stepDifferenceOf(difference)?.name ?? '';
    return {
      subject: name,
      message: `the install step ${quote(name)} has no default any more`,
      effect: `lack an answer to the install step ${quote(name)}`,
      ...placesOf(difference, comparison),
    };
  },
};

function isClaimed(difference: Difference): boolean {
  const step = stepDifferenceOf(difference);
  return step?.part === 'default' && step.difference.new === undefined;
}

import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { dependencyOf } from './values/dependencies.ts';
import { placesOf } from './values/places.ts';

/** Whoever has the pack has a greater version of the other one, and goes on with it. */
export const dependencyLowered: ChangeKind = {
  meta: { id: 'dependency-lowered', level: 'patch', summary: 'A dependency is lowered.' },
  claims: (difference) => dependencyOf(difference)?.isRaised === false,
  describe(difference, comparison) {
    const { name = '', old = '', new: now = '' } = dependencyOf(difference) ?? {};
    return {
      subject: name,
      message: `the dependency ${quote(name)} is lowered from ${quote(old)} to ${quote(now)}`,
      ...placesOf(difference, comparison),
    };
  },
};

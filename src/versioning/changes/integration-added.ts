import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { integrationOf } from './values/integrations.ts';
import { placesOf } from './values/places.ts';

/** One more thing that the pack can be used with. */
export const integrationAdded: ChangeKind = {
  meta: { id: 'integration-added', level: 'minor', summary: 'There is a new element of `integrations`.' },
  claims: (difference) =>
    integrationOf(difference) !== undefined && difference.old === undefined && difference.new !== undefined,
  describe(difference, comparison) {
    const name = integrationOf(difference) ?? '';
    return {
      subject: name,
      message: `there is a new integration ${quote(name)}`,
      ...placesOf(difference, comparison),
    };
  },
};

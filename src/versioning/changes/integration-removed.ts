import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { integrationOf } from './values/integrations.ts';
import { placesOf } from './values/places.ts';

/** What it installs comes from the pack itself, so that nothing goes with the entry. */
export const integrationRemoved: ChangeKind = {
  meta: { id: 'integration-removed', level: 'patch', summary: 'An element of `integrations` is gone.' },
  claims: (difference) =>
    integrationOf(difference) !== undefined && difference.new === undefined && difference.old !== undefined,
  describe(difference, comparison) {
    const name = integrationOf(difference) ?? '';
    return {
      subject: name,
      message: `the integration ${quote(name)} is gone`,
      ...placesOf(difference, comparison),
    };
  },
};

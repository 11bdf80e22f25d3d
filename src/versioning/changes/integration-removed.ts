import { quote } from '../../text/quote.ts';
import { integrationOf } from './values/integrations.ts';
import { manifestKind } from './values/manifest-kind.ts';

/** What it installs comes from the pack itself, so that nothing goes with the entry. */
export const integrationRemoved = manifestKind({
  meta: { id: 'integration-removed', level: 'patch', summary: 'An element of `integrations` is gone.' },
  read: integrationOf,
  claims: ({ old, new: now }) => old !== undefined && now === undefined,
  describe: ({ name }) => ({ message: `the integration ${quote(name)} is gone` }),
});

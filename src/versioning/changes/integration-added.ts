import { quote } from '../../text/quote.ts';
import { integrationOf } from './values/integrations.ts';
import { manifestKind } from './values/manifest-kind.ts';

/** One more thing that the pack can be used with. */
export const integrationAdded = manifestKind({
  meta: { id: 'integration-added', level: 'minor', summary: 'There is a new element of `integrations`.' },
  read: integrationOf,
  claims: ({ old, new: now }) => old === undefined && now !== undefined,
  describe: ({ name }) => ({ message: `there is a new integration ${quote(name)}` }),
});

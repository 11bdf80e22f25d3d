import { nodeKind } from './values/node-kind.ts';
import { keysOf } from './values/paths.ts';
import { isSynchronisation } from './values/synchronisations.ts';

/** A synchronisation reads from elsewhere, or does something else with what it reads. */
export const syncConfigChanged = nodeKind({
  meta: {
    id: 'sync-config-changed',
    level: 'minor',
    summary: 'A synchronisation or data source has another topic, another integration type or other actions.',
  },

  claims({ pair, path }) {
    if (!isSynchronisation(pair)) return false;
    // `defaultComponentAction`, `relationActions`
    return keysOf(path).some(
      (key) => key === 'topic' || key === 'integrationType' || /^[a-zA-Z]{0,40}Actions?$/.test(key),
    );
  },
});

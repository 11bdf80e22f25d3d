import { any, chosenBy, nodeKeys, objectOf, oneOf, scalar, table } from './shape.ts';

const comparator = oneOf('GTE', 'GT', 'LTE', 'LT');
const failureState = oneOf('CRITICAL', 'DEVIATING', 'UNKNOWN');
const metric = objectOf({ query: scalar, 'unit?': scalar, 'aliasTemplate?': scalar });

/** Of the functions that the reference describes; others have arguments of their own. */
const functions = {
  // Real packs leave out titleTemplate.
  'urn:stackpack:common:monitor-function:threshold': {
    metric,
    comparator,
    threshold: scalar,
    failureState,
    urnTemplate: scalar,
    'titleTemplate?': scalar,
  },
  'urn:stackpack:common:monitor-function:derived-state-monitor': { componentTypes: scalar },
  // The vendor's own packs give it `metric` and `urnTemplate`, which its page has for threshold alone.
  'urn:stackpack:common:monitor-function:topological-threshold': {
    'metric?': any,
    'urnTemplate?': scalar,
    'queries?': objectOf({ topologyQuery: scalar, promqlQuery: scalar, 'aliasTemplate?': scalar, 'unit?': scalar }),
    comparator,
    threshold: scalar,
    failureState,
    'titleTemplate?': scalar,
  },
  'urn:stackpack:aad-v2:shared:monitor-function:dt': {
    telemetryQuery: metric,
    topologyQuery: scalar,
    'falsePositiveRate?': scalar,
    'checkWindowMinutes?': scalar,
    'historicWindowMinutes?': scalar,
    'historySizeWeeks?': oneOf('1', '2', '3'),
    'includePreviousDay?': scalar,
    'removeTrend?': scalar,
  },
};

/**
 * Monitor. Source: "Schema and reference for Monitors", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/monitors/schemas-ref.adoc. `tags` is an
 * object there and a list in every real pack.
 */
export const monitorTable = table({
  ...nodeKeys,
  function: scalar,
  arguments: chosenBy('function', functions),
  intervalSeconds: scalar,
  'remediationHint?': scalar,
  'status?': oneOf('ENABLED', 'DISABLED'),
  'tags?': any,
});

import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { labelChangesOf, tellsOfLabels } from './values/label-changes.ts';
import { otelMappingPairs } from './values/labels.ts';
import { nearestPlace, placeOfNode } from './values/places.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

/** A label that a mapping gave to its components is gone from the required and the optional ones alike. */
export const labelRemoved: ChangeKind = {
  meta: {
    id: 'label-removed',
    level: 'major',
    summary: 'A label that an OpenTelemetry mapping gave is gone, from the required and the optional tags alike.',
  },

  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { target, isRequired, place } of labelChangesOf(pair).removed.values()) {
        const part = isRequired ? 'required' : 'optional';
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} does not give the label ${quote(target)} any more`,
          effect: `take the label ${quote(target)} away, so that queries and filters on it find nothing`,
          old: place,
          new: nearestPlace(pair.new.value, ['output', part, 'tags'], placeOfNode(pair.new)),
        });
      }
    }
  },

  claims(difference) {
    return tellsOfLabels(difference, 'removed');
  },
};

import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { labelChangesOf, tellsOfLabels } from './values/label-changes.ts';
import { otelMappingPairs } from './values/labels.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

/** A mapping gives a label that it did not give. */
export const labelAdded: ChangeKind = {
  meta: {
    id: 'label-added',
    level: 'minor',
    summary: 'An OpenTelemetry mapping gives a label that it did not give before.',
  },

  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { target, place } of labelChangesOf(pair).added.values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `${nameNode(pair.new)} gives a new label ${quote(target)}`,
          new: place,
        });
      }
    }
  },

  claims(difference) {
    return tellsOfLabels(difference, 'added');
  },
};

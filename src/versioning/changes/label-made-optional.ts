import { quote } from '../../text/quote.ts';
import type { ChangeKind } from './change.ts';
import { labelChangesOf, tellsOfLabels } from './values/label-changes.ts';
import { otelMappingPairs } from './values/labels.ts';
import { nameNode, subjectOfNode } from './values/wording.ts';

/** A label that every component of a mapping had is one that it may lack. */
export const labelMadeOptional: ChangeKind = {
  meta: {
    id: 'label-made-optional',
    level: 'minor',
    summary: 'A label of an OpenTelemetry mapping moved from the required to the optional tags.',
  },

  find(comparison, report) {
    for (const pair of otelMappingPairs(comparison)) {
      for (const { old, new: now } of labelChangesOf(pair).madeOptional.values()) {
        report({
          subject: subjectOfNode(pair.old),
          message: `the label ${quote(now.target)} of ${nameNode(pair.new)} is optional now`,
          old: old.place,
          new: now.place,
        });
      }
    }
  },

  claims(difference) {
    return tellsOfLabels(difference, 'madeOptional');
  },
};

import { joinWords } from '../../stackpack/manifest-wording.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import { findPlaceholder } from '../../stackpack/placeholder.ts';
import { isSettingsType, settingsTypes } from '../../stackpack/settings-types.ts';
import { valueAt } from '../../syntax/config-access.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/** A type that the vendor's scaffold of 2.0 packs once gave an example of, though no reference names it. */
const formerType = 'MetricBinding';

/**
 * A node of the settings has one of the seven types that are installed. Entries of `nodes` alone: what stands within a
 * node has types of its own. Source: documentation (StackPack reference, "Settings files").
 */
export const settingsType: Rule = {
  meta: {
    id: 'settings-type',
    category: 'settings',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Each node of the settings has a `_type` that a 2.0 pack can install.',
  },
  check(pack, report) {
    for (const { value, type = '', snapshot } of nodesOf(pack).nodes) {
      if (snapshot.scope !== 'settings' || isSettingsType(type)) continue;
      // A node without a type is node-type-missing's.
      if (type.trim() === '' || findPlaceholder(type) !== undefined) continue;
      report({ place: valueAt(value, '_type')?.place ?? value.place, ...remarkOn(type) });
    }
  },
};

function remarkOn(type: string): Omit<Remark, 'place'> {
  if (type === formerType) {
    return {
      severity: 'warning',
      message: `${formerType} is none of the types that the reference names, and may not be installed`,
      help: 'define the metric in a ComponentPresentation, under metrics',
    };
  }
  const nearest = nearestWord(type, settingsTypes);
  return {
    message: `${quote(type)} is no type that settings can have`,
    help: nearest === undefined ? `write one of ${joinWords(settingsTypes, 'or')}` : `did you mean ${nearest}?`,
  };
}

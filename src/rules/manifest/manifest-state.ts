import { states } from '../../stackpack/manifest-keys.ts';
import { givenEntry, rootObject, wasReadWhole } from '../../stackpack/manifest-values.ts';
import { describeKey, joinWords, writeEntry } from '../../stackpack/manifest-wording.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

/** More unknown states than this are not misspelt ones. */
const mostGuesses = 50;

/** configurationUrls has a page for each state, and nothing else. Source: documentation. */
export const manifestState: Rule = {
  meta: {
    id: 'manifest-state',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'configurationUrls has a page for each of the six states, and for nothing else.',
  },
  check(pack, report) {
    const urls = givenEntry(rootObject(pack.manifest), 'configurationUrls');
    if (urls?.value.kind !== 'object') return;
    const { entries } = urls.value;
    const missing = new Set<string>(states);
    for (const { key, value } of entries) if (value.kind !== 'null') missing.delete(key);

    const unknown = entries.filter(({ key }) => !states.some((state) => state === key));
    for (const [index, { key, keyPlace }] of unknown.entries()) {
      const nearest = index < mostGuesses ? nearestWord(key, states) : undefined;
      if (nearest !== undefined) missing.delete(nearest);
      report({
        place: keyPlace,
        message: `${describeKey(key)} is no state of a StackPack`,
        help: nearest === undefined ? `write one of ${joinWords(states, 'or')}` : `did you mean ${nearest}?`,
      });
    }
    if (missing.size === 0 || !wasReadWhole(pack.manifest)) return;
    const [first = ''] = missing;
    report({
      place: urls.keyPlace,
      severity: 'warning',
      message: `configurationUrls has no page for ${joinWords([...missing])}, so a user sees none then`,
      help: `add one, for example ${writeEntry(first, `"${first.toLowerCase().replaceAll('_', '-')}.md"`, pack.format)}`,
    });
  },
};

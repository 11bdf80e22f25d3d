import { releaseStatuses } from '../../stackpack/manifest-keys.ts';
import { givenValue, judgeableText, rootObject } from '../../stackpack/manifest-values.ts';
import { joinWords } from '../../stackpack/manifest-wording.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** releaseStatus is one that the server knows. Source: the public API description, and real packs. 1.x only. */
export const manifestReleaseStatus: Rule = {
  meta: {
    id: 'manifest-release-status',
    category: 'manifest',
    severity: 'error',
    summary: 'The releaseStatus is one that the server knows.',
  },
  check(pack, report) {
    if (pack.format !== '1.x') return;
    const status = judgeableText(givenValue(rootObject(pack.manifest), 'releaseStatus'));
    if (status === undefined || releaseStatuses.some((known) => known === status.text)) return;
    const nearest = nearestWord(status.text, releaseStatuses);
    report({
      place: status.place,
      message: `${quote(status.text)} is no releaseStatus`,
      help: nearest === undefined ? `write ${joinWords(releaseStatuses, 'or')}` : `did you mean ${nearest}?`,
    });
  },
};

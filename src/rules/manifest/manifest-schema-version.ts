import { givenValue, judgeableText, rootObject } from '../../stackpack/manifest-values.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** stackpack.yaml is of the one schema there is. Source: documentation. A stackpack.conf may say what it likes. */
export const manifestSchemaVersion: Rule = {
  meta: {
    id: 'manifest-schema-version',
    category: 'manifest',
    severity: 'error',
    summary: 'The schemaVersion of a stackpack.yaml is 2.0.',
  },
  check(pack, report) {
    if (pack.format !== '2.0') return;
    const given = judgeableText(givenValue(rootObject(pack.manifest), 'schemaVersion'));
    if (given === undefined || given.text === '2.0') return;
    report({
      place: given.place,
      message: `${quote(given.text)} is no schemaVersion of a stackpack.yaml`,
      help: 'write schemaVersion: "2.0"',
    });
  },
};

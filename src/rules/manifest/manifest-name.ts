import { givenValue, judgeableText, rootObject } from '../../stackpack/manifest-values.ts';
import type { Rule } from '../rule.ts';
import { remarkOnPackName } from './remarks/pack-name.ts';

/** The name is one that URNs, URLs and file names can hold. Source: the vendor's scaffold. */
export const manifestName: Rule = {
  meta: {
    id: 'manifest-name',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'The name is of small letters, digits and hyphens, and starts with a letter.',
  },
  check(pack, report) {
    const name = judgeableText(givenValue(rootObject(pack.manifest), 'name'));
    const remark = name === undefined ? undefined : remarkOnPackName(name.text, name.place);
    if (remark !== undefined) report(remark);
  },
};

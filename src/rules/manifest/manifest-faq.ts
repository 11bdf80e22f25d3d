import { rootObject } from '../../stackpack/manifest-values.ts';
import type { Rule } from '../rule.ts';
import { checkFaqs } from './remarks/faqs.ts';
import { isWithin, remarksOnMismatches } from './remarks/mismatch.ts';

/** Each of the faqs has a question and an answer. Source: documentation, and the public API description. */
export const manifestFaq: Rule = {
  meta: {
    id: 'manifest-faq',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Each of the faqs is an object with a question and an answer.',
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, isWithin('faqs'))) report(remark);
    checkFaqs(pack, rootObject(pack.manifest), [], report);
  },
};

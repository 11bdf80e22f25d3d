import { rootObject } from '../../stackpack/manifest-values.ts';
import type { Rule } from '../rule.ts';
import { checkCategories } from './remarks/categories.ts';

/** Categories are labels to filter by: capitalised, each once. Source: documentation, as a recommendation. */
export const manifestCategory: Rule = {
  meta: {
    id: 'manifest-category',
    category: 'manifest',
    severity: 'warning',
    summary: 'Every category starts with a capital letter and is given once.',
  },
  check(pack, report) {
    checkCategories(rootObject(pack.manifest), pack.format, report);
  },
};

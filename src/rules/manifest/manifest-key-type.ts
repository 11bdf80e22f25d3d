import type { Mismatch } from '../../stackpack/manifest-shape.ts';
import type { Rule } from '../rule.ts';
import { isWithin, remarksOnMismatches } from './remarks/mismatch.ts';

/** Values are of the kind that their keys take, as the server's libraries convert them. Source: documentation. */
export const manifestKeyType: Rule = {
  meta: {
    id: 'manifest-key-type',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every key of the manifest has a value of the kind it takes.',
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, (mismatch) => !isLeftToAnotherRule(mismatch))) report(remark);
  },
};

const innerRules = ['faqs', 'steps', 'integrations', 'dependencies'].map(isWithin);

/** What is inside lists of objects and dependencies has rules of its own; a number is never a semantic version. */
function isLeftToAnotherRule(mismatch: Mismatch): boolean {
  if (mismatch.path[0] === 'version' && mismatch.kind === 'doubtful') return true;
  return innerRules.some((isInner) => isInner(mismatch));
}

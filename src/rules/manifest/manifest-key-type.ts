import { manifestKeys } from '../../stackpack/manifest-keys.ts';
import { findMismatches, type Mismatch } from '../../stackpack/manifest-shape.ts';
import { rootObject } from '../../stackpack/manifest-values.ts';
import type { Rule } from '../rule.ts';
import { remarkOnMismatch } from './remarks/mismatch.ts';

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
    for (const mismatch of findMismatches(rootObject(pack.manifest), manifestKeys[pack.format], pack.format)) {
      if (isLeftToAnotherRule(mismatch)) continue;
      const remark = remarkOnMismatch(mismatch, pack.format);
      if (remark !== undefined) report(remark);
    }
  },
};

/** The insides of lists of objects and of `dependencies` have rules of their own; a number is never a semantic version. */
function isLeftToAnotherRule({ path, kind }: Mismatch): boolean {
  const [key] = path;
  if (key === 'version' && kind === 'doubtful') return true;
  return path.length > 1 && (key === 'faqs' || key === 'steps' || key === 'integrations' || key === 'dependencies');
}

import type { Rule } from '../rule.ts';

/**
 * Every `include` names a file inside the pack. Source: the HOCON specification for what an include is; that it reads
 * nothing but the pack is ours, since checking a stranger's pull request must neither read nor fetch anything else.
 */
export const manifestInclude: Rule = {
  meta: {
    id: 'manifest-include',
    category: 'manifest',
    severity: 'error',
    summary: 'Every include of the manifest names a file inside the pack.',
  },
  check(pack, report) {
    for (const { kind, place, message, help } of pack.manifest.problems) {
      if (kind === 'include') report({ place, message, help });
    }
  },
};

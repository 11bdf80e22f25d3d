import type { Rule } from '../rule.ts';

/** Every `${key}` resolves within the manifest. Source: the HOCON specification; the environment is never read. */
export const manifestSubstitution: Rule = {
  meta: {
    id: 'manifest-substitution',
    category: 'manifest',
    severity: 'error',
    summary: 'Every substitution of the manifest names a key that the manifest has.',
  },
  check(pack, report) {
    for (const { kind, place, message, help } of pack.manifest.problems) {
      if (kind === 'substitution') report({ place, message, help });
    }
  },
};

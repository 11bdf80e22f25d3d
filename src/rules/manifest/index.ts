import type { Rule } from '../rule.ts';
import type { ManifestRuleId } from '../rule-ids.ts';
import { manifestSyntax } from './manifest-syntax.ts';

/** The rules on what the manifest says. */
export const manifestRules = {
  'manifest-syntax': manifestSyntax,
} as Record<ManifestRuleId, Rule>;

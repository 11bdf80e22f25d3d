import type { Rule } from '../rule.ts';
import type { ManifestRuleId } from '../rule-ids.ts';
import { manifestAmbiguous } from './manifest-ambiguous.ts';
import { manifestCategory } from './manifest-category.ts';
import { manifestDependency } from './manifest-dependency.ts';
import { manifestDuplicateKey } from './manifest-duplicate-key.ts';
import { manifestFaq } from './manifest-faq.ts';
import { manifestInclude } from './manifest-include.ts';
import { manifestIntegration } from './manifest-integration.ts';
import { manifestKeyType } from './manifest-key-type.ts';
import { manifestName } from './manifest-name.ts';
import { manifestPlaceholder } from './manifest-placeholder.ts';
import { manifestReleaseStatus } from './manifest-release-status.ts';
import { manifestRequiredKey } from './manifest-required-key.ts';
import { manifestSchemaVersion } from './manifest-schema-version.ts';
import { manifestState } from './manifest-state.ts';
import { manifestStep } from './manifest-step.ts';
import { manifestSubstitution } from './manifest-substitution.ts';
import { manifestSyntax } from './manifest-syntax.ts';
import { manifestTag } from './manifest-tag.ts';
import { manifestUnknownKey } from './manifest-unknown-key.ts';
import { manifestVersion } from './manifest-version.ts';
import { manifestYamlPortability } from './manifest-yaml-portability.ts';

/** The rules on what the manifest says. */
export const manifestRules = {
  'manifest-ambiguous': manifestAmbiguous,
  'manifest-category': manifestCategory,
  'manifest-dependency': manifestDependency,
  'manifest-duplicate-key': manifestDuplicateKey,
  'manifest-faq': manifestFaq,
  'manifest-include': manifestInclude,
  'manifest-integration': manifestIntegration,
  'manifest-key-type': manifestKeyType,
  'manifest-name': manifestName,
  'manifest-placeholder': manifestPlaceholder,
  'manifest-release-status': manifestReleaseStatus,
  'manifest-required-key': manifestRequiredKey,
  'manifest-schema-version': manifestSchemaVersion,
  'manifest-state': manifestState,
  'manifest-step': manifestStep,
  'manifest-substitution': manifestSubstitution,
  'manifest-syntax': manifestSyntax,
  'manifest-tag': manifestTag,
  'manifest-unknown-key': manifestUnknownKey,
  'manifest-version': manifestVersion,
  'manifest-yaml-portability': manifestYamlPortability,
} satisfies Record<ManifestRuleId, Rule>;

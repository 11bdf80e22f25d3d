/** The ids of all rules. An id is never used again for something else; a renamed one stays as an alias. */
export const manifestRuleIds = [
  'manifest-ambiguous',
  'manifest-category',
  'manifest-dependency',
  'manifest-duplicate-key',
  'manifest-faq',
  'manifest-include',
  'manifest-integration',
  'manifest-key-type',
  'manifest-name',
  'manifest-placeholder',
  'manifest-release-status',
  'manifest-required-key',
  'manifest-schema-version',
  'manifest-state',
  'manifest-step',
  'manifest-substitution',
  'manifest-syntax',
  'manifest-tag',
  'manifest-unknown-key',
  'manifest-version',
  'manifest-yaml-portability',
] as const;

export const resourceRuleIds = [
  'logo-format',
  'logo-size',
  'markdown-broken-link',
  'markdown-split',
  'markdown-variable',
  'release-notes-version',
  'resource-case',
  'resource-empty',
  'resource-missing',
  'resource-not-markdown',
  'resource-outside',
  'resource-unreferenced',
] as const;

export const contentRuleIds = [
  'contents-case-collision',
  'contents-encoding',
  'contents-junk',
  'contents-large',
  'contents-name',
  'contents-secret',
  'contents-symlink',
  'contents-unpackaged',
] as const;

export type ManifestRuleId = (typeof manifestRuleIds)[number];
export type ResourceRuleId = (typeof resourceRuleIds)[number];
export type ContentRuleId = (typeof contentRuleIds)[number];
export type RuleId = ManifestRuleId | ResourceRuleId | ContentRuleId;

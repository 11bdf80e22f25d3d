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
  'pack-file-missing',
] as const;

/** On the scripts and templates of a 1.x pack. */
export const provisioningRuleIds = [
  'provision-class',
  'provision-script-missing',
  'provision-step-unknown',
  'provision-superclass',
  'provision-syntax',
  'provision-template-missing',
  'template-empty-nodes',
  'template-helper-unknown',
  'template-include-cycle',
  'template-include-encoding',
  'template-include-missing',
  'template-invalid-json',
  'template-invalid-yaml',
  'template-syntax',
  'template-unreachable',
] as const;

/** On the settings of a 2.0 pack, and on the custom tags of YAML. */
export const settingsRuleIds = [
  'remediation-hint',
  'settings-handlebars',
  'settings-identifier-missing',
  'settings-nodes',
  'settings-schema',
  'settings-syntax',
  'settings-type',
  'tag-outside',
  'tag-target-case',
  'tag-target-missing',
  'tag-unknown',
] as const;

/** On the nodes that a pack installs, in either format. */
export const nodeRuleIds = [
  'node-icon',
  'node-id-duplicate',
  'node-identifier-duplicate',
  'node-identifier-format',
  'node-instance-identifier',
  'node-reference-dangling',
  'node-type-missing',
] as const;

export type ManifestRuleId = (typeof manifestRuleIds)[number];
export type ResourceRuleId = (typeof resourceRuleIds)[number];
export type ContentRuleId = (typeof contentRuleIds)[number];
export type ProvisioningRuleId = (typeof provisioningRuleIds)[number];
export type SettingsRuleId = (typeof settingsRuleIds)[number];
export type NodeRuleId = (typeof nodeRuleIds)[number];
export type RuleId = ManifestRuleId | ResourceRuleId | ContentRuleId | ProvisioningRuleId | SettingsRuleId | NodeRuleId;

import { contentRules } from './contents/index.ts';
import { manifestRules } from './manifest/index.ts';
import { nodeRules } from './nodes/index.ts';
import { provisioningRules } from './provisioning/index.ts';
import { resourceRules } from './resources/index.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import { settingsRules } from './settings/index.ts';

/** Every rule there is, by its id. The order does not matter: findings are sorted. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...manifestRules,
  ...resourceRules,
  ...contentRules,
  ...provisioningRules,
  ...settingsRules,
  ...nodeRules,
};

import type { Rule } from '../rule.ts';
import type { ProvisioningRuleId } from '../rule-ids.ts';

/** The rules on scripts and templates of 1.x packs. */
export const provisioningRules = {} satisfies Record<ProvisioningRuleId, Rule>;

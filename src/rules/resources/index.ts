import type { Rule } from '../rule.ts';
import type { ResourceRuleId } from '../rule-ids.ts';

/** The rules of this folder. */
export const resourceRules = {} as Record<ResourceRuleId, Rule>;

import type { Rule } from '../rule.ts';
import type { ContentRuleId } from '../rule-ids.ts';

/** The rules of this folder. */
export const contentRules = {} as Record<ContentRuleId, Rule>;

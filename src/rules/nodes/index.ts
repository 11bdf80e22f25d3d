import type { Rule } from '../rule.ts';
import type { NodeRuleId } from '../rule-ids.ts';

/** The rules on what a pack installs. */
export const nodeRules = {} satisfies Record<NodeRuleId, Rule>;

import type { Rule } from '../rule.ts';
import type { SettingsRuleId } from '../rule-ids.ts';

/** The rules on settings of 2.0 packs. */
export const settingsRules = {} satisfies Record<SettingsRuleId, Rule>;

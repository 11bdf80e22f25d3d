import type { Rule } from '../rule.ts';
import type { SettingsRuleId } from '../rule-ids.ts';
import { remediationHint } from './remediation-hint.ts';
import { settingsHandlebars } from './settings-handlebars.ts';
import { settingsIdentifierMissing } from './settings-identifier-missing.ts';
import { settingsNodes } from './settings-nodes.ts';
import { settingsSchema } from './settings-schema.ts';
import { settingsSyntax } from './settings-syntax.ts';
import { settingsType } from './settings-type.ts';
import { tagOutside } from './tag-outside.ts';
import { tagTargetCase } from './tag-target-case.ts';
import { tagTargetMissing } from './tag-target-missing.ts';
import { tagUnknown } from './tag-unknown.ts';

/** The rules on settings of 2.0 packs. */
export const settingsRules = {
  'remediation-hint': remediationHint,
  'settings-handlebars': settingsHandlebars,
  'settings-identifier-missing': settingsIdentifierMissing,
  'settings-nodes': settingsNodes,
  'settings-schema': settingsSchema,
  'settings-syntax': settingsSyntax,
  'settings-type': settingsType,
  'tag-outside': tagOutside,
  'tag-target-case': tagTargetCase,
  'tag-target-missing': tagTargetMissing,
  'tag-unknown': tagUnknown,
} satisfies Record<SettingsRuleId, Rule>;

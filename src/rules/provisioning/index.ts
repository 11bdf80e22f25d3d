import type { Rule } from '../rule.ts';
import type { ProvisioningRuleId } from '../rule-ids.ts';
import { provisionClass } from './provision-class.ts';
import { provisionScriptMissing } from './provision-script-missing.ts';
import { provisionStepUnknown } from './provision-step-unknown.ts';
import { provisionSuperclass } from './provision-superclass.ts';
import { provisionSyntax } from './provision-syntax.ts';
import { provisionTemplateMissing } from './provision-template-missing.ts';
import { templateEmptyNodes } from './template-empty-nodes.ts';
import { templateHelperUnknown } from './template-helper-unknown.ts';
import { templateIncludeCycle } from './template-include-cycle.ts';
import { templateIncludeEncoding } from './template-include-encoding.ts';
import { templateIncludeMissing } from './template-include-missing.ts';
import { templateInvalidJson } from './template-invalid-json.ts';
import { templateInvalidYaml } from './template-invalid-yaml.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateUnreachable } from './template-unreachable.ts';

/** The rules on scripts and templates of 1.x packs. */
export const provisioningRules = {
  'provision-class': provisionClass,
  'provision-script-missing': provisionScriptMissing,
  'provision-step-unknown': provisionStepUnknown,
  'provision-superclass': provisionSuperclass,
  'provision-syntax': provisionSyntax,
  'provision-template-missing': provisionTemplateMissing,
  'template-empty-nodes': templateEmptyNodes,
  'template-helper-unknown': templateHelperUnknown,
  'template-include-cycle': templateIncludeCycle,
  'template-include-encoding': templateIncludeEncoding,
  'template-include-missing': templateIncludeMissing,
  'template-invalid-json': templateInvalidJson,
  'template-invalid-yaml': templateInvalidYaml,
  'template-syntax': templateSyntax,
  'template-unreachable': templateUnreachable,
} satisfies Record<ProvisioningRuleId, Rule>;

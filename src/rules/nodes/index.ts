import type { Rule } from '../rule.ts';
import type { NodeRuleId } from '../rule-ids.ts';
import { nodeIcon } from './node-icon.ts';
import { nodeIdDuplicate } from './node-id-duplicate.ts';
import { nodeIdentifierDuplicate } from './node-identifier-duplicate.ts';
import { nodeIdentifierFormat } from './node-identifier-format.ts';
import { nodeInstanceIdentifier } from './node-instance-identifier.ts';
import { nodeReferenceDangling } from './node-reference-dangling.ts';
import { nodeTypeMissing } from './node-type-missing.ts';

/** The rules on what a pack installs. */
export const nodeRules = {
  'node-icon': nodeIcon,
  'node-id-duplicate': nodeIdDuplicate,
  'node-identifier-duplicate': nodeIdentifierDuplicate,
  'node-identifier-format': nodeIdentifierFormat,
  'node-instance-identifier': nodeInstanceIdentifier,
  'node-reference-dangling': nodeReferenceDangling,
  'node-type-missing': nodeTypeMissing,
} satisfies Record<NodeRuleId, Rule>;

import { bindingChanged } from './binding-changed.ts';
import type { ChangeKind } from './change.ts';
import type { ChangeId } from './change-ids.ts';
import { dependencyAdded } from './dependency-added.ts';
import { dependencyLowered } from './dependency-lowered.ts';
import { dependencyRaised } from './dependency-raised.ts';
import { dependencyRemoved } from './dependency-removed.ts';
import { expressionChanged } from './expression-changed.ts';
import { fileChanged } from './file-changed.ts';
import { formatChanged } from './format-changed.ts';
import { iconChanged } from './icon-changed.ts';
import { idExtractorChanged } from './id-extractor-changed.ts';
import { identifierChanged } from './identifier-changed.ts';
import { integrationAdded } from './integration-added.ts';
import { integrationRemoved } from './integration-removed.ts';
import { labelAdded } from './label-added.ts';
import { labelMadeOptional } from './label-made-optional.ts';
import { labelRemoved } from './label-removed.ts';
import { mappingBehaviourChanged } from './mapping-behaviour-changed.ts';
import { mappingIdentityChanged } from './mapping-identity-changed.ts';
import { mappingPlacementChanged } from './mapping-placement-changed.ts';
import { menuMoved } from './menu-moved.ts';
import { metricRemoved } from './metric-removed.ts';
import { monitorBehaviourChanged } from './monitor-behaviour-changed.ts';
import { monitorDisabled } from './monitor-disabled.ts';
import { monitorRescaled } from './monitor-rescaled.ts';
import { multiInstanceAdded } from './multi-instance-added.ts';
import { multiInstanceDropped } from './multi-instance-dropped.ts';
import { namedConceptRenamed } from './named-concept-renamed.ts';
import { nodeAdded } from './node-added.ts';
import { nodeRemoved } from './node-removed.ts';
import { nodeScopeChanged } from './node-scope-changed.ts';
import { nodeTypeChanged } from './node-type-changed.ts';
import { overviewRemoved } from './overview-removed.ts';
import { packRenamed } from './pack-renamed.ts';
import { partAdded } from './part-added.ts';
import { partRemoved } from './part-removed.ts';
import { plumbingIdentifierChanged } from './plumbing-identifier-changed.ts';
import { plumbingRemoved } from './plumbing-removed.ts';
import { scriptChanged } from './script-changed.ts';
import { statusHidden } from './status-hidden.ts';
import { stepAddedDefault } from './step-added-default.ts';
import { stepAddedMandatory } from './step-added-mandatory.ts';
import { stepDefaultChanged } from './step-default-changed.ts';
import { stepDefaultRemoved } from './step-default-removed.ts';
import { stepRemoved } from './step-removed.ts';
import { stepTypeChanged } from './step-type-changed.ts';
import { syncConfigChanged } from './sync-config-changed.ts';
import { textChanged } from './text-changed.ts';
import { unclassified } from './unclassified.ts';

/** Every kind of change there is, by its id. They are asked in the order of the list of ids. */
export const changeKinds: Readonly<Record<ChangeId, ChangeKind>> = {
  'binding-changed': bindingChanged,
  'dependency-added': dependencyAdded,
  'dependency-lowered': dependencyLowered,
  'dependency-raised': dependencyRaised,
  'dependency-removed': dependencyRemoved,
  'expression-changed': expressionChanged,
  'file-changed': fileChanged,
  'format-changed': formatChanged,
  'icon-changed': iconChanged,
  'id-extractor-changed': idExtractorChanged,
  'identifier-changed': identifierChanged,
  'integration-added': integrationAdded,
  'integration-removed': integrationRemoved,
  'label-added': labelAdded,
  'label-made-optional': labelMadeOptional,
  'label-removed': labelRemoved,
  'mapping-behaviour-changed': mappingBehaviourChanged,
  'mapping-identity-changed': mappingIdentityChanged,
  'mapping-placement-changed': mappingPlacementChanged,
  'menu-moved': menuMoved,
  'metric-removed': metricRemoved,
  'monitor-behaviour-changed': monitorBehaviourChanged,
  'monitor-disabled': monitorDisabled,
  'monitor-rescaled': monitorRescaled,
  'multi-instance-added': multiInstanceAdded,
  'multi-instance-dropped': multiInstanceDropped,
  'named-concept-renamed': namedConceptRenamed,
  'node-added': nodeAdded,
  'node-removed': nodeRemoved,
  'node-scope-changed': nodeScopeChanged,
  'node-type-changed': nodeTypeChanged,
  'overview-removed': overviewRemoved,
  'pack-renamed': packRenamed,
  'part-added': partAdded,
  'part-removed': partRemoved,
  'plumbing-identifier-changed': plumbingIdentifierChanged,
  'plumbing-removed': plumbingRemoved,
  'script-changed': scriptChanged,
  'status-hidden': statusHidden,
  'step-added-default': stepAddedDefault,
  'step-added-mandatory': stepAddedMandatory,
  'step-default-changed': stepDefaultChanged,
  'step-default-removed': stepDefaultRemoved,
  'step-removed': stepRemoved,
  'step-type-changed': stepTypeChanged,
  'sync-config-changed': syncConfigChanged,
  'text-changed': textChanged,
  unclassified: unclassified,
};

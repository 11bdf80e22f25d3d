import { manifestMutators } from './manifest.ts';
import type { Mutator } from './mutation.ts';
import { nodeMutators } from './nodes.ts';
import { provisioningMutators } from './provisioning.ts';
import { contentMutators, resourceMutators } from './resources.ts';
import { settingsMutators } from './settings.ts';

/** How each rule is broken: the rule expected, the ways to break a pack, and with each break the expected line. */
export const mutators: Readonly<Record<string, readonly Mutator[]>> = {
  ...manifestMutators,
  ...resourceMutators,
  ...contentMutators,
  ...provisioningMutators,
  ...settingsMutators,
  ...nodeMutators,
};

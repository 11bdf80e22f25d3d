import { valueAt } from '../../../syntax/config-access.ts';
import type { ConfigNode } from '../../../syntax/config-node.ts';
import type { ManifestDifference } from '../../comparison.ts';

/** A difference of one install step, and what of the step it is. */
export interface StepDifference extends Pick<ManifestDifference, 'old' | 'new'> {
  readonly name: string;
  /** `whole`: the step is in one of the packs only. `other`: what the user reads, and the like. */
  readonly part: 'whole' | 'type' | 'default' | 'other';
}

/** The install step that a difference is of; undefined where it is of none. */
export function stepOf({ path, old, new: now }: ManifestDifference): StepDifference | undefined {
  const [list, step, ...inside] = path;
  if (list !== 'steps' || typeof step !== 'object' || step.key !== 'name') return undefined;
  return { name: step.value, part: partOf(inside.join('/')), old, new: now };
}

function partOf(path: string): StepDifference['part'] {
  if (path === '') return 'whole';
  if (path === 'value/type') return 'type';
  return path === 'value/default' ? 'default' : 'other';
}

/** Whether a step can be left as it is: null is no default. */
export function hasDefault(step: ConfigNode | undefined): boolean {
  const given = valueAt(step, 'value', 'default');
  return given !== undefined && given.kind !== 'null';
}

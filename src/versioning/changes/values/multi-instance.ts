import { readAsBoolean } from '../../../syntax/hocon/index.ts';
import type { ManifestDifference } from '../../comparison.ts';
import { isPath } from './paths.ts';

/** Whether several instances of a pack can be installed, and could be. Absent is unknown, not false. */
export interface MultiInstance {
  readonly name: 'isMultiConfig';
  readonly old: boolean | undefined;
  readonly new: boolean | undefined;
}

/** What a difference says of that; undefined where it is another. */
export function multiInstanceOf({ path, old, new: now }: ManifestDifference): MultiInstance | undefined {
  if (!isPath(path, 'isMultiConfig')) return undefined;
  return { name: 'isMultiConfig', old: readAsBoolean(old), new: readAsBoolean(now) };
}

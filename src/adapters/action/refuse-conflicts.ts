import { UsageError } from '../../app/usage-error.ts';
import type { Inputs } from './inputs.ts';
import type { RunContext } from './run-context.ts';

/**
 * Refuses inputs that contradict what the run is for.
 * @throws {UsageError} where a release is asked for that is never made: of a snapshot, or of a version given by hand
 */
export function refuseConflicts({ publish, version, snapshot }: Inputs, { task }: RunContext): void {
  if (task.kind !== 'release' || publish === 'never' || publish === 'on-version-change') return;
  if (version !== undefined) {
    throw new UsageError(
      'A version given by hand is not released, and this run is for the release of a tag',
      'Leave out the input version, or set publish to never',
    );
  }
  if (snapshot === 'always') {
    throw new UsageError(
      'A snapshot is not released, and this run is for the release of a tag',
      'Leave out the input snapshot, or set publish to never',
    );
  }
}

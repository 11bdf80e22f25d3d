import { matchesBranch } from '../../app/choose-version-changes.ts';
import type { BaseSource } from '../../app/gate/base.ts';
import type { RunContext } from './run-context.ts';

/**
 * What the event of a run starts from.
 * @param releaseBranches names or globs, besides the default branch
 */
export function baseOfRun(
  { eventName, baseBranch, headCommit, before, commit, pushedBranch, defaultBranch }: RunContext,
  releaseBranches: readonly string[],
): BaseSource {
  if (eventName === 'pull_request') {
    return { kind: 'pull-request', head: headCommit, branch: baseBranch ?? '' };
  }
  if (before === undefined) return { kind: 'none' };
  if (eventName !== 'push') return { kind: 'merge-group', before, commit };
  const lines = defaultBranch === undefined ? releaseBranches : [defaultBranch, ...releaseBranches];
  const isWork =
    pushedBranch !== undefined &&
    defaultBranch !== undefined &&
    !lines.some((line) => matchesBranch(line, pushedBranch));
  return { kind: 'push', before, commit, ...(isWork ? { isWork } : {}) };
}

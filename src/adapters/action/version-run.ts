import type { VersionChangeRun } from '../../app/release-target.ts';
import { findPullRequestBase } from './pull-request.ts';
import type { Run } from './run.ts';
import type { RunContext } from './run-context.ts';

/** Whether a run releases what changes its version here: on the push of a branch, or started by hand on one. */
export function isVersionRun({ pushedBranch }: RunContext): boolean {
  return pushedBranch !== undefined;
}

/**
 * What `on-version-change` goes by in this run.
 * @throws {Refusal} where the base of a pull request cannot be found
 */
export async function describeVersionRun(run: Run, tagFormat: string | undefined): Promise<VersionChangeRun> {
  const { inputs, context } = run;
  const { defaultBranch, pushedBranch, baseBranch, eventName } = context;
  const releaseBranches =
    inputs.releaseBranches.length > 0 ? inputs.releaseBranches : defaultBranch === undefined ? [] : [defaultBranch];
  return {
    branch: pushedBranch ?? baseBranch,
    releaseBranches,
    since:
      eventName === 'workflow_dispatch'
        ? 'by-hand'
        : { commit: pushedBranch === undefined ? await findPullRequestBase(run) : context.before },
    sha: pushedBranch === undefined ? undefined : context.commit,
    tagFormat,
  };
}

import type { VersionChangeRun } from '../../app/release-target.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Histories } from '../git/find-history.ts';
import { findPullRequestBase } from './pull-request.ts';
import type { Run } from './run.ts';
import type { RunContext } from './run-context.ts';

/** Whether a run releases what changes its version here: on the push of a branch, or started by hand on one. */
export function isVersionRun({ pushedBranch }: RunContext): boolean {
  return pushedBranch !== undefined;
}

/**
 * What `on-version-change` goes by in this run.
 * @throws {Refusal} where what a pull request is compared with cannot be told
 */
export async function describeVersionRun(
  run: Run,
  tagFormat: string | undefined,
  histories: Histories,
): Promise<VersionChangeRun> {
  const { inputs, context } = run;
  const { defaultBranch, pushedBranch, baseBranch, eventName } = context;
  const releaseBranches =
    inputs.releaseBranches.length > 0 ? inputs.releaseBranches : defaultBranch === undefined ? [] : [defaultBranch];
  return {
    branch: pushedBranch ?? baseBranch,
    releaseBranches,
    since: eventName === 'workflow_dispatch' ? 'by-hand' : { commit: await findBase(run, histories) },
    sha: pushedBranch === undefined ? undefined : context.commit,
    tagFormat,
  };
}

/** The commit before the change that the run is for. */
async function findBase(run: Run, histories: Histories): Promise<string | undefined> {
  if (run.context.eventName !== 'pull_request') return run.context.before;
  const base = await findPullRequestBase(run, histories);
  if (base !== undefined) return base;
  throw new Refusal(
    'the merge commit of the pull request is not checked out',
    'Let actions/checkout check out what triggered the run, which is its default',
  );
}

import type { BaseSource } from '../../app/gate-base.ts';
import type { RunContext } from './run-context.ts';

/** What the event of a run starts from. */
export function baseOfRun({ eventName, baseBranch, headCommit, before, commit }: RunContext): BaseSource {
  if (eventName === 'pull_request') {
    return { kind: 'pull-request', head: headCommit, branch: baseBranch ?? '' };
  }
  if (before === undefined) return { kind: 'none' };
  return { kind: eventName === 'push' ? 'push' : 'merge-group', before, commit };
}

import { findMergedInto } from '../../app/gate/base.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { Clone } from '../git/clone.ts';
import type { Histories } from '../git/find-history.ts';
import { listChangedFiles } from '../git/pull-request.ts';
import type { Run } from './run.ts';

/**
 * The commit that the merge commit of the run's pull request follows; undefined where the run is for none, or no merge commit
 * of it is checked out. Where its branch began would tell nothing of what a merge does, nor who set what.
 * @throws {Refusal} where git cannot be asked
 */
export async function findPullRequestBase({ context, ports }: Run, histories: Histories): Promise<string | undefined> {
  const toplevel = ports.git.toplevel('.');
  const history = toplevel === undefined ? undefined : histories.find(toplevel);
  if (context.eventName !== 'pull_request' || history === undefined) return undefined;
  return findMergedInto(history, context.headCommit);
}

/**
 * The files that the pull request changes, from the top of the repository; none where the run is for no pull request, or
 * where they cannot be told: they only decide the order of annotations.
 */
export async function findChangedFiles(run: Run, histories: Histories): Promise<ReadonlySet<string>> {
  try {
    const base = await findPullRequestBase(run, histories);
    const clone = openClone(run);
    return clone === undefined || base === undefined ? new Set() : await listChangedFiles(clone, base);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.log.say(`annotations are not ordered by what the pull request changes: ${error.message}`);
    return new Set();
  }
}

/** The checkout that the workspace is. */
function openClone({ inputs, context, ports, native }: Run): Clone | undefined {
  const toplevel = ports.git.toplevel('.');
  if (toplevel === undefined) return undefined;
  const token = inputs.token === '' ? undefined : { serverUrl: context.serverUrl, token: inputs.token };
  return new Clone(native(toplevel), { name: 'origin', token, askedBy: 'action' });
}

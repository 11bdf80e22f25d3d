import { Refusal } from '../../diagnostics/refusal.ts';
import { Clone } from '../git/clone.ts';
import { listChangedFiles, readPullRequestBase } from '../git/pull-request.ts';
import type { Run } from './run.ts';

/**
 * The commit that the run's pull request is compared with; undefined where the run is for none, or no merge commit of it is
 * checked out.
 * @throws {Refusal} where git cannot be asked
 */
export async function findPullRequestBase(run: Run): Promise<string | undefined> {
  const clone = openClone(run);
  return clone === undefined ? undefined : readPullRequestBase(clone, run.context.headCommit);
}

/**
 * The files that the pull request changes, from the top of the repository; none where the run is for no pull request, or
 * where they cannot be told: they only decide the order of annotations.
 */
export async function findChangedFiles(run: Run): Promise<ReadonlySet<string>> {
  try {
    const clone = openClone(run);
    const base = clone === undefined ? undefined : await readPullRequestBase(clone, run.context.headCommit);
    return clone === undefined || base === undefined ? new Set() : await listChangedFiles(clone, base);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.log.say(`annotations are not ordered by what the pull request changes: ${error.message}`);
    return new Set();
  }
}

/** The checkout of a pull request that the workspace is. */
function openClone({ inputs, context, ports, native }: Run): Clone | undefined {
  const toplevel = ports.git.toplevel('.');
  if (context.eventName !== 'pull_request' || toplevel === undefined) return undefined;
  const token = inputs.token === '' ? undefined : { serverUrl: context.serverUrl, token: inputs.token };
  return new Clone(native(toplevel), { name: 'origin', token, askedBy: 'action' });
}

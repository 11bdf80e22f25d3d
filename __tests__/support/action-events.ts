import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import type { ActionRunOptions } from './action-run.ts';
import type { GitSandbox } from './git-sandbox.ts';

type Files = Readonly<Record<string, MemoryContent | null>>;

/** What an event brings into a run, besides what every run has. */
export type EventOptions = Pick<ActionRunOptions, 'workspace' | 'ref' | 'eventName' | 'event' | 'env'>;

/** Makes the bare origin anew from the folder `work`, as if all of it were pushed. */
export function pushAll(sandbox: GitSandbox): void {
  sandbox.removeFolder('origin.git');
  sandbox.git('.', 'clone', '-q', '--mirror', 'work', 'origin.git');
}

/** A push to main: the commit, and the checkout of it as actions/checkout makes it. */
export function pushBranch(sandbox: GitSandbox, change: Files, branch = 'main'): EventOptions {
  const before = sandbox.git('work', 'rev-parse', 'HEAD');
  if (branch !== 'main') sandbox.git('work', 'checkout', '-q', '-b', branch);
  sandbox.write('work', Object.entries(change));
  const after = sandbox.commit('work', 'A change');
  pushAll(sandbox);
  return {
    ...checkOut(sandbox, `refs/heads/${branch}`),
    eventName: 'push',
    event: { ref: `refs/heads/${branch}`, before, after, repository: { default_branch: 'main' } },
  };
}

/** A pull request that brings a change to main: the merge commit that GitHub makes of it is checked out, at depth 1. */
export function openPullRequest(
  sandbox: GitSandbox,
  change: Files,
  branch = 'fix/it',
): EventOptions & { head: string } {
  sandbox.git('work', 'checkout', '-q', '-b', branch);
  sandbox.write('work', Object.entries(change));
  const head = sandbox.commit('work', 'A change');
  sandbox.git('work', 'checkout', '-q', 'main');
  const base = sandbox.git('work', 'rev-parse', 'HEAD');
  sandbox.git('work', 'merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, branch);
  sandbox.git('work', 'update-ref', 'refs/pull/7/merge', 'HEAD');
  sandbox.git('work', 'reset', '-q', '--hard', base);
  pushAll(sandbox);
  return { ...pullRequestEvent(sandbox, branch, head, base), head };
}

/** The event of a pull request to main whose merge commit lies at refs/pull/7/merge of the origin: that is checked out. */
export function pullRequestEvent(sandbox: GitSandbox, branch: string, head: string, base: string): EventOptions {
  return {
    ...checkOut(sandbox, 'refs/pull/7/merge'),
    eventName: 'pull_request',
    event: {
      action: 'synchronize',
      number: 7,
      pull_request: { head: { sha: head, ref: branch }, base: { sha: base, ref: 'main' } },
      repository: { default_branch: 'main' },
    },
    env: { GITHUB_HEAD_REF: branch, GITHUB_BASE_REF: 'main' },
  };
}

/** Checks a reference out into a folder of its own. */
export function checkOut(sandbox: GitSandbox, ref: string, workspace = 'checkout'): EventOptions {
  sandbox.removeFolder(workspace);
  sandbox.checkout('origin.git', workspace, ref);
  return { workspace, ref };
}

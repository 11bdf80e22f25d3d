import type { Environment, Variables } from '../../app/environment.ts';
import type { BaseSource } from '../../app/gate/base.ts';
import { UsageError } from '../../app/usage-error.ts';
import { isMeantBy } from '../../text/glob.ts';
import { quote } from '../../text/quote.ts';
import type { SnapshotSource } from '../../versioning/snapshot.ts';
import { commitId } from './commit-id.ts';
import { chooseTask, type Task, textAt } from './github-event.ts';

/** What GitHub Actions says of the change that a run is for. */
export interface GitHubRun {
  readonly eventName: string;
  readonly task: Task;
  /** The bare name of the branch that the run is for: of a pull request its own; of a tag, the tag's. */
  readonly branch: string;
  /** The branch that was pushed to, or that the run was started on by hand; undefined for every other event. */
  readonly pushedBranch: string | undefined;
  /** The branch that a pull request, or a group of the merge queue, is to be merged into; undefined for every other event. */
  readonly baseBranch: string | undefined;
  /** The repository's default branch; undefined where the event does not say. */
  readonly defaultBranch: string | undefined;
  /** The commit before the push, or that a group of the merge queue stands on; undefined where there is none. */
  readonly before: string | undefined;
  /** What is checked out by default: of a pull request the merge commit. */
  readonly commit: string;
  /** The commit that the run is for: of a pull request its head, not the merge commit that is checked out. */
  readonly headCommit: string;
  readonly runNumber: string;
}

/**
 * Reads what the runner puts into the environment and the event file.
 * @param payload the parsed event file; undefined where there is none
 */
export function readGitHubRun(env: Variables, payload: unknown): GitHubRun {
  const eventName = env.GITHUB_EVENT_NAME ?? '';
  const ref = env.GITHUB_REF ?? '';
  const isOnBranch = ref.startsWith('refs/heads/') && (eventName === 'push' || eventName === 'workflow_dispatch');
  const before = eventName === 'push' ? textAt(payload, 'before') : textAt(payload, 'merge_group', 'base_sha');
  return {
    eventName,
    task: chooseTask(eventName, ref, payload),
    branch: env.GITHUB_HEAD_REF || ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    pushedBranch: isOnBranch ? ref.slice('refs/heads/'.length) : undefined,
    baseBranch:
      env.GITHUB_BASE_REF || textAt(payload, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '') || undefined,
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    before: commitId(before),
    commit: env.GITHUB_SHA ?? '',
    headCommit: commitId(textAt(payload, 'pull_request', 'head', 'sha')) ?? env.GITHUB_SHA ?? '',
    runNumber: env.GITHUB_RUN_NUMBER ?? '',
  };
}

/**
 * Reads the file of the event. @returns undefined where no variable names one
 * @throws {UsageError} where it cannot be read
 */
export function readGitHubEvent(env: Variables, readFile: (path: string) => string): unknown {
  const path = env.GITHUB_EVENT_PATH;
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(readFile(path));
  } catch {
    throw new UsageError('The file that GITHUB_EVENT_PATH names cannot be read', 'Run this as a step of a workflow');
  }
}

/**
 * What the event of a run starts from.
 * @param releaseBranches names or globs, besides the default branch
 */
export function baseOfGitHubRun(run: GitHubRun, releaseBranches: readonly string[]): BaseSource {
  const { eventName, baseBranch, headCommit, before, commit, pushedBranch, defaultBranch } = run;
  if (eventName === 'pull_request') {
    return { kind: 'pull-request', head: headCommit, branch: baseBranch ?? '', called: 'pull request' };
  }
  if (before === undefined) return { kind: 'none' };
  if (eventName !== 'push') return { kind: 'merge-group', before, commit };
  const lines = defaultBranch === undefined ? releaseBranches : [defaultBranch, ...releaseBranches];
  const isWork =
    pushedBranch !== undefined && defaultBranch !== undefined && !lines.some((line) => isMeantBy(line, pushedBranch));
  return { kind: 'push', before, commit, ...(isWork ? { isWork } : {}) };
}

/** What snapshots of a run are named after. */
export function sourceOfGitHubRun({ branch, headCommit, runNumber }: GitHubRun): SnapshotSource {
  return { branch, commit: headCommit, run: runNumber };
}

/**
 * GitHub Actions.
 * Source: docs.github.com, "Variables reference" and "Webhook events and payloads".
 */
export function readGitHub(env: Variables, readFile: (path: string) => string): Environment | undefined {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  const run = readGitHubRun(env, readGitHubEvent(env, readFile));
  return {
    name: 'GitHub Actions',
    occasion: occasionOf(run),
    base: baseOfGitHubRun(run, []),
    tag: run.task.kind === 'release' ? run.task.tag : undefined,
    source: sourceOfGitHubRun(run),
    asksRemote: true,
  };
}

function occasionOf({ eventName, task, baseBranch, pushedBranch }: GitHubRun): string | undefined {
  if (task.kind === 'release') return `the tag ${quote(task.tag)}`;
  if (baseBranch !== undefined && eventName === 'pull_request') return `the pull request into ${quote(baseBranch)}`;
  if (baseBranch !== undefined) return `what is to be merged into ${quote(baseBranch)}`;
  return pushedBranch === undefined ? undefined : `the branch ${quote(pushedBranch)}`;
}

import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';
import { chooseTask, type Task, textAt, valueAt } from './run-event.ts';

/** What the runner says of the run. */
export interface RunContext {
  readonly eventName: string;
  readonly task: Task;
  readonly owner: string;
  readonly repo: string;
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** The folder of the repository's files, native and absolute. */
  readonly workspace: string;
  /** The bare name of the branch that the run is for: of a pull request its own; of a tag, the tag's. */
  readonly branch: string;
  /** The branch that was pushed to, or that the run was started on by hand; undefined for every other event. */
  readonly pushedBranch: string | undefined;
  /** The branch that a pull request, or a group of the merge queue, is to be merged into; undefined for every other event. */
  readonly baseBranch: string | undefined;
  /** Whether it is for a pull request out of another repository. */
  readonly isFromFork: boolean;
  /** The repository's default branch; undefined where the event does not say. */
  readonly defaultBranch: string | undefined;
  /** The commit before the push, or that a group of the merge queue stands on; undefined where there is none. */
  readonly before: string | undefined;
  /** What is checked out by default: of a pull request the merge commit. */
  readonly commit: string;
  /** The commit that the run is for: of a pull request its head, not the merge commit that is checked out. */
  readonly headCommit: string;
  readonly runNumber: string;
  readonly runId: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the runner puts into the environment and the event file.
 * @param payload the parsed event file; undefined where there is none
 * @throws {UsageError} where it is not the environment of a runner
 */
export function readRunContext(env: Environment, payload: unknown): RunContext {
  const need = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') {
      throw new UsageError(`${name} is not set`, 'Run this as a step of a workflow; elsewhere use the command line');
    }
    return value;
  };
  const [owner, repo, ...rest] = need('GITHUB_REPOSITORY').split('/');
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
    throw new UsageError(`GITHUB_REPOSITORY is ${quote(need('GITHUB_REPOSITORY'))}`, 'It has the form owner/name');
  }
  const eventName = need('GITHUB_EVENT_NAME');
  const ref = env.GITHUB_REF ?? '';
  const isOnBranch = ref.startsWith('refs/heads/') && (eventName === 'push' || eventName === 'workflow_dispatch');
  const before = eventName === 'push' ? textAt(payload, 'before') : textAt(payload, 'merge_group', 'base_sha');
  return {
    eventName,
    task: chooseTask(eventName, ref, payload),
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    workspace: need('GITHUB_WORKSPACE'),
    branch: env.GITHUB_HEAD_REF || ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    pushedBranch: isOnBranch ? ref.slice('refs/heads/'.length) : undefined,
    baseBranch:
      env.GITHUB_BASE_REF || textAt(payload, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '') || undefined,
    isFromFork: eventName === 'pull_request' && isFromOther(`${owner}/${repo}`, payload),
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    before: before === undefined || !/^[0-9a-f]{40,64}$/.test(before) || /^0+$/.test(before) ? undefined : before,
    commit: env.GITHUB_SHA ?? '',
    headCommit: textAt(payload, 'pull_request', 'head', 'sha') ?? env.GITHUB_SHA ?? '',
    runNumber: env.GITHUB_RUN_NUMBER ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
  };
}

/** Whether a pull request comes out of another repository than this one. */
function isFromOther(repository: string, payload: unknown): boolean {
  const head = valueAt(payload, 'pull_request', 'head');
  // Of a fork that was deleted since, the event has null in the place of the repository.
  if (typeof head === 'object' && head !== null && 'repo' in head && head.repo === null) return true;
  const name = textAt(head, 'repo', 'full_name');
  return name !== undefined && name.toLowerCase() !== repository.toLowerCase();
}

import type { Variables } from '../../app/environment.ts';
import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';
import { type GitHubRun, readGitHubRun } from '../environment/github.ts';
import { textAt, valueAt } from '../environment/github-event.ts';

/** What the runner says of the run. */
export interface RunContext extends GitHubRun {
  readonly owner: string;
  readonly repo: string;
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** The folder of the repository's files, native and absolute. */
  readonly workspace: string;
  /** Whether it is for a pull request out of another repository. */
  readonly isFromFork: boolean;
  readonly runId: string;
}

/**
 * Reads what the runner puts into the environment and the event file.
 * @param payload the parsed event file; undefined where there is none
 * @throws {UsageError} where it is not the environment of a runner
 */
export function readRunContext(env: Variables, payload: unknown): RunContext {
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
  need('GITHUB_EVENT_NAME');
  const run = readGitHubRun(env, payload);
  return {
    ...run,
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    workspace: need('GITHUB_WORKSPACE'),
    isFromFork: run.eventName === 'pull_request' && isFromOther(`${owner}/${repo}`, payload),
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

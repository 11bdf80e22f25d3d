import { UsageError } from '../../app/usage-error.ts';
import { quote } from '../../text/quote.ts';

/** What the runner says of the run. */
export interface RunContext {
  readonly eventName: string;
  /** The bare name of the tag that was pushed; undefined for every other event. */
  readonly pushedTag: string | undefined;
  readonly owner: string;
  readonly repo: string;
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** The folder of the repository's files, native and absolute. */
  readonly workspace: string;
}

/**
 * Reads what the runner puts into the environment.
 * @throws {UsageError} where it is not the environment of a runner
 */
export function readRunContext(env: Readonly<Record<string, string | undefined>>): RunContext {
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
  return {
    eventName,
    pushedTag: eventName === 'push' && ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined,
    owner,
    repo,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    workspace: need('GITHUB_WORKSPACE'),
  };
}

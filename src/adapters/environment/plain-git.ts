import type { Environment, Variables } from '../../app/environment.ts';

const unknown = { occasion: undefined, base: { kind: 'none' }, tag: undefined, source: undefined } as const;

/** A person in a clone, or a job of a server that nothing is known of: the clone says all there is, and options the rest. */
export function readPlainGit(env: Variables): Environment {
  return isJob(env)
    ? { ...unknown, name: 'a CI server', asksRemote: 'if-any' }
    : { ...unknown, name: 'git', asksRemote: false };
}

/** Variables of which one at least tells a job of a CI server. */
const ofJobs = ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION'] as const;

/**
 * Whether a job of a CI server runs us: then the checkout is the job's own.
 * Source: the documentation of the servers. Most set CI; Azure Pipelines has TF_BUILD alone, Jenkins JENKINS_URL, TeamCity
 * TEAMCITY_VERSION.
 */
export function isJob(env: Variables): boolean {
  // gitlab-ci-local runs jobs where a person works, and says so.
  if (env.GITLAB_CI === 'false') return false;
  return ofJobs.some((name) => isOn(env[name]));
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:|0|false)$/i.test(value);
}

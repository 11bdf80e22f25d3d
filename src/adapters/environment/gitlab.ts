import type { Environment, Variables } from '../../app/environment.ts';
import type { BaseSource } from '../../app/gate/base.ts';
import { quote } from '../../text/quote.ts';
import { commitId } from './commit-id.ts';

/**
 * GitLab CI/CD.
 * Source: docs.gitlab.com, "Predefined CI/CD variables reference". GitLab gives some variables empty where they do not apply.
 */
export function readGitLab(env: Variables): Environment | undefined {
  if (env.GITLAB_CI !== 'true') return undefined;
  const commit = commitId(env.CI_COMMIT_SHA) ?? '';
  // Given where a merge commit is checked out alone, whose second parent it is: else the head itself is checked out.
  const head = commitId(env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA) ?? commit;
  return {
    name: 'GitLab CI/CD',
    occasion: occasionOf(env),
    base: baseOf(env, commit, head),
    tag: env.CI_COMMIT_TAG || undefined,
    source: {
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_REF_NAME || '',
      commit: head,
      ...(env.CI_PIPELINE_IID ? { run: env.CI_PIPELINE_IID } : {}),
    },
    asksRemote: true,
  };
}

function baseOf(env: Variables, commit: string, head: string): BaseSource {
  if (env.CI_MERGE_REQUEST_IID) {
    // Of merged results and merge trains: what the changes were merged into, also where that made no merge commit.
    const start = commitId(env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA) ?? commitId(env.CI_MERGE_REQUEST_DIFF_BASE_SHA);
    return {
      kind: 'pull-request',
      head,
      branch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ?? '',
      called: 'merge request',
      ...(start === undefined ? {} : { start: { commit: start, checkedOut: commit } }),
    };
  }
  // All zeros in the first pipeline of a branch, and where it was started by hand.
  const before = commitId(env.CI_COMMIT_BEFORE_SHA);
  const branch = env.CI_COMMIT_BRANCH;
  if (!branch || before === undefined || env.CI_PIPELINE_SOURCE !== 'push') return { kind: 'none' };
  const isLine = branch === env.CI_DEFAULT_BRANCH || env.CI_COMMIT_REF_PROTECTED === 'true';
  return { kind: 'push', before, commit, ...(isLine ? {} : { isWork: true }) };
}

function occasionOf(env: Variables): string | undefined {
  if (env.CI_MERGE_REQUEST_IID) {
    const request = `the merge request into ${quote(env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ?? '')}`;
    const { CI_MERGE_REQUEST_PROJECT_ID: target = env.CI_PROJECT_ID } = env;
    // By default the pipeline of a fork's merge request runs in the fork, which has not always all releases.
    return target === env.CI_PROJECT_ID ? request : `${request} of another project, with the tags of this fork`;
  }
  if (env.CI_COMMIT_TAG) return `the tag ${quote(env.CI_COMMIT_TAG)}`;
  return env.CI_COMMIT_BRANCH ? `the branch ${quote(env.CI_COMMIT_BRANCH)}` : undefined;
}

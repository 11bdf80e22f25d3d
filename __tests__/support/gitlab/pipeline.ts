import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { matchesGlob, parseGlob } from '../../../src/text/glob.ts';
import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { root } from '../../meta/source-files.ts';
import { pushAll } from '../action-events.ts';
import type { CommandResult } from '../command-line.ts';
import { type GitSandbox, gitEnvironment } from '../git-sandbox.ts';
import { readTemplate, scriptOf } from './template.ts';

type Files = Readonly<Record<string, MemoryContent | null>>;

/** A pipeline: what is fetched for its jobs, what is checked out of that, and its variables. */
export interface Pipeline {
  readonly refspecs: readonly string[];
  readonly commit: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Where a job finds the repository. */
export const projectFolder = 'builds/greenhouse';

const zeros = '0'.repeat(40);

function pipelineOf(commit: string, ref: string, variables: Record<string, string>, refspec?: string): Pipeline {
  return {
    refspecs: ['+refs/pipelines/1041:refs/pipelines/1041', ...(refspec === undefined ? [] : [refspec])],
    commit,
    variables: {
      GITLAB_CI: 'true',
      CI: 'true',
      CI_DEFAULT_BRANCH: 'main',
      CI_PIPELINE_ID: '1041',
      CI_PIPELINE_IID: '41',
      CI_COMMIT_SHA: commit,
      CI_COMMIT_REF_NAME: ref,
      CI_COMMIT_BEFORE_SHA: zeros,
      CI_COMMIT_REF_PROTECTED: 'false',
      ...variables,
    },
  };
}

function push(sandbox: GitSandbox, commit: string): void {
  // The persistent reference that GitLab keeps of each pipeline: no branch may lead to what it is for.
  sandbox.git('work', 'update-ref', 'refs/pipelines/1041', commit);
  pushAll(sandbox);
}

/**
 * A merge request that brings a change to main, which went on meanwhile. What is checked out: its head, or what GitLab
 * makes of it and main; in a train of a project that merges by fast-forward that is no merge commit.
 */
export function openMergeRequest(
  sandbox: GitSandbox,
  change: Files,
  event: 'detached' | 'merged_result' | 'merge_train' = 'detached',
  meanwhile: Files = {},
): Pipeline {
  const diffBase = sandbox.git('work', 'rev-parse', 'main');
  sandbox.git('work', 'checkout', '-q', '-b', 'fix/it');
  sandbox.write('work', Object.entries(change));
  const head = sandbox.commit('work', 'A change');
  sandbox.git('work', 'checkout', '-q', 'main');
  sandbox.write('work', Object.entries(meanwhile));
  const target = sandbox.commit('work', 'Meanwhile');
  sandbox.git('work', 'checkout', '-q', '--detach');
  if (event === 'merged_result') sandbox.git('work', 'merge', '-q', '--no-ff', '-m', 'Merged', 'fix/it');
  if (event === 'merge_train') sandbox.git('work', 'cherry-pick', 'fix/it');
  const commit = event === 'detached' ? head : sandbox.git('work', 'rev-parse', 'HEAD');
  sandbox.git('work', 'checkout', '-q', 'main');
  push(sandbox, commit);
  return pipelineOf(commit, 'fix/it', {
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_IID: '12',
    CI_MERGE_REQUEST_EVENT_TYPE: event,
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/it',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: diffBase,
    // Empty in a detached pipeline.
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: event === 'detached' ? '' : head,
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: event === 'detached' ? '' : target,
  });
}

/** A push to a branch. */
export function pushToBranch(sandbox: GitSandbox, change: Files, branch = 'main'): Pipeline {
  const before = sandbox.git('work', 'rev-parse', 'HEAD');
  if (branch !== 'main') sandbox.git('work', 'checkout', '-q', '-b', branch);
  sandbox.write('work', Object.entries(change));
  const commit = sandbox.commit('work', 'A change');
  push(sandbox, commit);
  const variables = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: branch, CI_COMMIT_BEFORE_SHA: before };
  return pipelineOf(commit, branch, variables, `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
}

/** The push of a tag on what there is. */
export function pushTag(sandbox: GitSandbox, tag: string): Pipeline {
  sandbox.git('work', 'tag', tag);
  const commit = sandbox.git('work', 'rev-parse', 'HEAD');
  push(sandbox, commit);
  const variables = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: tag };
  return pipelineOf(commit, tag, variables, `+refs/tags/${tag}:refs/tags/${tag}`);
}

/**
 * Checks out as GitLab Runner does: what the pipeline names and nothing else, with no branch.
 * Source: gitlab-runner, shells/abstract.go; gitlab, app/presenters/ci/build_runner_presenter.rb.
 * @param depth GIT_DEPTH; GitLab's default of 20 would hide in a small repository what is missing in a large one
 */
export function checkOutJob(sandbox: GitSandbox, { refspecs, commit }: Pipeline, depth = 1): void {
  sandbox.removeFolder(projectFolder);
  mkdirSync(sandbox.path(projectFolder), { recursive: true });
  sandbox.git(projectFolder, 'init', '-q');
  // The way to the repository, and the job's token in it, stand in a file that the clone's configuration includes.
  const address = 'https://gitlab.example.com/gardeners/greenhouse.git';
  sandbox.write('builds', [['runner.conf', `[url "${sandbox.url('origin.git')}"]\n  insteadOf = ${address}\n`]]);
  sandbox.git(projectFolder, 'config', 'include.path', sandbox.path('builds/runner.conf'));
  sandbox.git(projectFolder, 'remote', 'add', 'origin', address);
  const fetch = ['fetch', '-q', '--no-recurse-submodules', '--no-tags', '--prune', '--depth', String(depth)];
  sandbox.git(projectFolder, ...fetch, 'origin', ...refspecs);
  sandbox.git(projectFolder, 'checkout', '-q', '-f', commit);
}

/** The command line as a repository that jobs fetch it from: without what is the action's alone, which is most of it. */
export function provideTool(sandbox: GitSandbox): string {
  const filter = (file: string) => !path.basename(file).startsWith('action');
  for (const part of ['dist', 'package.json']) {
    cpSync(path.join(root, part), sandbox.path('tool', part), { recursive: true, filter });
  }
  sandbox.init('tool');
  sandbox.commit('tool', 'As it is built');
  sandbox.git('tool', 'tag', 'v1');
  return sandbox.url('tool');
}

/** How a job ended, and what GitLab is left with. */
export interface JobResult extends CommandResult {
  /** The files to download: of `artifacts:paths`, where `artifacts:when` holds. */
  readonly artifacts: readonly string[];
  /** The files that GitLab reads, by their kind: those are uploaded however the job ended. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  /** What the job left in the folder for temporary files. */
  readonly left: readonly string[];
}

/** A script as GitLab Runner has a shell run it. Source: gitlab-runner, shells/bash.go. */
function wrapScript(script: string): string {
  return [
    'if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit',
    'set +o noclobber',
    `: | eval '${script.replaceAll("'", "'\\''")}'`,
    'exit 0\n',
  ].join('\n');
}

/** Runs a job of the template in a checkout, by the plain shell that every runner has, or another. */
export function runJob(
  sandbox: GitSandbox,
  pipeline: Pipeline,
  job: string,
  inputs: Readonly<Record<string, string>>,
  shell = 'sh',
): JobResult {
  const template = readTemplate(inputs);
  const { script, variables } = scriptOf(template, job);
  const cwd = sandbox.path(projectFolder);
  const temporary = sandbox.path('temporary');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const { PATH = '' } = gitEnvironment;
  const { status, stdout, stderr } = spawnSync(shell, {
    cwd,
    input: wrapScript(script),
    encoding: 'utf8',
    env: {
      ...gitEnvironment,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${PATH}`,
      TMPDIR: temporary,
      CI_PROJECT_DIR: cwd,
      ...pipeline.variables,
      ...variables,
    },
    timeout: 60_000,
  });
  const { when = 'on_success', paths = [], reports = {} } = template.jobs[job]?.artifacts ?? {};
  const isKept = when === 'always' || when === (status === 0 ? 'on_success' : 'on_failure');
  return {
    code: status,
    out: stdout,
    err: stderr,
    // Source: gitlab, app/presenters/ci/build_runner_presenter.rb.
    artifacts: isKept ? matching(cwd, paths) : [],
    reports: Object.fromEntries(Object.entries(reports).map(([kind, file]) => [kind, matching(cwd, [file])])),
    left: readdirSync(temporary),
  };
}

/** The files below a folder that any of the patterns of `artifacts` means. */
function matching(folder: string, patterns: readonly string[]): string[] {
  const globs = patterns.map((pattern) => parseGlob(pattern)).filter((glob) => typeof glob !== 'string');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => globs.some((glob) => matchesGlob(glob, file))).sort();
}

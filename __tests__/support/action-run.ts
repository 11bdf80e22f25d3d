import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { type GitSandbox, gitEnvironment } from './git-sandbox.ts';
import { GitHubServer } from './github-server/server.ts';
import { readReportJson } from './report-schema.ts';
import { ResultsServer } from './results-service/server.ts';

const actionFile = fileURLToPath(new URL('../../dist/action.js', import.meta.url));
const metadata = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');

export interface ActionRunOptions {
  /** The checked-out folder, below the sandbox. */
  readonly workspace: string;
  readonly server: GitHubServer;
  /** Where artifacts go; without it, the run is on a server that keeps none. */
  readonly results?: ResultsServer;
  readonly eventName?: string;
  /** `refs/tags/v1.2.0` */
  readonly ref: string;
  readonly event?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionResult {
  readonly exitCode: number | null;
  /** What the log of the run shows, commands included. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What stands at `report-path`. */
  readonly report: unknown;
  /** The annotations: `error file=…,line=…::message`, as they stand in the log. */
  readonly annotations: readonly string[];
}

/** Starts dist/action.js as the runner does: with inputs, files and context in the environment, and nothing else there. */
export async function runAction(sandbox: GitSandbox, options: ActionRunOptions): Promise<ActionResult> {
  const { server, workspace, ref } = options;
  const files = sandbox.path(`runner-files-of-${path.basename(workspace)}`);
  server.useTagsOf(originOf(sandbox, workspace));
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  const file = (name: string, content: string) => {
    writeFileSync(path.join(files, name), content);
    return path.join(files, name);
  };
  const inputs = { ...defaultInputs(), 'github-token': GitHubServer.token, ...options.inputs };
  const env: Record<string, string> = {
    ...gitEnvironment,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'gardener',
    GITHUB_API_URL: server.apiUrl,
    GITHUB_EVENT_NAME: options.eventName ?? 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event ?? { ref })),
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: server.repository,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: server.url,
    GITHUB_SHA: sandbox.git(workspace, 'rev-parse', 'HEAD'),
    GITHUB_STATE: file('state', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    GITHUB_WORKSPACE: sandbox.path(workspace),
    RUNNER_TEMP: files,
    NO_PROXY: '127.0.0.1,localhost',
    ...options.results?.env,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.env,
  };
  const { exitCode, log } = await start(env, sandbox.path(workspace));
  const outputs = readOutputs(readFileSync(path.join(files, 'output'), 'utf8'));
  const summary = readFileSync(path.join(files, 'summary'), 'utf8');
  requireWhole(outputs, `${log}${summary}`);
  return {
    exitCode,
    log,
    outputs,
    summary,
    report: readReportJson(readFileSync(outputs['report-path'] ?? '', 'utf8')),
    annotations: log
      .split('\n')
      .filter((line) => /^::(?:error|warning|notice)[ :]/.test(line))
      .map((line) => line.slice(2)),
  };
}

/** The folder of the repository that a checkout is one of. */
function originOf(sandbox: GitSandbox, workspace: string): string {
  return fileURLToPath(sandbox.git(workspace, 'remote', 'get-url', 'origin'));
}

/** What holds of every run, however it ends: all outputs are set, and nothing tells a token. */
function requireWhole(outputs: Readonly<Record<string, string>>, shown: string): void {
  expect(Object.keys(outputs).sort()).toEqual(declaredOutputs().sort());
  // The runner masks what these commands name, and shows no such line itself.
  const told = shown.replace(/^::add-mask::.*$/gm, '') + JSON.stringify(outputs);
  for (const secret of [GitHubServer.token, ResultsServer.token]) expect(told).not.toContain(secret);
}

/** The names of the outputs that action.yml declares. */
export function declaredOutputs(): string[] {
  return [...(/^outputs:\n([\s\S]*?)^\w/m.exec(metadata)?.[1] ?? '').matchAll(/^ {2}([\w-]+):$/gm)].map(
    (match) => match[1] ?? '',
  );
}

/** The defaults of the inputs that action.yml declares, which the runner puts in. */
function defaultInputs(): Record<string, string> {
  const inputs = /^inputs:\n([\s\S]*?)^\w/m.exec(metadata)?.[1] ?? '';
  const defaults: Record<string, string> = {};
  for (const [, name = '', body = ''] of inputs.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n)+)/gm)) {
    defaults[name] = (/^ {4}default: (.*)$/m.exec(body)?.[1] ?? '').replace(/^'(.*)'$/, '$1');
  }
  return defaults;
}

function start(env: Record<string, string>, cwd: string): Promise<{ exitCode: number | null; log: string }> {
  if (!existsSync(actionFile)) throw new Error('dist/action.js is missing: node scripts/build.js');
  return new Promise((resolve, reject) => {
    // A run that hangs ends before Jest gives the test up, which would leave it behind.
    const child = spawn(process.execPath, [actionFile], {
      env,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, log }));
  });
}

/** Reads what the runner would: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(
    /^([\w-]+)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}

import nodePath from 'node:path';
import * as core from '@actions/core';
import { programVersion } from '../../app/program-version.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { createLogText } from '../../reporters/workflow-log.ts';
import { createPorts } from '../create-ports.ts';
import { readGitHubEvent } from '../environment/github.ts';
import { readEventFile } from '../environment/read-event-file.ts';
import { finish } from './finish.ts';
import { readInputs } from './inputs.ts';
import { Progress } from './progress.ts';
import { runAction } from './run.ts';
import { readRunContext } from './run-context.ts';
import { stepLog } from './step-log.ts';
import { clearSarif } from './write-sarif.ts';

const progress = new Progress();
let outcome: string;
let artifactsPage = '';
try {
  const inputs = readInputs((name) => core.getInput(name));
  if (inputs.token !== '') core.setSecret(inputs.token);
  const context = readRunContext(process.env, readGitHubEvent(process.env, readEventFile));
  const { serverUrl, owner, repo, runId, workspace } = context;
  artifactsPage = `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/artifacts/`;
  const ports = createPorts(workspace);
  const native = (path: string) => nodePath.resolve(workspace, path);
  clearSarif(inputs, native, ports.workspace);
  outcome = await runAction({ inputs, context, ports, native, log: stepLog, env: process.env }, progress);
} catch (error) {
  progress.failed = true;
  outcome = describeFailure(error);
}
await finish(progress, outcome, artifactsPage);

function describeFailure(error: unknown): string {
  if (error instanceof UsageError || error instanceof Refusal) {
    return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}. ${error.help}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (core.isDebug() && error instanceof Error) core.debug(createLogText(error.stack ?? ''));
  return `This is a fault of stackpack-action ${programVersion}: ${message.slice(0, 500)}. Report it, with the log of this step`;
}

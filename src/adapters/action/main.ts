import nodePath from 'node:path';
import * as core from '@actions/core';
import { programVersion } from '../../app/program-version.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import { createAnnotations } from '../../reporters/annotations.ts';
import { createJobSummary } from '../../reporters/job-summary.ts';
import { createTerminalReport } from '../../reporters/terminal.ts';
import { createLogText } from '../../reporters/workflow-log.ts';
import { createPorts } from '../create-ports.ts';
import { readInputs } from './inputs.ts';
import { createOutputs, type Progress } from './outputs.ts';
import { runAction } from './run.ts';
import { readRunContext } from './run-context.ts';

const started = performance.now();
const annotate = { error: core.error, warning: core.warning, notice: core.notice };
const say = (text: string) => core.info(createLogText(text));
const progress: Progress = {
  checked: undefined,
  verdicts: [],
  built: [],
  tag: undefined,
  published: undefined,
  failed: false,
};

let outcome: string;
try {
  const inputs = readInputs((name) => core.getInput(name));
  if (inputs.token !== '') core.setSecret(inputs.token);
  const context = readRunContext(process.env);
  const ports = createPorts(context.workspace);
  const native = (path: string) => nodePath.resolve(context.workspace, path);
  const log = { say, notice: (text: string) => core.notice(createLogText(text)) };
  outcome = await runAction({ inputs, context, ports, native, log }, progress);
} catch (error) {
  progress.failed = true;
  outcome = describeFailure(error);
}

report();
await finish();

/** Tells what was found, in the log and as annotations. */
function report(): void {
  const { checked, verdicts } = progress;
  if (checked === undefined) return;
  core.startGroup('What was found');
  say(createTerminalReport(checked.report, { colors: false, quiet: false, milliseconds: performance.now() - started }));
  for (const [index, { text }] of verdicts.entries()) say(`${checked.packs[index]?.location.path ?? ''}: ${text}`);
  core.endGroup();
  for (const { level, message, ...properties } of createAnnotations(checked.report))
    annotate[level](message, properties);
}

/** Sets the outputs, says how the run ended, and writes the summary. */
async function finish(): Promise<void> {
  for (const [name, value] of Object.entries(createOutputs(progress))) core.setOutput(name, value);
  if (progress.failed) core.setFailed(createLogText(outcome));
  else say(outcome);
  const { checked, verdicts, built, published } = progress;
  if ((process.env.GITHUB_STEP_SUMMARY ?? '') !== '') {
    const report = checked?.report ?? {
      packs: [],
      findings: [],
      crashes: [],
      summary: { errors: 0, warnings: 0, infos: 0 },
    };
    const releaseUrl = published?.release.url;
    await core.summary.addRaw(createJobSummary({ report, verdicts, built, outcome, releaseUrl })).write();
  }
}

function describeFailure(error: unknown): string {
  if (error instanceof UsageError || error instanceof Refusal) {
    return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}. ${error.help}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (core.isDebug() && error instanceof Error) core.debug(createLogText(error.stack ?? ''));
  return `This is a fault of stackpack-action ${programVersion}: ${message.slice(0, 500)}. Report it, with the log of this step`;
}

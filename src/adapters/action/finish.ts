import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import * as core from '@actions/core';
import type { Report } from '../../app/report.ts';
import { createJobSummary, type PackSummary } from '../../reporters/job-summary.ts';
import { createReportJson } from '../../reporters/json.ts';
import { createLogText } from '../../reporters/workflow-log.ts';
import { createOutputs } from './outputs.ts';
import type { PackProgress, Progress } from './progress.ts';
import { stepLog } from './step-log.ts';

const nothing: Report = {
  packs: [],
  findings: [],
  crashes: [],
  unreadable: [],
  settings: [],
  rules: [],
  failOn: undefined,
  summary: { errors: 0, warnings: 0, infos: 0 },
};

/**
 * Writes the report, sets the outputs, says how the run ended, and writes the summary.
 * @param outcome one sentence without a full stop
 * @param artifactsPage the address of the run's artifacts, to which a number is added
 */
export async function finish(progress: Progress, outcome: string, artifactsPage: string): Promise<void> {
  const report = progress.checked?.report ?? nothing;
  const reportPath = writeReport(createReportJson(report, { archives: progress.built, verdicts: progress.verdicts }));
  for (const [name, value] of Object.entries(createOutputs(progress, reportPath))) core.setOutput(name, value);
  if (progress.failed) core.setFailed(createLogText(outcome));
  else stepLog.say(outcome);
  if ((process.env.GITHUB_STEP_SUMMARY ?? '') === '') return;
  const packs = report.packs.map(({ path }, index): PackSummary => {
    const verdict = progress.verdicts[index];
    return { ...describe(progress.at(path), artifactsPage), ...(verdict === undefined ? {} : { verdict }) };
  });
  await core.summary
    .addRaw(createJobSummary({ report, packs, ownSettings: progress.ownSettings, failed: progress.failed, outcome }))
    .write();
}

function describe({ built, steps, release, artifact }: PackProgress, artifactsPage: string): PackSummary {
  const links: { text: string; address: string }[] = [];
  if (release?.url !== undefined) links.push({ text: 'The release', address: release.url });
  if (release?.assetUrl !== undefined) links.push({ text: 'The released archive', address: release.assetUrl });
  if (artifact !== undefined) {
    links.push({ text: `The artifact ${artifact.name}`, address: `${artifactsPage}${artifact.id}` });
  }
  return { steps, links, ...(built === undefined ? {} : { built }) };
}

/**
 * Writes the report to a folder of its own: a job may use this action twice, and nothing of ours belongs into the workspace.
 * @returns where it is; empty where it cannot be written, which is said and fails nothing
 */
function writeReport(json: string): string {
  try {
    const folder = mkdtempSync(nodePath.join(process.env.RUNNER_TEMP || tmpdir(), 'stackpack-report-'));
    const file = nodePath.join(folder, 'report.json');
    writeFileSync(file, json);
    return file;
  } catch (error) {
    stepLog.say(`the report cannot be written: ${error instanceof Error ? error.message : 'unknown reason'}`);
    return '';
  }
}

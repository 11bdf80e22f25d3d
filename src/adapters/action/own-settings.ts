import type { CheckOutcome } from '../../app/check.ts';
import { findOwnSettings } from '../../app/find-own-settings.ts';
import type { ReportSetting } from '../../app/report.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Histories } from '../git/find-history.ts';
import { findPullRequestBase } from './pull-request.ts';
import type { Run } from './run.ts';

/**
 * The settings that a pull request from a fork brings itself, for its summary: whoever reviews it should know what it
 * silences. Where they cannot be told apart from those of its base, all that the configuration sets; none where the run is
 * for no such pull request.
 */
export async function readOwnSettings(
  run: Run,
  { report }: CheckOutcome,
  histories: Histories,
): Promise<readonly ReportSetting[]> {
  if (!run.context.isFromFork) return [];
  const configured = report.settings.filter(({ origin }) => origin === 'configuration');
  const root = run.ports.git.toplevel('.');
  const history = root === undefined ? undefined : histories.find(root);
  try {
    const base = await findPullRequestBase(run, histories);
    if (root === undefined || history === undefined || base === undefined) return configured;
    return await findOwnSettings(configured, root, { commit: base }, history);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.log.say(`which settings are the pull request's own cannot be told: ${error.message}`);
    return configured;
  }
}

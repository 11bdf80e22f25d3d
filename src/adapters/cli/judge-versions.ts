import type { CheckOutcome } from '../../app/check.ts';
import { type GateOutcome, gatePacks } from '../../app/gate/gate-packs.ts';
import { openPast } from '../../app/gate/past.ts';
import { refuseVersions } from '../../app/gate/refuse-versions.ts';
import { UsageError } from '../../app/usage-error.ts';
import { Refusal } from '../../diagnostics/refusal.ts';
import type { Terminal } from './command.ts';
import { narrowToTag, readBase } from './environment.ts';
import type { HistoriesRun } from './histories.ts';

/**
 * Judges the versions of packs, in a run for a tag that of its pack alone. Where that cannot be done, the report says why and
 * there are no verdicts: what the check found is told first.
 */
export async function judgeVersions(
  all: CheckOutcome,
  { parsed, environment, ports, find }: HistoriesRun,
  terminal: Terminal,
): Promise<GateOutcome> {
  let meant = all;
  try {
    const { outcome, tagged } = narrowToTag(all, environment, parsed, terminal);
    meant = outcome;
    const base = readBase(environment, parsed);
    return await gatePacks(meant, openPast({ findHistory: find, ports, base, settings: meant.settings }), tagged);
  } catch (error) {
    if (error instanceof Refusal || error instanceof UsageError) {
      return { checked: refuseVersions(meant, error), verdicts: [] };
    }
    throw error;
  }
}

import { redactSecrets } from '../../text/secrets.ts';
import type { CheckOutcome } from '../check.ts';
import type { ReportRefusal } from '../report.ts';

/**
 * What was checked, with why the versions could not be judged in its report: what was found is to be told all the same.
 * @param why what was thrown in the stead of verdicts
 */
export function refuseVersions(checked: CheckOutcome, why: ReportRefusal): CheckOutcome {
  const refusal = { message: redactSecrets(why.message), help: redactSecrets(why.help) };
  return { ...checked, report: { ...checked.report, refusal } };
}

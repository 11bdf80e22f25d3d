import type { Finding } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import type { Pack } from '../stackpack/pack.ts';
import { redactSecrets } from '../text/secrets.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

/** A rule that threw: a fault of ours, never the author's. */
export interface RuleCrash {
  readonly rule: RuleId;
  readonly error: unknown;
}

export interface RulesResult {
  readonly findings: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/** Runs rules over a pack. A rule that throws is named, keeps what it found before, and does not stop the others. */
export function runRules(pack: Pack, rules: Iterable<Rule>): RulesResult {
  const findings: Finding[] = [];
  const crashes: RuleCrash[] = [];
  for (const rule of rules) {
    try {
      rule.check(pack, (remark) => {
        findings.push({
          rule: rule.meta.id,
          severity: remark.severity ?? rule.meta.severity,
          // A rule that quotes a value may quote a secret without knowing.
          message: redactSecrets(remark.message),
          help: redactSecrets(remark.help),
          place: remark.place,
          related: remark.related ?? [],
          ...(remark.secret === undefined ? {} : { secret: remark.secret }),
        });
      });
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error });
    }
  }
  return { findings: orderFindings(findings), crashes };
}

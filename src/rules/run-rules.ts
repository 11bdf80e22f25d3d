import type { Finding, Place, Severity } from '../diagnostics/finding.ts';
import { orderFindings } from '../diagnostics/order.ts';
import type { Pack } from '../stackpack/pack.ts';
import { redactSecrets } from '../text/secrets.ts';
import type { Remark, Rule, Surroundings } from './rule.ts';
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

/** A pack that is checked alone. */
const alone: Surroundings = { packsNamed: () => [] };

/** Nobody reads more of one rule, and a hostile pack could have a hundred thousand. */
const mostOfOneRule = 500;

/**
 * Runs rules over a pack. A rule that throws is named, keeps what it found before, and does not stop the others. What one
 * rule finds beyond a number is counted, in one finding as severe as the most severe of those left out.
 * @param isHeard - whether a finding at this place is wanted: those that are not do not take the room of others
 */
export function runRules(
  pack: Pack,
  rules: Iterable<Rule>,
  isHeard: (rule: RuleId, place: Place) => boolean = () => true,
  surroundings: Surroundings = alone,
): RulesResult {
  const findings: Finding[] = [];
  const crashes: RuleCrash[] = [];
  for (const rule of rules) {
    let count = 0;
    let leftOut: Remark | undefined;
    try {
      rule.check(
        pack,
        (remark) => {
          if (!isHeard(rule.meta.id, remark.place)) return;
          count++;
          if (count <= mostOfOneRule) findings.push(findingOf(rule, remark));
          else if (leftOut === undefined || isMoreSevere(remark, leftOut, rule)) leftOut = remark;
        },
        surroundings,
      );
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error });
    }
    if (leftOut !== undefined) {
      const more = count - mostOfOneRule;
      const message = `${more} more of this rule's findings are not shown`;
      const { place, severity = rule.meta.severity } = leftOut;
      findings.push(
        findingOf(rule, { place, severity, message, help: 'correct those that are shown, and check again' }),
      );
    }
  }
  return { findings: orderFindings(findings), crashes };
}

function findingOf(rule: Rule, remark: Remark): Finding {
  return {
    rule: rule.meta.id,
    severity: remark.severity ?? rule.meta.severity,
    // A rule that quotes a value may quote a secret without knowing.
    message: redactSecrets(remark.message),
    help: redactSecrets(remark.help),
    place: remark.place,
    related: remark.related ?? [],
    ...(remark.secret === undefined ? {} : { secret: remark.secret }),
  };
}

const ranks = { error: 2, warning: 1, info: 0 } as const satisfies Record<Severity, number>;

function isMoreSevere(remark: Remark, other: Remark, { meta }: Rule): boolean {
  return ranks[remark.severity ?? meta.severity] > ranks[other.severity ?? meta.severity];
}

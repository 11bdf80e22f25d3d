import { codes } from '../app/codes.ts';
import { rulePageAddress } from '../app/project-address.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { rules } from '../rules/registry.ts';

/** How SARIF calls severities. */
export const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** How GitHub's code scanning calls them, to put the worst first. */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<
  Severity,
  string
>;

/** Gives the page of a rule or another code, in Markdown; undefined where there is none to be had. */
export type RulePages = (id: string) => string | undefined;

/** What is said of a rule or another code. */
interface Described {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly category: string;
}

const described: ReadonlyMap<string, Described> = new Map(
  [...Object.values(rules).map(({ meta }) => meta), ...Object.values(codes)].map(
    ({ id, severity, summary, category }) => [id, { id, severity, summary, category }],
  ),
);

/** A rule as SARIF describes it (`reportingDescriptor`). */
export function createSarifRule(id: string, pageOf: RulePages): object {
  const { severity, summary, category } = described.get(id) ?? {
    severity: 'error',
    summary: `${id}.`,
    category: 'other',
  };
  const text = summary.replaceAll('`', '');
  // The title is the id, which stands above the page anyway.
  const page = pageOf(id)?.replace(/^# .*\n+/, '');
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: {
      text: `${text}\n\nWhy, with examples: stackpack explain ${id}`,
      markdown: page ?? `${summary}\n\n[Why, with examples](${rulePageAddress(id)})`,
    },
    helpUri: rulePageAddress(id),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: [category], precision: 'high', 'problem.severity': problemSeverities[severity] },
  };
}

/** The ids that a report describes: of the rules that were run, and of all that is found by no rule. */
export function listDescribed(run: readonly string[], found: Iterable<string>): string[] {
  return [...new Set([...run, ...Object.keys(codes), ...found])].sort();
}

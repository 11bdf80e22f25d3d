import { type Code, codes } from '../app/codes.ts';
import type { Verdict } from '../app/gate/verdict.ts';
import type {
  Report,
  ReportCrash,
  ReportFinding,
  ReportRefusal,
  ReportSetting,
  UnreadablePack,
} from '../app/report.ts';
import { isFailing } from '../diagnostics/finding.ts';
import { rules } from '../rules/registry.ts';
import { groupFindings } from './group-findings.ts';
import { gateName, unreadableName } from './list-failures.ts';
import { createFindingsText } from './terminal.ts';
import { showPathSafely, showTextSafely } from './visible.ts';

/** What became of a rule on a pack. */
export interface TestCase {
  readonly name: string;
  /** Left out where it passed. */
  readonly result?: TestResult;
  /** What is worth knowing and no failure; empty where there is nothing. */
  readonly output: string;
}

export interface TestResult {
  readonly kind: 'failure' | 'error' | 'skipped';
  /** In one line. */
  readonly message: string;
  /** The severity of what failed, else `crash`, `unreadable` or `refusal`; left out where it was skipped. */
  readonly type?: string;
  /** The whole text; empty where there is no more to say than the message. */
  readonly text: string;
}

/** Findings whose text is told of one case. */
const mostFindings = 1_000;

const isOfVersion = ({ category }: Code) => category === 'version';
const allCodes: readonly Code[] = Object.values(codes);
const gateCodes: readonly string[] = allCodes.filter(isOfVersion).map(({ id }) => id);
/** Those that are found in no pack. */
const outsideCodes: readonly string[] = allCodes.filter((code) => !isOfVersion(code)).map(({ id }) => id);

/** The cases of a pack: one a rule, and one for its version where that was judged or was to be. */
export function createPackCases(
  report: Report,
  findings: readonly ReportFinding[],
  crashes: readonly ReportCrash[],
  verdict: Verdict | undefined,
): TestCase[] {
  const byRule = groupFindings(findings, 'rule');
  // Where `check` is off no rule was to be run, and none is missed.
  const skipped = report.rules.length === 0 ? [] : Object.keys(rules).filter((id) => !isRun(report, id));
  const judged = verdict === undefined ? [] : gateCodes;
  const others = [...byRule.keys()].filter((id) => !Object.hasOwn(rules, id) && !judged.includes(id));
  return [
    ...[...report.rules, ...others].map((id) => {
      const crash = crashes.find(({ rule }) => rule === id);
      return crash === undefined ? createCase(id, byRule.get(id) ?? [], report) : createCrashed(crash);
    }),
    ...skipped.map((id) => createSkipped(id, describeIgnored(id, report.settings))),
    ...(verdict === undefined
      ? []
      : [
          createGateCase(
            verdict,
            gateCodes.flatMap((id) => byRule.get(id) ?? []),
            report,
          ),
        ]),
    ...(report.refusal === undefined ? [] : [createRefused(report.refusal)]),
  ];
}

/** The cases of what lies in no pack: the configuration file, and what was taken for a manifest. */
export function createOutsideCases(report: Report): TestCase[] {
  const byRule = groupFindings(report.findings, 'rule');
  const ids = new Set([...outsideCodes, ...byRule.keys()]);
  return [...ids].map((id) => createCase(id, byRule.get(id) ?? [], report));
}

function createCase(name: string, findings: readonly ReportFinding[], { failOn }: Report): TestCase {
  const text = createFindingsText(findings.slice(0, mostFindings), false);
  const more = findings.length > mostFindings ? `\nand ${findings.length - mostFindings} more\n` : '';
  const failing = findings.filter(({ severity }) => isFailing(severity, failOn));
  const [first] = failing;
  if (first === undefined) return { name, output: text + more };
  const others = failing.length === 1 ? '' : ` (and ${failing.length - 1} more)`;
  const message = `${showPathSafely(first.file)}:${first.line}:${first.column} ${showTextSafely(first.message)}${others}`;
  return { name, result: { kind: 'failure', message, type: first.severity, text: text + more }, output: '' };
}

function createGateCase(verdict: Verdict, findings: readonly ReportFinding[], report: Report): TestCase {
  const told = createCase(gateName, findings, report);
  if (told.result !== undefined) return told;
  if (!verdict.isJudged) return createSkipped(gateName, verdict.text);
  return { ...told, output: [verdict.text, ...verdict.notices, told.output].filter((line) => line !== '').join('\n') };
}

function createCrashed({ rule, message }: ReportCrash): TestCase {
  const result = {
    kind: 'error',
    message: `the rule failed, which is a fault of this program: ${message}`,
    type: 'crash',
    text: '',
  } as const;
  return { name: rule, result, output: '' };
}

function createRefused({ message, help }: ReportRefusal): TestCase {
  return createError(gateName, 'refusal', `version not judged: ${message}`, help);
}

/** The case of a pack that says that it could not be read; there is none where it could. */
export function createUnreadable({ message, help }: UnreadablePack): TestCase {
  return createError(unreadableName, 'unreadable', message, help);
}

function createError(name: string, type: string, message: string, help: string): TestCase {
  const [shown, what] = [showTextSafely(message), showTextSafely(help)];
  return { name, result: { kind: 'error', message: shown, type, text: `${shown}\n  help: ${what}\n` }, output: '' };
}

function createSkipped(name: string, message: string): TestCase {
  return { name, result: { kind: 'skipped', message, text: '' }, output: '' };
}

function describeIgnored(id: string, settings: readonly ReportSetting[]): string {
  const reason = settings.find(({ name, value }) => name === 'ignore' && value === id)?.reason;
  return reason === undefined ? 'ignored' : `ignored: ${reason}`;
}

function isRun({ rules: run }: Report, id: string): boolean {
  return run.some((rule) => rule === id);
}

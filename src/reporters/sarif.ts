import { programVersion } from '../app/program-version.ts';
import { projectAddress } from '../app/project-address.ts';
import type { Report, ReportFinding } from '../app/report.ts';
import { severities } from '../diagnostics/finding.ts';
import { listFindings } from './list-findings.ts';
import { printJson } from './print-json.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { sourceRoot } from './sarif-location.ts';
import { createSarifResults } from './sarif-results.ts';
import { createSarifRule, listDescribed, type RulePages } from './sarif-rules.ts';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/**
 * The report of a run that could tell all as SARIF 2.1.0, with a closing line break. Of others none is written: what is not
 * in it counts as resolved, whatever else it says.
 * @param pageOf gives the pages that help is taken from; where there is none, help is the rule's summary
 */
export function createSarif(report: Report, files: RepositoryFiles, pageOf: RulePages): string {
  const all = listFindings(report);
  const findings = chooseWorst(all);
  const ruleIds = listDescribed(
    report.rules,
    findings.map(({ rule }) => rule),
  );
  const leftOut = all.length - findings.length;
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'stackpack-action',
            semanticVersion: programVersion,
            informationUri: projectAddress,
            rules: ruleIds.map((id) => createSarifRule(id, pageOf)),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            ...(leftOut === 0 ? {} : { toolExecutionNotifications: [createLeftOut(leftOut)] }),
          },
        ],
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: createSarifResults(findings, ruleIds, files),
      },
    ],
  });
}

/** As many as are taken: all of them, else the worst. */
function chooseWorst(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  if (findings.length <= mostResults) return findings;
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, mostResults);
}

function createLeftOut(count: number): object {
  return {
    level: 'warning',
    message: { text: `${count} more findings are left out: GitHub takes ${mostResults} results of a run` },
  };
}

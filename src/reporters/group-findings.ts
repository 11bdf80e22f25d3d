import type { ReportFinding } from '../app/report.ts';

/** Findings of the same rule or in the same file together: groups and findings in the order that they came in. */
export function groupFindings(findings: readonly ReportFinding[], key: 'rule' | 'file'): Map<string, ReportFinding[]> {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding[key]);
    if (group === undefined) groups.set(finding[key], [finding]);
    else group.push(finding);
  }
  return groups;
}

import { createHash } from 'node:crypto';
import type { ReportFinding } from '../app/report.ts';
import { nameReportedFile, type RepositoryFiles } from './repository-files.ts';

/**
 * What a finding is known again by in a later report, where lines have moved: 32 hexadecimal digits, made of its rule, its
 * file, what stands on its line, indentation apart, and how many equal ones stand before it. Of a finding that shows no line
 * it knows none: a line that holds a secret leaves no trace here.
 * @returns in the order of the findings, no two the same
 */
export function createFingerprints(findings: readonly ReportFinding[], files: RepositoryFiles): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, file, snippet }) => {
    const line = snippet?.text.trim().replace(/[ \t]+/g, ' ') ?? '';
    const key = JSON.stringify([rule, nameReportedFile(file, files).path, line]);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 32);
  });
}

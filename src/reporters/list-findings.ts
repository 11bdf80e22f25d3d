import type { Report, ReportFinding } from '../app/report.ts';

/** All findings of a report: those of no pack first, then pack by pack. */
export function listFindings({ findings, packs }: Report): ReportFinding[] {
  return [...findings, ...packs.flatMap((pack) => pack.findings)];
}

import type { Finding } from './finding.ts';

/** The findings by file, then position, then rule, each once: the same list whatever order the rules ran in. */
export function orderFindings(findings: Iterable<Finding>): Finding[] {
  const seen = new Set<string>();
  const unique: Finding[] = [];
  for (const finding of findings) {
    const { place } = finding;
    const key = JSON.stringify([finding.rule, place.file, place.start, place.end, finding.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    unique.push(finding);
  }
  return unique.sort(
    (a, b) =>
      compareTexts(a.place.file, b.place.file) ||
      a.place.start - b.place.start ||
      a.place.end - b.place.end ||
      compareTexts(a.rule, b.rule) ||
      compareTexts(a.message, b.message),
  );
}

/** Compares texts by their code units, so that the order is the same in every locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { ReportPlace } from '../app/report.ts';
import type { VerdictChange } from '../app/verdict.ts';

/** A change as JSON shows it, in the form of docs/report.schema.json. */
export function plainChange({ old, new: now, ...change }: Omit<VerdictChange, 'decides' | 'accepted'>): object {
  const { id, level, subject, message, effect } = change;
  return { id, level, subject, message, effect, old: plainPlace(old), new: plainPlace(now) };
}

function plainPlace(place: ReportPlace | undefined): ReportPlace | null {
  if (place === undefined) return null;
  const { file, line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn };
}

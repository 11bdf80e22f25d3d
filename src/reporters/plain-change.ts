import type { PlacedChange } from '../app/gate/verdict.ts';
import type { ReportPlace } from '../app/report.ts';

/** A change as JSON shows it, in the form of docs/report.schema.json. */
export function plainChange({ id, level, subject, message, effect, old, new: now }: PlacedChange): object {
  return { id, level, subject, message, effect, old: plainPlace(old), new: plainPlace(now) };
}

function plainPlace(place: ReportPlace | undefined): ReportPlace | null {
  if (place === undefined) return null;
  const { file, line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn };
}

import type { Finding, Place, Severity } from '../diagnostics/finding.ts';
import type { Pack } from '../stackpack/pack.ts';
import { nameOf } from '../stackpack/pack-name.ts';
import { redactSecrets } from '../text/secrets.ts';
import type { SourceText } from '../text/source-text.ts';
import { UnreadableFileError } from '../tree/unreadable-file-error.ts';
import type { Change } from '../versioning/changes/change.ts';
import type { CheckedPack } from './check.ts';
import type { PlacedChange } from './gate/verdict.ts';
import { placeName } from './open-pack.ts';
import type { Report, ReportFinding, ReportPack, ReportPlace, ReportSnippet } from './report.ts';

/** As much of a long line as a snippet keeps on each side of the place, in UTF-16 code units. */
const snippetReach = 300;

/** What turns a file of a finding's place into what a report says of it. */
export interface PlaceContext {
  /** How reports name a file. */
  name(file: string): string;
  /** The text of a file; undefined where it has none. */
  source(file: string): SourceText | undefined;
  /** The file as the configuration's `ignore` names it. */
  ignorePath(file: string): string | undefined;
}

/** A finding as reports show it. */
export function createReportFinding(finding: Finding, context: PlaceContext): ReportFinding {
  const snippet = finding.secret === true ? undefined : createSnippet(finding.place, context);
  const ignorePath = context.ignorePath(finding.place.file);
  return {
    rule: finding.rule,
    severity: finding.severity,
    // Of what no rule said too: a name of the configuration, a tag.
    message: redactSecrets(finding.message),
    help: redactSecrets(finding.help),
    ...createPlace(finding.place, context),
    related: finding.related.map(({ place, message }) => ({ ...createPlace(place, context), message })),
    ...(snippet === undefined ? {} : { snippet }),
    ...(finding.secret === true ? { secret: true } : {}),
    ...(ignorePath === undefined ? {} : { ignorePath }),
  };
}

/**
 * How reports show places in a pack that is compared with, of which no finding is ignored.
 * @param name how they name a file of it
 */
export function contextOfCompared(pack: Pack | undefined, name: (file: string) => string): PlaceContext {
  return {
    name,
    source: (file) => (pack?.tree.entry(file)?.kind === 'file' ? sourceOf(pack, file) : undefined),
    ignorePath: () => undefined,
  };
}

/** Undefined where the file cannot be read any more: what was found in it is told all the same. */
function sourceOf(pack: Pack, file: string): SourceText | undefined {
  try {
    return pack.source(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}

/**
 * How reports show places in a pack.
 * @param ignorePath as in PlaceContext, of a file as reports name it
 */
export function contextOf(
  { pack, location }: Pick<CheckedPack, 'pack' | 'location'>,
  ignorePath: (name: string) => string | undefined,
): PlaceContext {
  const name = (file: string) => placeName(location, file);
  return { ...contextOfCompared(pack, name), ignorePath: (file) => ignorePath(name(file)) };
}

/** A checked pack as reports show it. */
export function createReportPack(checked: CheckedPack, ignorePath: (name: string) => string | undefined): ReportPack {
  const context = contextOf(checked, ignorePath);
  return {
    ...describePack(checked),
    findings: checked.findings.map((finding) => createReportFinding(finding, context)),
  };
}

/** A pack as reports and lists name it. */
export function describePack({ pack, location }: CheckedPack): Omit<ReportPack, 'findings'> {
  const name = nameOf(pack);
  return {
    path: location.path,
    ...(name === undefined ? {} : { name }),
    ...(pack.version === undefined ? {} : { version: pack.version.value, versionSource: pack.version.source }),
    format: pack.format,
  };
}

/** How many findings of each severity there are in all. */
export function countFindings(packs: readonly ReportPack[], findings: readonly ReportFinding[]): Report['summary'] {
  const all = [...packs.flatMap((pack) => pack.findings), ...findings];
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/**
 * A change as reports show it.
 * @param old of the pack that it is compared with
 * @param now of the pack
 */
export function createChange(change: Change, old: PlaceContext, now: PlaceContext): PlacedChange {
  const { id, level, subject, message, effect } = change;
  return {
    id,
    level,
    subject,
    message,
    ...(effect === undefined ? {} : { effect }),
    ...(change.old === undefined ? {} : { old: createPlace(change.old, old) }),
    ...(change.new === undefined ? {} : { new: createPlace(change.new, now) }),
  };
}

/** A place as reports show it. */
function createPlace(place: Place, context: PlaceContext): ReportPlace {
  // The beginning of a file needs no look into it, and may be of a file that is no text.
  const source = place.end === 0 ? undefined : context.source(place.file);
  const start = source?.positionAt(place.start) ?? { line: 1, column: 1 };
  const end = source?.positionAt(Math.max(place.end, place.start)) ?? start;
  return {
    file: context.name(place.file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function createSnippet(place: Place, context: PlaceContext): ReportSnippet | undefined {
  const source = place.end === 0 ? undefined : context.source(place.file);
  if (source === undefined) return undefined;
  const { line, column } = source.positionAt(place.start);
  const whole = source.lineText(line);
  const at = Math.min(column - 1, whole.length);
  const from = Math.max(at - snippetReach, 0);
  const text = whole.slice(from, at + snippetReach);
  // Another rule's finding may stand on a line that holds a secret as well.
  if (text.trim() === '' || redactSecrets(text) !== text) return undefined;
  const length = Math.min(place.end - place.start, text.length - (at - from));
  return { text, start: at - from, length };
}

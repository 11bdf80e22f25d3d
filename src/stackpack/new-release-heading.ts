import { type CalendarDay, type DayOrder, dayOrderOf, findDate } from '../text/written-date.ts';
import { isHeadingOf, type VersionHeading, versionHeadings } from './release-notes.ts';

/** Release notes with a heading added. */
export interface NotedRelease {
  readonly text: string;
  /** The heading's line, from 1. */
  readonly line: number;
}

/** Characters of a heading that are looked at. */
const longestHeading = 400;

/**
 * Adds a heading for a version to release notes, in the style of the newest there is: its level, its link, its date's form.
 * It goes above that one; where the notes go from the oldest to the newest, to the end.
 * @returns undefined where there is one for this version already
 */
export function addReleaseHeading(text: string, version: string, day: CalendarDay): NotedRelease | undefined {
  const headings = versionHeadings(text);
  if (headings.some((heading) => isHeadingOf(heading, version))) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = headingLines(text, headings);
  const [first, second] = lines;
  if (first === undefined) return addFirst(text, version, day, lineBreak);
  const last = lines.at(-1) ?? first;
  const isAscending = compareNumbers(first.heading.version, last.heading.version) < 0;
  const newest = isAscending ? last : first;
  const previous = isAscending ? lines.at(-2) : second;
  const order = dayOrderOf(lines.map((line) => line.text).join('\n')) ?? 'day-first';
  const heading = headingLike(newest, previous?.heading.version, version, { day, order });
  if (!isAscending) {
    // Rows of a table stand under one another.
    const gap = newest.isRow ? lineBreak : lineBreak + lineBreak;
    return insertAt(text, newest.start, heading.replaceAll('\n', lineBreak) + gap);
  }
  if (newest.isRow) return insertAt(text, newest.end, `${heading}${lineBreak}`);
  const end = text.trimEnd().length;
  return insertAt(
    text.slice(0, end) + lineBreak,
    end + lineBreak.length,
    `${lineBreak}${heading.replaceAll('\n', lineBreak)}${lineBreak}`,
  );
}

interface HeadingLine {
  readonly heading: VersionHeading;
  /** Where the line starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** Without its line break. */
  readonly text: string;
  /** The line of `=` or `-` below, where there is one; empty else. */
  readonly underline: string;
  readonly isRow: boolean;
}

/** The lines that name a version, each by the first one in it; titles that say it as well are left out. */
function headingLines(text: string, headings: readonly VersionHeading[]): HeadingLine[] {
  const lines: HeadingLine[] = [];
  for (const heading of headings) {
    const start = text.lastIndexOf('\n', heading.start - 1) + 1;
    if (lines.at(-1)?.start === start) continue;
    const newline = text.indexOf('\n', heading.end);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text
      .slice(start, end)
      .replace(/\r?\n$/, '')
      .slice(0, longestHeading);
    const underline = /^ {0,3}(?:=+|-+)[ \t]*(?=\r?\n|$)/.exec(text.slice(end, end + longestHeading))?.[0] ?? '';
    lines.push({ heading, start, end, text: line, underline, isRow: /^ {0,3}\|/.test(line) });
  }
  // `# Release notes of 1.3.2` above `## 1.3.2`: the title is no section's.
  const [title, ...others] = lines;
  const isTitle = title !== undefined && levelOf(title) === 1 && others.length > 0;
  return isTitle && others.every((one) => levelOf(one) > 1) ? others : lines;
}

function levelOf({ text }: HeadingLine): number {
  return /^ {0,3}(#{1,6})/.exec(text)?.[1]?.length ?? 0;
}

/** The line of another version: its version, its date and the versions in its links replaced, what was said in it left out. */
function headingLike(
  { heading, start, text, underline, isRow }: HeadingLine,
  previous: string | undefined,
  version: string,
  when: { readonly day: CalendarDay; readonly order: DayOrder },
): string {
  const before = text.slice(0, heading.start - start);
  const behind = text.slice(heading.end - start);
  if (isRow) return before + version + emptyCells(behind, when);
  const tail = withDate(wordless(behind, when.order), when);
  const replaced = replaceVersions(tail, {
    [heading.version]: version,
    ...(previous === undefined ? {} : { [previous]: heading.version }),
  });
  const line = before + version + replaced;
  return underline === '' ? line : `${line}\n${underline}`;
}

/** What stands behind a version as far as it is marks, links and a date: words in it are about that version. */
function wordless(behind: string, order: DayOrder): string {
  const link = /^[\])*_ ]*(?:\([^()]*\))?/.exec(behind)?.[0] ?? '';
  const rest = behind.slice(link.length);
  const date = findDate(rest, order);
  const bare = date === undefined ? rest : rest.slice(0, date.start) + rest.slice(date.end);
  // A date in the first parentheses was taken for the target of a link, and stays.
  if (!/[\p{L}\p{N}]/u.test(bare)) return behind;
  if (date === undefined || /[\p{L}\p{N}]/u.test(rest.slice(0, date.start))) return link.trimEnd();
  const closing = /^[\])*_]*/.exec(rest.slice(date.end))?.[0] ?? '';
  return link + rest.slice(0, date.end) + closing;
}

function withDate(text: string, { day, order }: { readonly day: CalendarDay; readonly order: DayOrder }): string {
  const date = findDate(text, order);
  return date === undefined ? text : text.slice(0, date.start) + date.write(day) + text.slice(date.end);
}

/** The rest of a row of a table: its date replaced, all else empty. */
function emptyCells(behind: string, when: { readonly day: CalendarDay; readonly order: DayOrder }): string {
  const [own = '', ...cells] = behind.split('|');
  const others = cells.map((cell, index) => {
    const date = findDate(cell, when.order);
    if (date !== undefined) return ` ${date.write(when.day)} `;
    return index === cells.length - 1 ? '' : ' ';
  });
  return [own.replace(/[^\s*_\])]/g, ''), ...others].join('|');
}

/** Replaces versions by others, all at once. */
function replaceVersions(text: string, by: Readonly<Record<string, string>>): string {
  return text.replace(/\d{1,9}(?:\.\d{1,9}){1,2}(?:[-+][0-9A-Za-z.+-]{1,200})?/g, (found) =>
    Object.hasOwn(by, found) ? (by[found] ?? found) : replaceStart(found, by),
  );
}

/** `1.3.1...v1.3.2`, `1.3.2.md`: a version, and something behind it that is none of its own. */
function replaceStart(found: string, by: Readonly<Record<string, string>>): string {
  const known = Object.keys(by).find(
    (version) => found.startsWith(version) && /^[^\dA-Za-z]/.test(found.slice(version.length)),
  );
  return known === undefined ? found : (by[known] ?? known) + found.slice(known.length);
}

/** Notes without any version: below the title, where there is one. */
function addFirst(text: string, version: string, { year, month, day }: CalendarDay, lineBreak: string): NotedRelease {
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const heading = `## ${version} (${date})`;
  const title = /^(?:[ \t]*\r?\n)*# [^\n]*(?:\n|$)(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '';
  if (title === '') return insertAt(text, 0, `${heading}${lineBreak}${text === '' ? '' : lineBreak}`);
  const above = title.trimEnd();
  const below = text.slice(title.length);
  const start = above + lineBreak + lineBreak;
  return insertAt(start + below, start.length, `${heading}${lineBreak}${below === '' ? '' : lineBreak}`);
}

function insertAt(text: string, at: number, inserted: string): NotedRelease {
  const whole = text.slice(0, at) + inserted + text.slice(at);
  const skipped = /^\s*/.exec(inserted)?.[0].length ?? 0;
  return { text: whole, line: whole.slice(0, at + skipped).split('\n').length };
}

/** Compares `1.2` and `1.10.3` by their numbers. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split(/[-+]/)[0]?.split('.').map(Number) ?? []);
  for (const index of [0, 1, 2]) {
    const step = (one?.[index] ?? 0) - (other?.[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

import { dayOrderOf, findDate } from '../text/written-date.ts';
import { isHeadingOf, type VersionHeading, versionHeadings } from './release-notes.ts';

/**
 * The section of release notes for a version, without its heading: up to the next heading that is no smaller, or to the next
 * line that names a version in the same style.
 * @returns undefined where there is none, or nothing in it
 */
export function releaseNotesSection(text: string, version: string): string | undefined {
  const lines = versionLines(text);
  const [first] = linesOf(lines, version);
  return first === undefined ? undefined : sectionBelow(text, first, lines);
}

/**
 * The heading of a version's section that nobody wrote anything below, nor behind the version in the same line.
 * @returns undefined where there is no heading for it, or where one has something
 */
export function findEmptySection(text: string, version: string): VersionHeading | undefined {
  const lines = versionLines(text);
  const found = linesOf(lines, version);
  const [first] = found;
  // A table of contents names the version as well: what is below either is read by those who look for it.
  const alike = found.filter(({ level }) => level === first?.level).slice(0, mostAlike);
  return alike.some((line) => hasWords(sectionBelow(text, line, lines) ?? '') || saysMore(text, line))
    ? undefined
    : first?.heading;
}

/** Lines for one version that are looked at: nobody writes more. */
const mostAlike = 10;

/** Whether words stand behind the version in its line, a date and the target of a link apart: `## 1.3.2: it is faster`. */
function saysMore(text: string, { heading, end }: VersionLine): boolean {
  const behind = text.slice(heading.end, Math.min(end, heading.end + 400)).replace(/^\]\([^()]*\)/, '');
  const date = findDate(behind, dayOrderOf(behind));
  return hasWords(date === undefined ? behind : behind.slice(0, date.start) + behind.slice(date.end));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function sectionBelow(text: string, line: VersionLine, lines: readonly VersionLine[]): string | undefined {
  if (line.isRow) {
    const cells = text.slice(line.heading.end, line.end).split('|').slice(1);
    return nonEmpty(cells.join(' ').replace(/\s+/g, ' ').trim());
  }
  const next = lines.find(({ start, level }) => start > line.start && level <= line.level);
  const end = Math.min(next?.start ?? text.length, endOfHeading(text, line));
  // The line below a heading that is underlined is a part of it.
  const section = text.slice(line.end, end).replace(/^ {0,3}(?:=+|-+)[ \t]*\r?\n/, '');
  return nonEmpty(section.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd());
}

/**
 * The lines that head a version's section, the likeliest first. A title that names the version as well is above it, and has
 * a smaller level.
 */
function linesOf(lines: readonly VersionLine[], version: string): readonly VersionLine[] {
  const exact = lines.filter(({ heading }) => heading.version === version.replace(/\+.*$/s, ''));
  // A pre-release has the heading of what it leads to only where it has none of its own.
  const found = exact.length > 0 ? exact : lines.filter(({ heading }) => isHeadingOf(heading, version));
  const marked = found.filter(({ level }) => level < otherLine).sort((a, b) => b.level - a.level || a.start - b.start);
  return marked.length > 0 ? marked : found;
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** The level of a version line that is no heading of Markdown's own. */
const otherLine = 7;

interface VersionLine {
  readonly heading: VersionHeading;
  /** Where the line starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for Markdown's own headings, else `otherLine`, which ends nothing but its like. */
  readonly level: number;
  readonly isRow: boolean;
}

/** The lines that name a version, each once: by the first version in it. */
function versionLines(text: string): VersionLine[] {
  const lines: VersionLine[] = [];
  for (const heading of versionHeadings(text)) {
    const start = text.lastIndexOf('\n', heading.start - 1) + 1;
    if (lines.at(-1)?.start === start) continue;
    const newline = text.indexOf('\n', heading.end);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, Math.min(end, start + 400));
    const level = /^ {0,3}(#{1,6})/.exec(line)?.[1]?.length ?? otherLine;
    lines.push({ heading, start, end, level, isRow: /^ {0,3}\|/.test(line) });
  }
  return lines;
}

/** Where the next heading of Markdown's own stands that is no smaller, outside fenced code. */
function endOfHeading(text: string, { end: from, level }: VersionLine): number {
  if (level === otherLine) return text.length;
  let fence = '';
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 400));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const depth = /^ {0,3}(#{1,6})(?:[ \t\r]|$)/.exec(line)?.[1]?.length;
    if (fence !== '') fence = mark.startsWith(fence) ? '' : fence;
    else if (depth !== undefined && depth <= level) return start;
    else fence = mark;
    start = end + 1;
  }
  return text.length;
}

import { isHeadingOf, type VersionHeading, versionHeadings } from './release-notes.ts';

/**
 * The section of release notes for a version, without its heading: up to the next heading that is no smaller, or to the next
 * line that names a version in the same style.
 * @returns undefined where there is none, or nothing in it
 */
export function releaseNotesSection(text: string, version: string): string | undefined {
  const lines = versionLines(text);
  const first = lineOf(lines, version);
  if (first === undefined) return undefined;
  if (first.isRow) {
    const cells = text.slice(first.heading.end, first.end).split('|').slice(1);
    return nonEmpty(cells.join(' ').replace(/\s+/g, ' ').trim());
  }
  const next = lines.find((line) => line.start > first.start && line.level <= first.level);
  const end = Math.min(next?.start ?? text.length, endOfHeading(text, first));
  // The line below a heading that is underlined is a part of it.
  const section = text.slice(first.end, end).replace(/^ {0,3}(?:=+|-+)[ \t]*\r?\n/, '');
  return nonEmpty(section.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd());
}

/** The line that heads a version's section. A title that names the version as well is above it, and has a smaller level. */
function lineOf(lines: readonly VersionLine[], version: string): VersionLine | undefined {
  const exact = lines.filter(({ heading }) => heading.version === version.replace(/\+.*$/s, ''));
  // A pre-release has the heading of what it leads to only where it has none of its own.
  const found = exact.length > 0 ? exact : lines.filter(({ heading }) => isHeadingOf(heading, version));
  const marked = found.filter(({ level }) => level < otherLine).sort((a, b) => b.level - a.level || a.start - b.start);
  return marked[0] ?? found[0];
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

import type { Pack } from './pack.ts';
import { packagedFiles, resourcesFolder } from './resource-files.ts';
import { resourceReferences } from './resources.ts';

/** A line of release notes that names a version. Offsets are those of the text. */
export interface VersionHeading {
  /** As written, without a leading `v`. */
  readonly version: string;
  /** Where the version stands. */
  readonly start: number;
  readonly end: number;
}

/**
 * The file that holds the pack's release notes: what `releaseNotes` names, else resources/RELEASE.md by habit (seen in
 * real packs). Undefined where there is none, or the key names something that is not there.
 */
export function releaseNotesFile(pack: Pack): string | undefined {
  const reference = resourceReferences(pack).find(({ key }) => key === 'releaseNotes');
  if (reference !== undefined) return reference.target.kind === 'file' ? reference.target.path : undefined;
  const standing = packagedFiles(pack).at(`${resourcesFolder}RELEASE.md`);
  if (standing.kind === 'other-case') return standing.actual;
  return standing.kind === 'file' ? standing.path : undefined;
}

const versionForm = String.raw`v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?(?:[-+][0-9A-Za-z.+-]{1,200})?)(?![\w.]*\d)`;

/** A heading of Markdown's own may say more before the version: `## SAP StackPack 1.3.2`. */
const markedLine = /^ {0,3}#{1,6}[ \t]/;
const versionInHeading = new RegExp(String.raw`(?<![\w.])${versionForm}`, 'gi');

/** Any other line counts where it starts with the version: `**1.3.2**`, `Version 2.1.0`, `[1.2.1] (…)`, `| 1.2.0 |`. */
const versionAtStart = new RegExp(
  String.raw`^ {0,3}(?:\| {0,3})?[*_]{0,3}\[?(?:(?:version|release|ver\.?) {0,3}:? {0,3})?${versionForm}`,
  'gi',
);

/** The lines of release notes that name a version, in their order, in every style that real packs have. */
export function versionHeadings(text: string): VersionHeading[] {
  const headings: VersionHeading[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    // A heading longer than this is a paragraph.
    const line = text.slice(start, Math.min(end, start + 400));
    for (const match of line.matchAll(markedLine.test(line) ? versionInHeading : versionAtStart)) {
      const [all, version = ''] = match;
      const versionEnd = start + match.index + all.length;
      headings.push({ version, start: versionEnd - version.length, end: versionEnd });
    }
    start = end + 1;
  }
  return headings;
}

/**
 * Whether a heading's version is the pack's: letter for letter, or for the version that a pre-release or a snapshot leads
 * to; `1.3` stands for `1.3.0`.
 */
export function isHeadingOf(heading: VersionHeading, version: string): boolean {
  const written = /^\d+\.\d+$/.test(heading.version) ? `${heading.version}.0` : heading.version;
  const bare = version.replace(/^v/, '').replace(/\+.*$/s, '');
  return [bare, bare.replace(/-.*$/s, '')].includes(written.replace(/\+.*$/s, ''));
}

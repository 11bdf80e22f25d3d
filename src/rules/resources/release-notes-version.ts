import { wholeFile } from '../../diagnostics/finding.ts';
import { largestPage } from '../../stackpack/markdown-pages.ts';
import { isHeadingOf, releaseNotesFile, type VersionHeading, versionHeadings } from '../../stackpack/release-notes.ts';
import { findEmptySection } from '../../stackpack/release-notes-section.ts';
import { isSemanticVersion } from '../../stackpack/semantic-version.ts';
import { valueAt } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * The release notes have a heading for the pack's version, and something below it. Source: seen in real packs, where half of
 * the releases lack it.
 */
export const releaseNotesVersion: Rule = {
  meta: {
    id: 'release-notes-version',
    category: 'resources',
    severity: 'warning',
    summary: 'The release notes have a heading for this version, and say below it what changed.',
  },
  check(pack, report) {
    const file = releaseNotesFile(pack);
    const version = pack.version?.value;
    // A version in another form is manifest-version's.
    if (file === undefined || version === undefined || !isSemanticVersion(version.replace(/^v/, ''))) return;
    if ((pack.tree.entry(file)?.size ?? 0) > largestPage) return;
    const { text } = pack.source(file);
    // An empty file is resource-empty's.
    if (!/\S/.test(text)) return;
    const headings = versionHeadings(text);
    if (headings.some((heading) => isHeadingOf(heading, version))) {
      const empty = findEmptySection(text, version.replace(/^v/, ''));
      if (empty !== undefined) report(remarkOnEmpty(file, empty));
      return;
    }
    const [newest] = headings;
    const written = pack.version?.source === 'manifest' ? valueAt(pack.manifest.root, 'version') : undefined;
    report({
      place: newest === undefined ? wholeFile(file) : { file, start: newest.start, end: newest.end },
      message:
        newest === undefined
          ? `${quote(file)} has no heading with a version, and this is ${quote(version)}`
          : `no heading for ${quote(version)}: the first one is for ${quote(newest.version)}`,
      help: `add a heading such as ## ${bounded(version)} and what changed, above the others`,
      related: written === undefined ? [] : [{ place: written.place, message: 'the version' }],
    });
  },
};

function remarkOnEmpty(file: string, { version, start, end }: VersionHeading): Remark {
  return {
    place: { file, start, end },
    message: `nothing stands below the heading for ${quote(version)}`,
    help: 'write below it what changed for those who have the StackPack',
  };
}

/** The version as a heading shows it: what a snapshot leads to, without build metadata, and no longer than a heading. */
function bounded(version: string): string {
  const [release = ''] = version.split(/-SNAPSHOT$/i.test(version) ? '-' : '+', 1);
  return quote(release).slice(1, -1);
}

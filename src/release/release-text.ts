import { largestPage } from '../stackpack/markdown-pages.ts';
import type { Pack } from '../stackpack/pack.ts';
import { releaseNotesFile } from '../stackpack/release-notes.ts';
import { releaseNotesSection } from '../stackpack/release-notes-section.ts';

/** Of release notes, in UTF-16 code units: GitHub takes 125,000 for the whole text. */
const longestSection = 60_000;

/**
 * The text of a release: the archive and its digest, and what the release notes say of the version. The digest comes first,
 * so that nothing in the notes (an open comment, an open fence) can hide it; they are Markdown of the pack's authors, and
 * stay as they are but for characters that nobody sees.
 * @param archive its file name and SHA-256, which hold nothing that Markdown acts on within code
 */
export function releaseText(
  pack: Pack,
  version: string,
  archive: { readonly fileName: string; readonly sha256: string },
): string {
  const digest = `\`${archive.fileName}\`, SHA-256 \`${archive.sha256}\``;
  const section = sectionOf(pack, version);
  return section === undefined ? digest : `${digest}\n\n${section}`;
}

function sectionOf(pack: Pack, version: string): string | undefined {
  const file = releaseNotesFile(pack);
  if (file === undefined || (pack.tree.entry(file)?.size ?? 0) > largestPage) return undefined;
  const section = releaseNotesSection(pack.source(file).text, version)?.replace(/[^\P{Cc}\n\t]/gu, '');
  if (section === undefined || section.length <= longestSection) return section;
  const cut = section.slice(0, section.lastIndexOf('\n', longestSection) + 1 || longestSection);
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}\n\n… (${section.length - cut.length} characters more in \`${file}\`)`;
}

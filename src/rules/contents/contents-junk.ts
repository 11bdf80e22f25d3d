import { wholeFile } from '../../diagnostics/finding.ts';
import { isMember, type Junk, junkOf } from '../../stackpack/contents.ts';
import { baseName } from '../../stackpack/resource-files.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing lies among the pack's files that an editor or an operating system left behind. Source: the documented contents
 * of an archive; seen in real packs (`.DS_Store`), so no more than an info. A whole folder of it is one finding.
 */
export const contentsJunk: Rule = {
  meta: {
    id: 'contents-junk',
    category: 'contents',
    severity: 'info',
    summary: 'Nothing that an editor or an operating system leaves behind lies among the files of the pack.',
  },
  check(pack, report) {
    const seen = new Set<string>();
    for (const { path } of pack.tree.entries) {
      const junk = junkOf(path);
      if (junk === undefined || seen.has(junk.path) || isWanted(junk)) continue;
      // What unzipping on a Mac leaves beside the pack is worth a word too; a root's editor settings are not.
      if (!isMember(path, pack.format) && junk.path !== '__MACOSX') continue;
      seen.add(junk.path);
      report({
        place: wholeFile(path),
        message: `${quote(junk.path)} is left behind by ${junk.origin}, and stays out of the archive`,
        help: `delete it, and add ${quote(baseName(junk.path))} to .gitignore`,
      });
    }
  },
};

/** `.gitignore`, `.gitkeep` and the like are there on purpose, in a folder that is a repository's. */
function isWanted(junk: Junk): boolean {
  return junk.origin === 'version control';
}

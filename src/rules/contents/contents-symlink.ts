import { wholeFile } from '../../diagnostics/finding.ts';
import { isJunk, standsForMember } from '../../stackpack/contents.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Only plain files stand where the archive's members are taken from. A link is never followed: what it leads to may lie
 * outside the pack, and an archive with a link in it means something else on every machine. Source: our own archive.
 */
export const contentsSymlink: Rule = {
  meta: {
    id: 'contents-symlink',
    category: 'contents',
    severity: 'error',
    summary: 'No symbolic link or special file stands where a file of the pack belongs.',
  },
  check(pack, report) {
    for (const entry of pack.tree.entries) {
      if (entry.kind === 'file' || !standsForMember(entry.path, pack.format) || isJunk(entry.path)) continue;
      const target = entry.target === undefined ? '' : ` to ${quote(entry.target)}`;
      report({
        place: wholeFile(entry.path),
        message:
          entry.kind === 'symlink'
            ? `${quote(entry.path)} is a symbolic link${target}, which does not get into the archive`
            : `${quote(entry.path)} is neither a file nor a folder, and does not get into the archive`,
        help:
          entry.kind === 'symlink'
            ? 'put a copy of what it links to in its place, or remove it'
            : 'remove it, or put a file in its place',
      });
    }
  },
};

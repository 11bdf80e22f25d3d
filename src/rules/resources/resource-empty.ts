import { wholeFile } from '../../diagnostics/finding.ts';
import { isMarkdownName, largestPage } from '../../stackpack/markdown-pages.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { resourcesFolder } from '../../stackpack/resource-files.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { TreeEntry } from '../../tree/file-tree.ts';
import type { Rule } from '../rule.ts';

/** A resource that the manifest names has something in it. Empty pages are common in real packs, and right there. */
export const resourceEmpty: Rule = {
  meta: {
    id: 'resource-empty',
    category: 'resources',
    severity: 'info',
    summary: 'The files in `resources/` have something in them.',
  },
  check(pack, report) {
    // An empty logo is no image, which logo-format says.
    const logos = new Set<string>();
    const keys = new Map<string, string>();
    for (const { key, wants, target } of resourceReferences(pack)) {
      if (target.kind !== 'file') continue;
      if (wants === 'logo') logos.add(target.path);
      else if (!keys.has(target.path)) keys.set(target.path, key);
    }
    for (const entry of pack.packaged) {
      if (!entry.path.startsWith(resourcesFolder) || logos.has(entry.path) || !isBlank(pack, entry)) continue;
      const key = keys.get(entry.path);
      report({
        place: wholeFile(entry.path),
        message: `${quote(entry.path)} is empty${key === undefined ? '' : `, and ${quote(key)} shows it`}`,
        help: 'write a line that tells the user where they stand, or remove the file and what names it',
      });
    }
  },
};

function isBlank(pack: Pack, { path, size }: TreeEntry): boolean {
  if (size === 0) return true;
  return isMarkdownName(path) && size <= largestPage && !/\S/.test(pack.source(path).text);
}

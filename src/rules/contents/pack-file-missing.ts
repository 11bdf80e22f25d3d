import { wholeFile } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { missingItems, type RequiredItem } from '../../stackpack/required-items.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * A 2.0 pack has README.md, settings/ and resources/. Source: the vendor's tool, which refuses to package one that lacks
 * any of them.
 */
export const packFileMissing: Rule = {
  meta: {
    id: 'pack-file-missing',
    category: 'contents',
    severity: 'error',
    summary: 'A 2.0 pack has `README.md`, `settings/` and `resources/`.',
  },
  check(pack, report) {
    for (const item of missingItems(pack)) {
      const isFolder = item.endsWith('/');
      report({
        place: wholeFile(pack.manifest.file),
        message: `there is no ${isFolder ? 'folder' : 'file'} ${item} beside ${pack.manifest.file}`,
        help: helpFor(pack, item, isFolder),
      });
    }
  },
};

const contents = {
  'README.md': 'which says what the pack is for; it may be empty',
  'settings/': 'with what the pack installs, in files that end in .sty',
  'resources/': 'with the logo and the pages that the manifest names',
} as const satisfies Record<RequiredItem, string>;

function helpFor(pack: Pack, item: RequiredItem, isFolder: boolean): string {
  const otherCase = pack.tree.entries
    .map(({ path }) => (isFolder ? path.slice(0, item.length) : path))
    .find((path) => path.toLowerCase() === item.toLowerCase());
  return otherCase === undefined
    ? `add ${item}, ${contents[item]}`
    : `rename ${quote(otherCase)} to ${item}: upper and lower case count on the server`;
}

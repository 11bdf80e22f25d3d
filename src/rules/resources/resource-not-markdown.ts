import { isMarkdownName } from '../../stackpack/markdown-pages.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A key that is shown as a page names a Markdown file. Source: documentation. */
export const resourceNotMarkdown: Rule = {
  meta: {
    id: 'resource-not-markdown',
    category: 'resources',
    severity: 'warning',
    summary: 'A key that is shown as a page names a Markdown file.',
  },
  check(pack, report) {
    for (const { key, wants, node, target } of resourceReferences(pack)) {
      if (wants !== 'markdown' || node === undefined || target.kind !== 'file' || isMarkdownName(target.path)) continue;
      report({
        place: node.place,
        message: `${quote(key)} is shown as Markdown, and ${quote(node.text)} is no .md file`,
        help: 'name a Markdown file, with a name that ends in .md',
      });
    }
  },
};

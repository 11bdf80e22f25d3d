import { type GivenText, itemsOf, judgeableText } from '../../../stackpack/manifest-values.ts';
import type { PackFormat } from '../../../stackpack/pack.ts';
import type { ObjectNode } from '../../../syntax/config-node.ts';
import { quote } from '../../../text/quote.ts';
import type { Remark } from '../../rule.ts';

/** Checks the `categories` of a pack or an integration: all of them warnings. */
export function checkCategories(owner: ObjectNode, format: PackFormat, report: (remark: Remark) => void): void {
  const seen = new Map<string, GivenText>();
  for (const item of itemsOf(owner, 'categories', format)) {
    const category = judgeableText(item);
    // Of a word that YAML reads as a boolean another rule speaks.
    if (category === undefined || item.kind === 'boolean') continue;
    const label = category.text.trim();
    const earlier = seen.get(label.toLowerCase());
    if (label === '') {
      report(warning(category, 'a category is empty', 'leave it out'));
    } else if (earlier !== undefined) {
      report({
        ...warning(category, `the category ${quote(category.text)} stands here a second time`, 'leave it out'),
        related: [{ place: earlier.place, message: 'the first one' }],
      });
    } else {
      seen.set(label.toLowerCase(), category);
      const problem = judgeLabel(category.text, label);
      if (problem !== undefined) report(warning(category, ...problem));
    }
  }
}

function warning({ place }: GivenText, message: string, help: string): Remark {
  return { place, severity: 'warning', message, help };
}

/** A first word with a capital further on, as in eBPF, is written so on purpose. */
function judgeLabel(text: string, label: string): [message: string, help: string] | undefined {
  if (text !== label) return [`the category ${quote(text)} has spaces around it`, `write ${quote(label)}`];
  if (!/^\p{Ll}[^\p{Lu}\s]*(?:\s|$)/u.test(label)) return undefined;
  const [first = ''] = label;
  const capitalised = first.toUpperCase() + label.slice(first.length);
  return [`the category ${quote(label)} starts with a small letter`, `write ${quote(capitalised)}`];
}

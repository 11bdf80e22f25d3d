import { itemsOf, rootObject, wasReadWhole } from '../../stackpack/manifest-values.ts';
import { isMarkdownName, largestPage } from '../../stackpack/markdown-pages.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { resourcesFolder } from '../../stackpack/resource-files.ts';
import { textOf, valueAt } from '../../syntax/config-access.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** `configurationConfig.<step>` inside braces; the step in Handlebars' letters, or in brackets. */
const variable =
  /(?<!\\)\{\{[^{}\n]{0,200}?\bconfigurationConfig\.(?:\[([^\]\n]{1,200})\]|([^\s!"#%&'()*+,./;<=>@[\\\]^`{|}~]{1,200}))/g;

/** `{{configurationConfig.<step>}}` is filled in from the step of that name. Source: seen in real packs. */
export const markdownVariable: Rule = {
  meta: {
    id: 'markdown-variable',
    category: 'resources',
    severity: 'warning',
    summary: 'Each `{{configurationConfig.<step>}}` in a page names one of the manifest’s steps.',
  },
  check(pack, report) {
    if (!wasReadWhole(pack.manifest)) return;
    const steps = new Set(stepNames(pack));
    for (const { path, size } of pack.packaged) {
      if (!path.startsWith(resourcesFolder) || !isMarkdownName(path) || size > largestPage) continue;
      for (const match of pack.source(path).text.matchAll(variable)) {
        const name = match[1] ?? match[2] ?? '';
        if (steps.has(name)) continue;
        const end = match.index + match[0].length - (match[1] === undefined ? 0 : 1);
        report({
          place: { file: path, start: end - name.length, end },
          message: `no step of the manifest is called ${quote(name)}, so nothing is filled in here`,
          help: helpFor(name, steps),
        });
      }
    }
  },
};

function stepNames(pack: Pack): string[] {
  const steps = itemsOf(rootObject(pack.manifest), 'steps', pack.format);
  return steps.flatMap((step) => textOf(valueAt(step, 'name')) ?? []);
}

function helpFor(name: string, steps: ReadonlySet<string>): string {
  const nearest = nearestWord(name, steps);
  if (nearest !== undefined) return `write ${quote(nearest)}`;
  if (steps.size === 0) return 'remove it: the manifest has no steps that ask the user for anything';
  const listed = [...steps].slice(0, 5).map((step) => quote(step));
  return `write one of the steps: ${listed.join(', ')}${steps.size > listed.length ? ', …' : ''}`;
}

import { wholeFile } from '../../diagnostics/finding.ts';
import { isTemplatePath } from '../../stackpack/template-path.ts';
import { templateReach } from '../../stackpack/template-reach.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Something imports or includes every template. An info: unused templates are seen in real packs and do no harm. Nothing is
 * said where a script builds the path of a template at run time, and of hints (`.md.hbs`), which people read too.
 */
export const templateUnreachable: Rule = {
  meta: {
    id: 'template-unreachable',
    category: 'provisioning',
    severity: 'info',
    summary: 'Something imports or includes each template in `provisioning/`.',
  },
  check(pack, report) {
    if (pack.format !== '1.x') return;
    const { rendered, included, open } = templateReach(pack);
    if (open) return;
    for (const { path } of pack.packaged) {
      if (!isTemplatePath(path) || path.endsWith('.md.hbs') || rendered.has(path) || included.has(path)) continue;
      report({
        place: wholeFile(path),
        message: `nothing imports or includes ${quote(path)}`,
        help: 'import it in the provisioning script, include it in a template, or remove it from the StackPack',
      });
    }
  },
};

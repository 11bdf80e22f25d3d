import type { Pack } from '../../stackpack/pack.ts';
import { includesOf, templatesOf } from '../../stackpack/templates.ts';
import { lfsPointerProblem } from '../../stackpack/unread-text.ts';
import type { TemplateDocument } from '../../syntax/template.ts';
import type { Rule } from '../rule.ts';

/**
 * Templates are well-formed Handlebars: those that are templates by their names, and what these include to be rendered.
 * Source: the grammars of Handlebars and of Handlebars for Java, the server's own.
 */
export const templateSyntax: Rule = {
  meta: {
    id: 'template-syntax',
    category: 'provisioning',
    severity: 'error',
    summary: 'Templates are well-formed Handlebars.',
  },
  check(pack, report) {
    // Templates that are left out for one reason share it.
    const templates = [...templatesOf(pack).values()];
    const problems = new Set(templates.flatMap((document) => document.problems));
    for (const file of filesAsTheyAre(pack, templates)) {
      const pointer = lfsPointerProblem(pack.tree, file);
      if (pointer !== undefined) problems.add(pointer);
    }
    for (const { place, message, help, related } of problems) {
      report({
        place,
        message,
        help,
        ...(related && { related: [{ place: related, message: 'the block is opened here' }] }),
      });
    }
  },
};

/** What templates include as it is: a script that was not fetched is missing in them as a template is. */
function filesAsTheyAre(pack: Pack, templates: readonly TemplateDocument[]): ReadonlySet<string> {
  const includes = templates.flatMap((document) => includesOf(pack, document));
  return new Set(includes.flatMap(({ path, encoding }) => (encoding === 'identity' ? (path ?? []) : [])));
}

import { templatesOf } from '../../stackpack/templates.ts';
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
    const problems = new Set([...templatesOf(pack).values()].flatMap((document) => document.problems));
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

import { tagReferences } from '../../stackpack/tag-references.ts';
import { templateAt } from '../../stackpack/templates.ts';
import type { Rule } from '../rule.ts';

/**
 * The Handlebars of an included remediation hint can be read: the server renders it when the hint is shown. Source:
 * documentation (StackPack reference, "Handlebars support"; "Write a remediation guide").
 */
export const remediationHint: Rule = {
  meta: {
    id: 'remediation-hint',
    category: 'settings',
    severity: 'error',
    summary: 'The Handlebars of every included remediation hint can be read.',
  },
  check(pack, report) {
    const seen = new Set<string>();
    for (const { tag, key, node, target } of tagReferences(pack)) {
      if (tag !== '!include' || key !== 'remediationHint' || target.kind !== 'file' || seen.has(target.path)) continue;
      seen.add(target.path);
      for (const { place, message, help, related } of templateAt(pack, target.path)?.problems ?? []) {
        report({
          place,
          message,
          help,
          related: [
            ...(related === undefined ? [] : [{ place: related, message: 'what it belongs to' }]),
            { place: node.place, message: 'here it is included' },
          ],
        });
      }
    }
  },
};

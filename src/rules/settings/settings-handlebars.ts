import { settingsFiles } from '../../stackpack/settings.ts';
import { findHandlebars } from '../../stackpack/settings-handlebars.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Settings are plain YAML: no Handlebars is rendered in them. `${…}` is the server's own and fine, and so are Handlebars in
 * what `!include` names. Source: documentation (StackPack reference, "Handlebars support"): the server's validation rejects
 * such a file. Whether it minds an expression in a comment is not known, so none is said to be wrong there.
 */
export const settingsHandlebars: Rule = {
  meta: {
    id: 'settings-handlebars',
    category: 'settings',
    severity: 'error',
    summary: 'No settings file has Handlebars expressions in it.',
  },
  check(pack, report) {
    for (const file of settingsFiles(pack)) {
      for (const place of findHandlebars(file, pack)) {
        const expression = pack.source(file.path).text.slice(place.start, place.end);
        report({
          place,
          message: `the Handlebars expression ${quote(expression)} stands in a settings file, which the server rejects`,
          help: helpFor(expression),
        });
      }
    }
  },
};

function helpFor(expression: string): string {
  const urn = /^\{\{\s{0,9}get\s{1,9}["']([^"'\s]{1,200})["']\s{0,9}\}\}$/.exec(expression)?.[1];
  return urn === undefined
    ? 'write the value itself; the text of a remediation hint goes into a file below includes/ that !include names'
    : `write the identifier itself: ${quote(urn, 210)}`;
}

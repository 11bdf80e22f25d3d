import type { Pack } from '../../stackpack/pack.ts';
import { type SettingsFile, settingsFiles } from '../../stackpack/settings.ts';
import { findHandlebars } from '../../stackpack/settings-handlebars.ts';
import type { SyntaxProblem } from '../../syntax/config-node.ts';
import type { Rule } from '../rule.ts';

/**
 * Settings are YAML as the server's reader takes it, and no key is given twice: the last one would hold, the others be lost
 * without a word. Source: documentation, the specification of YAML 1.1, and that reader.
 */
export const settingsSyntax: Rule = {
  meta: {
    id: 'settings-syntax',
    category: 'settings',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every settings file is YAML that the server can read, without a key that is given twice.',
  },
  check(pack, report) {
    // Files that are left out for one reason share it.
    const problems = new Set(settingsFiles(pack).flatMap((file) => ownProblems(file, pack)));
    for (const { kind, place, message, help, related } of problems) {
      report({
        place,
        message,
        help,
        severity: kind === 'syntax' ? 'error' : 'warning',
        related: related === undefined ? [] : [{ place: related, message: 'the first one' }],
      });
    }
  },
};

/**
 * The problems that no other rule says. What only other readers than the server's refuse matters in no settings file; and
 * a fault on or below the line of a Handlebars expression most likely comes of it, which settings-handlebars says.
 */
function ownProblems(file: SettingsFile, pack: Pack): readonly SyntaxProblem[] {
  if (file.problems.length === 0) return [];
  const [expression] = findHandlebars(file, pack);
  const until =
    expression === undefined
      ? Number.POSITIVE_INFINITY
      : pack.source(file.path).text.lastIndexOf('\n', expression.start) + 1;
  return file.problems.filter(
    ({ kind, place }) => kind === 'duplicate-key' || (kind === 'syntax' && place.start < until),
  );
}

import { provisioningOf } from '../../stackpack/provisioning.ts';
import { scriptReading } from '../../stackpack/provisioning-scripts.ts';
import { lfsPointerProblem } from '../../stackpack/unread-text.ts';
import type { GroovyFault } from '../../syntax/groovy.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * The brackets, strings and comments of the scripts that can run are closed: else Groovy does not compile them. A warning,
 * since no more of Groovy is read here than that. Nothing is said where a slash leaves it open what is a string.
 */
export const provisionSyntax: Rule = {
  meta: {
    id: 'provision-syntax',
    category: 'provisioning',
    severity: 'warning',
    alsoReports: ['error'],
    summary: 'What the provisioning script opens, it closes: brackets, strings and comments.',
  },
  check(pack, report) {
    for (const file of provisioningOf(pack).scripts) {
      const pointer = lfsPointerProblem(pack.tree, file);
      if (pointer !== undefined) {
        report({ place: pointer.place, message: pointer.message, help: pointer.help, severity: 'error' });
      }
      const { fault } = scriptReading(pack, file);
      if (fault !== undefined)
        report({ place: { file, start: fault.start, end: fault.end }, ...describe(fault, file) });
    }
  },
};

function describe({ kind, what, text, other }: GroovyFault, file: string): Omit<Remark, 'place'> {
  const said = quote(text);
  const related = (message: string) =>
    other === undefined ? {} : { related: [{ place: { file, start: other.start, end: other.end }, message }] };
  switch (kind) {
    case 'unclosed':
      return {
        message: `the ${what} that ${said} opens is not closed`,
        help: 'close it where it ends',
        ...related('what is around it ends here'),
      };
    case 'stray':
      return { message: `${said} closes nothing`, help: 'remove it, or open before it what it closes' };
    case 'mismatch':
      return {
        message: `${said} does not close the bracket that is open`,
        help: 'close that one first',
        ...related('this one is open'),
      };
  }
}

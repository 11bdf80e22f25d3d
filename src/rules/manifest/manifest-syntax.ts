import type { Rule } from '../rule.ts';

/** The manifest can be read: HOCON as Lightbend's library takes it, YAML as SnakeYAML does. Source: documentation. */
export const manifestSyntax: Rule = {
  meta: {
    id: 'manifest-syntax',
    category: 'manifest',
    severity: 'error',
    summary: 'The manifest is well-formed and holds an object.',
  },
  check(pack, report) {
    for (const problem of pack.manifest.problems) {
      if (problem.kind !== 'syntax') continue;
      report({ place: problem.place, message: problem.message, help: problem.help });
    }
  },
};

import { wholeFile } from '../../diagnostics/finding.ts';
import { describeValue } from '../../stackpack/manifest-wording.ts';
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
    const { problems, root, file } = pack.manifest;
    const faults = problems.filter(({ kind }) => kind === 'syntax');
    for (const { place, message, help } of faults) report({ place, message, help });
    if (faults.length > 0 || root?.kind === 'object') return;
    const empty = root === undefined || root.kind === 'null';
    report({
      place: root?.place ?? wholeFile(file),
      message: empty ? `${file} is empty` : `${file} is ${describeValue(root)}, not an object`,
      help: 'write keys with their values, name and displayName first',
    });
  },
};

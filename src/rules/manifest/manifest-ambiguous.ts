import { wholeFile } from '../../diagnostics/finding.ts';
import { manifestFiles } from '../../stackpack/pack.ts';
import type { Rule } from '../rule.ts';

/** One pack has one manifest. Source: documentation; which of two the server reads is nowhere said. */
export const manifestAmbiguous: Rule = {
  meta: {
    id: 'manifest-ambiguous',
    category: 'manifest',
    severity: 'error',
    summary: 'The pack has one manifest: stackpack.conf or stackpack.yaml.',
  },
  check(pack, report) {
    const other = manifestFiles[pack.format === '1.x' ? '2.0' : '1.x'];
    if (pack.tree.entry(other) === undefined) return;
    report({
      place: wholeFile(other),
      message: `${other} stands beside ${pack.manifest.file}, so the pack is of two formats`,
      help: 'remove one of the two, or give each a folder of its own',
      related: [{ place: wholeFile(pack.manifest.file), message: 'the manifest that was read' }],
    });
  },
};

import { wholeFile } from '../../diagnostics/finding.ts';
import { resourcesFolder } from '../../stackpack/resource-files.ts';
import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A resource is named in the letter case of its file: the server's file system tells them apart. Source: documentation. */
export const resourceCase: Rule = {
  meta: {
    id: 'resource-case',
    category: 'resources',
    severity: 'error',
    summary: 'A file is named in the same upper and lower case letters as it has.',
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== 'other-case') continue;
      const named = node === undefined ? 'has no value and means "/overview.md"' : `names ${quote(node.text)}`;
      const actual = target.actual.startsWith(resourcesFolder)
        ? target.actual.slice(resourcesFolder.length)
        : target.actual;
      report({
        place: node?.place ?? wholeFile(pack.manifest.file),
        message: `${quote(key)} ${named}, but the file is ${quote(target.actual)}`,
        help: `write ${quote(actual)}${node === undefined ? ' in overviewUrl' : ''}, or rename the file: upper and lower case count on the server`,
      });
    }
  },
};

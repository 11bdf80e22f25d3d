import { resourceReferences } from '../../stackpack/resources.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A resource stands in resources/: a path that leads out of it, or is one of Windows, is never found. Source: documentation. */
export const resourceOutside: Rule = {
  meta: {
    id: 'resource-outside',
    category: 'resources',
    severity: 'error',
    summary: 'A path in the manifest stays inside `resources/`, with forward slashes.',
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== 'outside' || node === undefined) continue;
      const { text } = node;
      const drive = /^[a-z]:/i.test(text);
      const reason = drive
        ? 'a path on a Windows drive'
        : text.includes('\\')
          ? 'a path with backslashes'
          : 'a path that leads out of resources/';
      report({
        place: node.place,
        message: `${quote(key)} names ${quote(text)}, ${reason}`,
        help:
          drive || !text.includes('\\')
            ? 'put the file into resources/ and name it by its path below that folder'
            : `write forward slashes: ${quote(text.replaceAll('\\', '/'))}`,
      });
    }
  },
};

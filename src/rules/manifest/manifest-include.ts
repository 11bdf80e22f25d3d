import { wholeFile } from '../../diagnostics/finding.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * Every `include` names a file inside the pack. Source: the HOCON specification for what an include is; that it reads
 * nothing but the pack is ours, since checking a stranger's pull request must neither read nor fetch anything else. What
 * the server reads as an empty file is no more than a warning: it may be meant so.
 */
export const manifestInclude: Rule = {
  meta: {
    id: 'manifest-include',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every include of the manifest names a file inside the pack.',
  },
  check(pack, report) {
    for (const { kind, place, message, help } of pack.manifest.problems) {
      if (kind === 'include') report({ place, message, help });
      if (kind === 'doubtful-include') report({ place, severity: 'warning', message, help });
    }
    for (const file of includedFiles(pack)) {
      if (pack.packaged.some(({ path }) => path === file)) continue;
      report({
        place: wholeFile(file),
        message: `${pack.manifest.file} includes ${quote(file)}, which is not packaged, so the server will not find it`,
        help: 'move it into provisioning/ or resources/, or write its keys into the manifest',
      });
    }
  },
};

/** The other files that something in the manifest was read from. */
function includedFiles({ manifest }: Pack): ReadonlySet<string> {
  const files = new Set<string>();
  const open = manifest.root === undefined ? [] : [manifest.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    files.add(node.place.file);
    if (node.kind === 'list') for (const item of node.items) open.push(item);
    if (node.kind !== 'object') continue;
    for (const { keyPlace, value } of node.entries) {
      files.add(keyPlace.file);
      open.push(value);
    }
  }
  files.delete(manifest.file);
  return files;
}

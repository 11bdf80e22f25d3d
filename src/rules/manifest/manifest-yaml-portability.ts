import { manifestKeys } from '../../stackpack/manifest-keys.ts';
import { findMismatches, type Mismatch } from '../../stackpack/manifest-shape.ts';
import { rootObject } from '../../stackpack/manifest-values.ts';
import { describePath, writeEntry } from '../../stackpack/manifest-wording.ts';
import { textOf } from '../../syntax/config-access.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Every reader of YAML reads the manifest alike. Source: seen in a real pack, which the server takes and other readers
 * reject; and the difference between YAML 1.1, which the server's reader follows, and 1.2.
 */
export const manifestYamlPortability: Rule = {
  meta: {
    id: 'manifest-yaml-portability',
    category: 'manifest',
    severity: 'warning',
    alsoReports: ['info'],
    summary: 'The manifest is YAML that every reader reads alike.',
  },
  check(pack, report) {
    for (const { kind, place, message, help } of pack.manifest.problems) {
      if (kind === 'portability') report({ place, message, help });
    }
    for (const mismatch of findMismatches(rootObject(pack.manifest), manifestKeys[pack.format], pack.format)) {
      if (mismatch.kind === 'yaml-1.1-word') report(remarkOnWord(mismatch));
    }
  },
};

function remarkOnWord({ node, path }: Mismatch): Remark {
  const word = quote(textOf(node) ?? '');
  const key = path.at(-1);
  return {
    place: node.place,
    severity: 'info',
    message: `${word} without quotes is a boolean in YAML 1.1, where ${describePath(path)} asks for a string`,
    help: `write it in quotes: ${typeof key === 'string' ? writeEntry(key, word, '2.0') : word}`,
  };
}

import { wholeFile } from '../../diagnostics/finding.ts';
import { findMissingKeys } from '../../stackpack/manifest-entries.ts';
import { manifestKeys } from '../../stackpack/manifest-keys.ts';
import { givenValue, judgeableText, rootObject, wasReadWhole } from '../../stackpack/manifest-values.ts';
import { writeEntry } from '../../stackpack/manifest-wording.ts';
import type { Rule } from '../rule.ts';
import { remarkOnMissingKey } from './remarks/missing-key.ts';

/** The keys that a pack cannot do without are there. Source: documentation; see the key tables. */
export const manifestRequiredKey: Rule = {
  meta: {
    id: 'manifest-required-key',
    category: 'manifest',
    severity: 'error',
    summary: 'The manifest has every required key, and a value for it.',
  },
  check(pack, report) {
    const { manifest, format } = pack;
    if (!wasReadWhole(manifest)) return;
    const root = rootObject(manifest);
    for (const missing of findMissingKeys(root, manifestKeys[format])) {
      // A version given by hand is written into the manifest of an archive that is yet to be built.
      if (missing.key === 'version' && pack.version?.source === 'option' && !pack.isArchive) continue;
      report(remarkOnMissingKey(missing, { said: 'the manifest', place: wholeFile(manifest.file), examples }, format));
    }
    const displayName = judgeableText(givenValue(root, 'displayName'));
    if (displayName?.text.trim() === '') {
      report({
        place: displayName.place,
        message: 'displayName is empty',
        help: `write what the pack is listed as: ${writeEntry('displayName', '"My pack"', format)}`,
      });
    }
  },
};

const examples = {
  schemaVersion: '"2.0"',
  name: '"my-pack"',
  displayName: '"My pack"',
  version: '"1.0.0"',
  logoUrl: '"logo.png"',
};

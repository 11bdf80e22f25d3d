import { findMissingKeys, findUnknownEntries } from '../../stackpack/manifest-entries.ts';
import { faqKeys, integrationKeys } from '../../stackpack/manifest-keys.ts';
import type { ValuePath } from '../../stackpack/manifest-shape.ts';
import {
  type GivenText,
  givenValue,
  itemsOf,
  judgeableText,
  rootObject,
  wasReadWhole,
} from '../../stackpack/manifest-values.ts';
import { describePath, writeEntry } from '../../stackpack/manifest-wording.ts';
import type { Pack } from '../../stackpack/pack.ts';
import type { ConfigNode, ObjectNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { checkCategories } from './remarks/categories.ts';
import { checkFaqs } from './remarks/faqs.ts';
import { isWithin, remarksOnMismatches } from './remarks/mismatch.ts';
import { remarkOnMissingKey } from './remarks/missing-key.ts';
import { remarkOnPackName } from './remarks/pack-name.ts';
import { remarkOnUnknownKey } from './remarks/unknown-key.ts';
import { remarkOnVersion } from './remarks/version.ts';

/** Integrations are held to what the pack is. Source: real packs, and the public API description. 1.x only. */
export const manifestIntegration: Rule = {
  meta: {
    id: 'manifest-integration',
    category: 'manifest',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'Every integration has its required keys, and values as the pack itself must have them.',
  },
  check(pack, report) {
    if (pack.format !== '1.x') return;
    for (const remark of remarksOnMismatches(pack, isWithin('integrations'))) report(remark);
    const names = new Map<string, GivenText>();
    itemsOf(rootObject(pack.manifest), 'integrations', '1.x').forEach((item, index) => {
      if (item.kind === 'object') checkIntegration(pack, item, ['integrations', index], names, report);
    });
  },
};

function checkIntegration(
  pack: Pack,
  item: ObjectNode,
  path: ValuePath,
  names: Map<string, GivenText>,
  report: (remark: Remark) => void,
): void {
  const said = describePath(path);
  for (const missing of wasReadWhole(pack.manifest) ? findMissingKeys(item, integrationKeys) : []) {
    report(remarkOnMissingKey(missing, { said, place: item.place }, '1.x'));
  }
  for (const unknown of findUnknownEntries(item, integrationKeys)) report(remarkOnUnknownKey(unknown, said));
  for (const remark of checkTexts(item, path, names)) report(remark);
  checkCategories(item, '1.x', report);
  checkFaqs(pack, item, path, report);
  itemsOf(item, 'faqs', '1.x').forEach((faq, index) => {
    for (const remark of unknownFaqKeys(faq, [...path, 'faqs', index])) report(remark);
  });
}

function* checkTexts(item: ObjectNode, path: ValuePath, names: Map<string, GivenText>): Iterable<Remark> {
  const name = judgeableText(givenValue(item, 'name'));
  if (name !== undefined) {
    const earlier = names.get(name.text);
    const remark = earlier === undefined ? remarkOnPackName(name.text, name.place) : remarkOnSecond(name, earlier);
    if (remark !== undefined) yield remark;
    if (earlier === undefined) names.set(name.text, name);
  }
  const displayName = judgeableText(givenValue(item, 'displayName'));
  if (displayName?.text.trim() === '') {
    const message = `the displayName of ${describePath(path)} is empty`;
    yield { place: displayName.place, message, help: 'write what the integration is listed as' };
  }
  const version = judgeableText(givenValue(item, 'version'));
  if (version === undefined) return;
  const remark = remarkOnVersion(version.text, version.place, (example) => writeEntry('version', example, '1.x'));
  if (remark !== undefined) yield remark;
}

function remarkOnSecond(name: GivenText, earlier: GivenText): Remark {
  return {
    place: name.place,
    severity: 'warning',
    message: `an integration before has the name ${quote(name.text)} too`,
    help: 'give each integration a name of its own',
    related: [{ place: earlier.place, message: 'the first one' }],
  };
}

function* unknownFaqKeys(faq: ConfigNode, path: ValuePath): Iterable<Remark> {
  if (faq.kind !== 'object') return;
  for (const unknown of findUnknownEntries(faq, faqKeys)) yield remarkOnUnknownKey(unknown, describePath(path));
}

import { findMissingKeys } from '../../../stackpack/manifest-entries.ts';
import { faqKeys } from '../../../stackpack/manifest-keys.ts';
import { findMismatches, type ValuePath } from '../../../stackpack/manifest-shape.ts';
import { givenValue, itemsOf, judgeableText } from '../../../stackpack/manifest-values.ts';
import { describePath } from '../../../stackpack/manifest-wording.ts';
import type { PackFormat } from '../../../stackpack/pack.ts';
import type { ConfigNode, ObjectNode } from '../../../syntax/config-node.ts';
import type { Remark } from '../../rule.ts';
import { remarkOnMismatch } from './mismatch.ts';
import { remarkOnMissingKey } from './missing-key.ts';
import { remarkOnNoObject } from './no-object.ts';

/** Checks the `faqs` of a pack or an integration, which stands at a path in the manifest. */
export function checkFaqs(
  owner: ObjectNode,
  path: ValuePath,
  format: PackFormat,
  report: (remark: Remark) => void,
): void {
  itemsOf(owner, 'faqs', format).forEach((item, index) => {
    for (const remark of checkFaq(item, [...path, 'faqs', index], format)) report(remark);
  });
}

function* checkFaq(item: ConfigNode, path: ValuePath, format: PackFormat): Iterable<Remark> {
  if (item.kind !== 'object') {
    yield remarkOnNoObject(item, path, faqKeys);
    return;
  }
  const said = describePath(path);
  for (const missing of findMissingKeys(item, faqKeys)) {
    yield remarkOnMissingKey(missing, { said, place: item.place }, format);
  }
  for (const mismatch of findMismatches(item, faqKeys, format, path)) {
    const remark = remarkOnMismatch(mismatch, format);
    if (remark !== undefined) yield remark;
  }
  for (const key of faqKeys.keys()) {
    const given = judgeableText(givenValue(item, key));
    if (given === undefined || given.text.trim() !== '') continue;
    yield {
      place: given.place,
      message: `the ${key} of ${said} is empty`,
      help: `write the ${key}, or leave the item out`,
    };
  }
}

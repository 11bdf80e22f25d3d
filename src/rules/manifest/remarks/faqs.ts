import { findMissingKeys } from '../../../stackpack/manifest-entries.ts';
import { faqKeys } from '../../../stackpack/manifest-keys.ts';
import type { ValuePath } from '../../../stackpack/manifest-shape.ts';
import { givenValue, itemsOf, judgeableText, wasReadWhole } from '../../../stackpack/manifest-values.ts';
import { describePath } from '../../../stackpack/manifest-wording.ts';
import type { Pack } from '../../../stackpack/pack.ts';
import type { ConfigNode, ObjectNode } from '../../../syntax/config-node.ts';
import type { Remark } from '../../rule.ts';
import { remarkOnMissingKey } from './missing-key.ts';

/** Checks what the `faqs` of a pack or an integration lack, the kinds of their values apart. */
export function checkFaqs(pack: Pack, owner: ObjectNode, path: ValuePath, report: (remark: Remark) => void): void {
  itemsOf(owner, 'faqs', pack.format).forEach((item, index) => {
    for (const remark of checkFaq(pack, item, [...path, 'faqs', index])) report(remark);
  });
}

function* checkFaq(pack: Pack, item: ConfigNode, path: ValuePath): Iterable<Remark> {
  if (item.kind !== 'object') return;
  const { format, manifest } = pack;
  const said = describePath(path);
  for (const missing of wasReadWhole(manifest) ? findMissingKeys(item, faqKeys) : []) {
    yield remarkOnMissingKey(missing, { said, place: item.place }, format);
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

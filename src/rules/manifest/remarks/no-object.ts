import type { KeyTable } from '../../../stackpack/manifest-keys.ts';
import type { ValuePath } from '../../../stackpack/manifest-shape.ts';
import { describePath, describeValue, joinWords } from '../../../stackpack/manifest-wording.ts';
import type { ConfigNode } from '../../../syntax/config-node.ts';
import type { Remark } from '../../rule.ts';

/** Says that an item of a list of objects is none. */
export function remarkOnNoObject(item: ConfigNode, path: ValuePath, keys: KeyTable): Remark {
  const required = [...keys].filter(([, spec]) => spec.required).map(([key]) => key);
  return {
    place: item.place,
    message: `${describePath(path)} is ${describeValue(item)}, not an object`,
    help: `write an object with ${joinWords(required)}`,
  };
}

import { tagFolders, taggedValues } from '../../stackpack/tag-references.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * The tags in settings are !icon and !include. Source: documentation (StackPack reference, "Custom tags"). YAML's own,
 * `!!float` say, are none of these. For the manifest's tags see manifest-tag.
 */
export const tagUnknown: Rule = {
  meta: {
    id: 'tag-unknown',
    category: 'settings',
    severity: 'error',
    summary: 'The only tags in settings are !icon and !include.',
  },
  check(pack, report) {
    for (const { tag, tagPlace } of taggedValues(pack)) {
      if (Object.hasOwn(tagFolders, tag)) continue;
      report(
        tag === '!resource'
          ? {
              place: tagPlace,
              message: '!resource is for the manifest, not for files below settings/',
              help: 'write !icon and put the file into icons/, or !include and put it into includes/',
            }
          : { place: tagPlace, message: `${quote(tag)} is no tag that the server knows`, help: helpFor(tag) },
      );
    }
  },
};

function helpFor(tag: string): string {
  const nearest = nearestWord(tag, Object.keys(tagFolders), tag.length - 1);
  return nearest === undefined ? 'write !icon or !include, or remove the tag' : `did you mean ${nearest}?`;
}

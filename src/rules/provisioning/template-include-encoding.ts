import { joinWords } from '../../stackpack/manifest-wording.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { extensionOf, packagedFiles } from '../../stackpack/resource-files.ts';
import { templateReach } from '../../stackpack/template-reach.ts';
import { includeEncodings, includesOf, type TemplateInclude } from '../../stackpack/templates.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/** What base64 makes a data URI of. Source: documentation; `jpeg` is the other ending of one of them. */
const images = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg']);
/** Images that are no text. */
const binaryImages = new Set(['png', 'jpg', 'jpeg', 'gif']);

/**
 * A file is included in an encoding that the server has, and that fits the file: base64 for images and nothing else. Source:
 * documentation ("include"); `yaml` from the vendor's scaffold.
 */
export const templateIncludeEncoding: Rule = {
  meta: {
    id: 'template-include-encoding',
    category: 'provisioning',
    severity: 'error',
    summary: 'An `include` names an encoding that the server has, and that fits the file.',
  },
  check(pack, report) {
    for (const document of templateReach(pack).rendered.values()) {
      for (const include of includesOf(pack, document)) {
        const remark = remarkOn(pack, include);
        if (remark !== undefined) report(remark);
      }
    }
  },
};

function remarkOn(pack: Pack, include: TemplateInclude): Remark | undefined {
  const { written, path, encoding, place, encodingPlace } = include;
  if (written === undefined || encoding === undefined) return undefined;
  const at = encodingPlace ?? place;
  if (!includeEncodings.some((known) => known === encoding)) {
    const nearest = nearestWord(encoding, includeEncodings);
    return {
      place: at,
      message: `${quote(encoding)} is no encoding of an include`,
      help: nearest === undefined ? `write ${joinWords(includeEncodings, 'or')}` : `did you mean ${nearest}?`,
    };
  }
  // What is not there has no kind: template-include-missing says so.
  if (path === undefined || packagedFiles(pack).at(path).kind !== 'file') return undefined;
  const extension = extensionOf(written);
  if (encoding === 'base64' && !images.has(extension)) {
    return {
      place: at,
      message: `base64 is for images, and ${quote(written)} is none by its name`,
      help: 'remove the encoding, or write identity for a file that is no template',
    };
  }
  if (encoding !== 'base64' && binaryImages.has(extension)) {
    return {
      place: at,
      message: `${quote(written)} is an image, which cannot be included as ${encoding}`,
      help: 'write "base64" behind the name',
    };
  }
  return undefined;
}

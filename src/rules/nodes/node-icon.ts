import type { Place } from '../../diagnostics/finding.ts';
import { imageKindNames, imageKindOfName } from '../../stackpack/image-files.ts';
import { nodesOf } from '../../stackpack/nodes.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { packagedFiles } from '../../stackpack/resource-files.ts';
import { tagReferences } from '../../stackpack/tag-references.ts';
import { resolveTemplatePath } from '../../stackpack/template-path.ts';
import { asScalar } from '../../syntax/config-access.ts';
import type { ScalarNode } from '../../syntax/config-node.ts';
import { valuesWithin } from '../../syntax/config-walk.ts';
import { type ImageUriFault, judgeImageUri } from '../../syntax/data-uri.ts';
import { readImage } from '../../syntax/image.ts';
import { isLfsPointer } from '../../text/lfs-pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

type Said = Pick<Remark, 'message' | 'help'>;

/** A file that is made a data URI of, as it stands in the value when the template was read. */
const inBase64 = /^\{\{\{?\s*include\s+["']([^"']*)["']\s+["']base64["']\s*\}?\}\}$/;

/**
 * Icons are images in `data:` URIs, of the kind that these say. Source: the format's page, section 4 (icons of another form
 * make the import fail); the vendor's documentation of `include`: png, jpg, gif and svg.
 */
export const nodeIcon: Rule = {
  meta: {
    id: 'node-icon',
    category: 'nodes',
    severity: 'error',
    summary: 'The icon of a node is an image, of the kind that is said, in a `data:` URI on one line.',
  },
  check(pack, report) {
    const seen = new Set<string>();
    const reportFile = (path: string, place: Place) => {
      if (seen.has(path)) return;
      seen.add(path);
      const said = judgeFile(pack, path);
      if (said !== undefined) report({ place, ...said });
    };
    for (const { tag, target, node } of tagReferences(pack)) {
      if (tag === '!icon' && target.kind === 'file') reportFile(target.path, node.place);
    }
    for (const icon of writtenIcons(pack)) {
      const written = inBase64.exec(icon.text)?.[1];
      if (written === undefined) {
        const said = judgeText(pack, icon.text);
        if (said !== undefined) report({ place: icon.place, ...said });
      } else {
        const path = resolveTemplatePath(written);
        // What is no image by its name either is template-include-encoding's.
        if (path === undefined || imageKindOfName(path) === undefined) continue;
        if (packagedFiles(pack).at(path).kind === 'file') reportFile(path, icon.place);
      }
    }
  },
};

/** The values of nodes that the server reads as an icon, each once. */
function* writtenIcons(pack: Pack): Iterable<ScalarNode> {
  for (const node of nodesOf(pack).nodes) {
    for (const { key, value } of valuesWithin(node.value)) {
      const icon = asScalar(value);
      if (icon === undefined || icon.tag !== undefined) continue;
      if (key === 'iconbase64' || (key === 'icon' && icon.text.startsWith('data:')) || inBase64.test(icon.text)) {
        yield icon;
      }
    }
  }
}

function judgeText(pack: Pack, text: string): Said | undefined {
  // An empty one is none, and what is filled in cannot be known.
  if (text.trim() === '' || text.includes('{{')) return undefined;
  // The bytes of an image, put in as text: template-include-encoding says so, where they are included.
  if (text.includes('\ufffd') || text.includes('\u0000')) return undefined;
  const fault = judgeImageUri(text);
  return fault === undefined
    ? undefined
    : { message: `the icon ${saidOf(fault, text)}`, help: helpFor(pack, fault, text) };
}

function saidOf(fault: ImageUriFault, text: string): string {
  switch (fault.kind) {
    case 'no-uri':
      return `${quote(text, 40)} is no data URI`;
    case 'no-base64':
      return 'does not say that it is in base64';
    case 'type':
      return `is of the type ${quote(fault.said)}, which is no image that the server knows`;
    case 'lines':
      return 'goes over several lines';
    case 'characters':
      return 'holds characters that base64 does not have';
    case 'empty':
      return 'has no data';
    case 'no-image':
      return 'is no image';
    case 'other':
      return `is ${imageKindNames[fault.actual]} image, though it says ${quote(fault.said)}`;
  }
}

function helpFor(pack: Pack, fault: ImageUriFault, text: string): string {
  // An SVG that was included as it is.
  if (fault.kind === 'no-uri' && pack.format === '1.x' && text.trimStart().startsWith('<')) {
    return 'include the image in base64: write "base64" behind its name';
  }
  if (fault.kind === 'lines') return 'write all of it on one line';
  if (fault.kind === 'other') {
    return `write data:image/${fault.actual === 'svg' ? 'svg+xml' : fault.actual};base64, before it, or take another image`;
  }
  return pack.format === '2.0'
    ? 'put an image into icons/ and name it with !icon'
    : 'put an image into icons/ and write {{ include "./icons/name.svg" "base64" }}';
}

function judgeFile(pack: Pack, path: string): Said | undefined {
  const bytes = pack.tree.read(path);
  const image = readImage(bytes);
  const expected = imageKindOfName(path);
  const said = `the icon ${quote(path)}`;
  if (image === undefined) {
    if (isLfsPointer(bytes)) {
      return {
        message: `${said} is a Git LFS pointer and not the image itself`,
        help: 'check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand',
      };
    }
    const message = bytes.length === 0 ? `${said} is empty` : `${said} is no image`;
    return { message, help: 'put an image there, SVG or PNG' };
  }
  if (expected === image.kind) return undefined;
  const ending = `.${image.kind === 'jpeg' ? 'jpg' : image.kind}`;
  return {
    message: `${said} is ${imageKindNames[image.kind]} image, which its name does not say`,
    help: `let the name end in ${ending}, or put another image there`,
  };
}

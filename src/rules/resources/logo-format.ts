import { imageKindNames, imageKindOfName } from '../../stackpack/image-files.ts';
import type { Pack } from '../../stackpack/pack.ts';
import { baseName } from '../../stackpack/resource-files.ts';
import { readImage } from '../../syntax/image.ts';
import { isLfsPointer } from '../../text/lfs-pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';
import { type Logo, logosOf } from './logos.ts';

/** A logo's bytes are an image of the kind that its name says, by which browsers are told what to expect. */
export const logoFormat: Rule = {
  meta: {
    id: 'logo-format',
    category: 'resources',
    severity: 'error',
    summary: 'A logo is an image, of the kind that its name says.',
  },
  check(pack, report) {
    for (const logo of logosOf(pack)) {
      const remark = judge(pack, logo);
      if (remark !== undefined) report({ place: logo.node.place, ...remark });
    }
  },
};

function judge(pack: Pack, { path }: Logo): Omit<Remark, 'place'> | undefined {
  const bytes = pack.tree.read(path);
  const name = quote(path);
  const image = readImage(bytes);
  const expected = imageKindOfName(path);
  if (image === undefined) {
    if (bytes.length === 0) return { message: `the logo ${name} is empty`, help: 'put an image there, PNG or SVG' };
    if (isLfsPointer(bytes)) {
      return {
        message: `the logo ${name} is a Git LFS pointer and not the image itself`,
        help: 'check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand',
      };
    }
    const wanted = expected === undefined ? 'an image' : `${imageKindNames[expected]} image`;
    return { message: `the logo ${name} is not ${wanted}`, help: 'put an image there, PNG or SVG' };
  }
  if (expected === image.kind) return undefined;
  if (expected === undefined) {
    return {
      message: `the logo ${name} is ${imageKindNames[image.kind]} image, which its name does not say`,
      help: `let the name end in .${image.kind === 'jpeg' ? 'jpg' : image.kind}`,
    };
  }
  return {
    message: `the logo ${name} is ${imageKindNames[image.kind]} image and not ${imageKindNames[expected]} one as its name says`,
    help: `convert ${quote(baseName(path))}, or let its name end in .${image.kind === 'jpeg' ? 'jpg' : image.kind}`,
  };
}

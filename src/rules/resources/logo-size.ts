import { readImage } from '../../syntax/image.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { logosOf } from './logos.ts';

/**
 * The documentation gives no bounds; these are ours. The logo is a badge in the list of StackPacks, loaded with every
 * other one: real ones have up to 107 KB and 1,200 pixels.
 */
const mostBytes = 512 * 1024;
const mostPixels = 2048;
const leastPixels = 32;

/** A logo is large enough to be seen and small enough to be loaded in a list. Source: real packs. */
export const logoSize: Rule = {
  meta: {
    id: 'logo-size',
    category: 'resources',
    severity: 'warning',
    summary: 'A logo has at most 512 KiB, and from 32 to 2,048 pixels on each side.',
  },
  check(pack, report) {
    for (const { path, node } of logosOf(pack)) {
      const bytes = pack.tree.read(path);
      const image = readImage(bytes);
      // What is no image is logo-format's.
      if (image === undefined) continue;
      const name = quote(path);
      const { width, height } = image.size ?? {};
      if (bytes.length > mostBytes) {
        const message = `the logo ${name} has ${Math.ceil(bytes.length / 1024)} KiB, more than a badge in a list needs`;
        report({ place: node.place, message, help: 'make it smaller: at most 512 KiB, a few are enough' });
      } else if (width !== undefined && height !== undefined && image.kind !== 'svg') {
        const size = `the logo ${name} is ${width} by ${height} pixels`;
        if (Math.max(width, height) > mostPixels) {
          const message = `${size}, more than a badge in a list needs`;
          report({ place: node.place, message, help: 'scale it down to at most 2,048 pixels on each side' });
        } else if (Math.min(width, height) < leastPixels) {
          const message = `${size}, too few to look sharp`;
          report({ place: node.place, message, help: 'draw it with at least 32 pixels on each side, or as SVG' });
        }
      }
    }
  },
};

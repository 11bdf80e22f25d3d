import type { ImageKind } from '../syntax/image.ts';
import { extensionOf } from './resource-files.ts';

const kindsByExtension: ReadonlyMap<string, ImageKind> = new Map([
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['gif', 'gif'],
  ['svg', 'svg'],
  ['webp', 'webp'],
  ['bmp', 'bmp'],
  ['ico', 'ico'],
]);

/** How people write the kinds. */
export const imageKindNames = {
  png: 'a PNG',
  jpeg: 'a JPEG',
  gif: 'a GIF',
  svg: 'an SVG',
  webp: 'a WebP',
  bmp: 'a bitmap',
  ico: 'an icon file',
} as const satisfies Record<ImageKind, string>;

/** What kind of image a file's name says it is; undefined where it says none. */
export function imageKindOfName(path: string): ImageKind | undefined {
  return kindsByExtension.get(extensionOf(path));
}

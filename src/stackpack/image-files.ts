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

/** Git LFS leaves such a text where a file was not fetched: common in checkouts, and easily packaged by mistake. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  const start = 'version https://git-lfs.github.com/spec/';
  return String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}

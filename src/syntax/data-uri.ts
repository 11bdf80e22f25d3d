import type { ImageKind } from './image/kinds.ts';
import { readImage } from './image.ts';

/** The media types of images that the server takes, and the kind of image that each says. */
const kinds: ReadonlyMap<string, ImageKind> = new Map([
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
  ['image/jpeg', 'jpeg'],
  ['image/jpg', 'jpeg'],
  ['image/gif', 'gif'],
]);

/** What is wrong with an image in a text: to be read after "the icon". */
export type ImageUriFault =
  | { readonly kind: 'no-uri' | 'no-base64' | 'lines' | 'characters' | 'empty' | 'no-image' }
  | { readonly kind: 'type'; readonly said: string }
  | { readonly kind: 'other'; readonly said: string; readonly actual: ImageKind };

/** The first bytes of an image say what it is; an SVG's root stands further on. A multiple of 4 characters. */
const looksAt = 128 * 1024;

/**
 * Judges a `data:` URI that has to be an image in base64, on one line. Looks at a bounded part of its bytes.
 * @returns what is wrong first, undefined where nothing is
 */
export function judgeImageUri(text: string): ImageUriFault | undefined {
  const comma = text.slice(0, 200).indexOf(',');
  const [type = '', ...parameters] = text.slice(5, Math.max(comma, 5)).split(';');
  const said = type.trim().toLowerCase();
  if (!/^data:/i.test(text) || comma === -1) return { kind: 'no-uri' };
  const expected = kinds.get(said);
  if (expected === undefined) return { kind: 'type', said };
  if (parameters.at(-1)?.trim().toLowerCase() !== 'base64') return { kind: 'no-base64' };
  const data = text.slice(comma + 1).replace(/[\r\n]+$/, '');
  if (/[\r\n]/.test(data)) return { kind: 'lines' };
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return { kind: 'characters' };
  const image = readImage(Buffer.from(data.slice(0, looksAt), 'base64'));
  if (image?.kind === expected) return undefined;
  if (image !== undefined) return { kind: 'other', said, actual: image.kind };
  return { kind: data === '' ? 'empty' : 'no-image' };
}

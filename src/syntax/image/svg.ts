import type { Image } from './kinds.ts';

/** The root element of an SVG stands this near to its beginning, comments of drawing programs included. */
const prologueLimit = 64 * 1024;

/** Recognises an SVG: an XML text whose root element is `svg`, with or without a prefix. Never throws. */
export function readSvg(bytes: Uint8Array): Image | undefined {
  const text = decode(bytes.subarray(0, prologueLimit));
  const start = rootElementStart(text);
  if (start === -1) return undefined;
  const end = text.indexOf('>', start);
  const tag = text.slice(start, end === -1 ? text.length : end);
  if (!/^<(?:[\w.-]{1,50}:)?svg(?=[\s/]|$)/.test(tag)) return undefined;
  const [width, height] = [pixels(tag, 'width'), pixels(tag, 'height')];
  return width === undefined || height === undefined ? { kind: 'svg' } : { kind: 'svg', size: { width, height } };
}

/** XML may be UTF-16, with a byte order mark to tell. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Where the first element starts, past the XML declaration, comments and a document type; -1 where there is none. */
function rootElementStart(text: string): number {
  const space = /\s*/y;
  for (let at = 0; ; ) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (text[at] !== '<') return -1;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at);
    else return at;
    if (at === -1) return -1;
  }
}

function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}

/** A document type may hold declarations in brackets, as Illustrator's do. */
function afterDoctype(text: string, from: number): number {
  const end = text.indexOf('>', from);
  const bracket = text.indexOf('[', from);
  if (bracket === -1 || bracket > end) return end === -1 ? -1 : end + 1;
  const closing = text.indexOf(']', bracket);
  return closing === -1 ? -1 : after(text, '>', closing);
}

/** A length of the root element where it is one in pixels. */
function pixels(tag: string, name: string): number | undefined {
  const value = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}["']\\s{0,9}(\\d{1,9}(?:\\.\\d{1,9})?)(?:px)?\\s{0,9}["']`).exec(
    tag,
  );
  return value === null ? undefined : Number(value[1]);
}

import type { Image, ImageKind } from './image/kinds.ts';
import { readSvg } from './image/svg.ts';

export type { Image, ImageKind };

/** Recognises an image by its first bytes, and its size in pixels. Looks at a bounded part, and never throws. */
export function readImage(bytes: Uint8Array): Image | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    // The header chunk comes first, and starts with the size.
    return withSize('png', bytes.length >= 24 && asciiAt(bytes, 12, 4) === 'IHDR', () => [
      view.getUint32(16),
      view.getUint32(20),
    ]);
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(view);
  if (/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) {
    return withSize('gif', bytes.length >= 10, () => [view.getUint16(6, true), view.getUint16(8, true)]);
  }
  if (asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP') return readWebp(bytes, view);
  if (asciiAt(bytes, 0, 2) === 'BM' && bytes.length >= 26 && view.getUint32(14, true) >= 40) {
    // A negative height means that the rows stand from the top down.
    return withSize('bmp', true, () => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]);
  }
  if (startsWith(bytes, [0, 0, 1, 0]) && bytes.length >= 22) {
    return withSize('ico', true, () => [view.getUint8(6) || 256, view.getUint8(7) || 256]);
  }
  return readSvg(bytes);
}

/** The frame header is the first of a chain of segments that says the size; a chain longer than this is no picture. */
function readJpeg(view: DataView): Image {
  let at = 2;
  for (let segment = 0; segment < 1000 && at + 9 <= view.byteLength && view.getUint8(at) === 0xff; segment++) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // C4, C8 and CC lie among the frame headers and are none.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return withSize('jpeg', true, () => [view.getUint16(at + 7), view.getUint16(at + 5)]);
    }
    at += 2 + view.getUint16(at + 2);
  }
  return { kind: 'jpeg' };
}

/** Its three flavours each keep the size in another place: lossy, lossless, extended. */
function readWebp(bytes: Uint8Array, view: DataView): Image {
  const flavour = bytes.length >= 30 ? asciiAt(bytes, 12, 4) : '';
  if (flavour === 'VP8 ') {
    return withSize('webp', true, () => [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]);
  }
  if (flavour === 'VP8L') {
    const bits = view.getUint32(21, true);
    return withSize('webp', true, () => [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]);
  }
  if (flavour === 'VP8X') {
    const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    return withSize('webp', true, () => [uint24(24) + 1, uint24(27) + 1]);
  }
  return { kind: 'webp' };
}

function withSize(kind: ImageKind, known: boolean, read: () => [number, number]): Image {
  if (!known) return { kind };
  const [width, height] = read();
  return { kind, size: { width, height } };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readImage } from '../../src/syntax/image.ts';
import { png } from '../support/good-packs.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...ascii(part)])));
const riff = (flavour: string, ...data: number[]) =>
  bytes('RIFF', 0, 0, 0, 0, 'WEBP', flavour, 0, 0, 0, 0, ...data, ...Array<number>(20).fill(0));
/** Behind it three segments: an application's, Huffman tables, and the frame's. */
const jpeg = bytes(
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  0,
  0,
  0xff,
  0xc4,
  0,
  4,
  0,
  0,
  0xff,
  0xff,
  0xc2,
  0,
  17,
  8,
  0,
  10,
  1,
  0,
  3,
);

describe('readImage', () => {
  it.each([
    ['PNG', png(70, 40), 'png', 70, 40],
    ['JPEG', jpeg, 'jpeg', 256, 10],
    ['GIF', bytes('GIF89a', 64, 0, 32, 0), 'gif', 64, 32],
    ['lossy WebP', riff('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 64, 0, 32, 0), 'webp', 64, 32],
    ['lossless WebP', riff('VP8L', 0x2f, 63, 0xc0, 7, 0), 'webp', 64, 32],
    ['extended WebP', riff('VP8X', 0, 0, 0, 0, 63, 0, 0, 31, 0, 0), 'webp', 64, 32],
    [
      'bitmap',
      bytes('BM', ...Array<number>(12).fill(0), 40, 0, 0, 0, 64, 0, 0, 0, 0xe0, 0xff, 0xff, 0xff),
      'bmp',
      64,
      32,
    ],
    ['icon', bytes(0, 0, 1, 0, 1, 0, 0, 48, ...Array<number>(14).fill(0)), 'ico', 256, 48],
    ['SVG', ascii('<svg width="64px" height=\' 32.5 \' viewBox="0 0 1 1">'), 'svg', 64, 32.5],
  ])('knows a %s and its size', (_name, data, kind, width, height) => {
    expect(readImage(data)).toEqual({ kind, size: { width, height } });
  });

  it.each([
    ['a PNG that ends early', png(70, 40).slice(0, 20), { kind: 'png' }],
    ['a JPEG without a frame', jpeg.slice(0, 12), { kind: 'jpeg' }],
    ['a JPEG of padding alone', Uint8Array.from({ length: 100_000 }, () => 0xff).fill(0xd8, 1, 2), { kind: 'jpeg' }],
    ['an SVG of relative size', ascii('<svg width="100%" height="100%"/>'), { kind: 'svg' }],
  ])('knows %s, without a size', (_name, data, image) => expect(readImage(data)).toEqual(image));

  it.each([
    [
      'behind a prologue',
      '\ufeff<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD" "x">\n<svg/>',
    ],
    ['behind entities', '<!DOCTYPE svg [ <!ENTITY ns "http://x"> ]>\n<svg xmlns="&ns;">'],
    ['with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg">'],
    ['alone', '<svg'],
  ])('knows an SVG %s', (_name, text) => expect(readImage(Buffer.from(text))).toEqual({ kind: 'svg' }));

  it('knows an SVG in UTF-16', () => {
    expect(readImage(Buffer.from('\ufeff<svg/>', 'utf16le'))).toEqual({ kind: 'svg' });
  });

  it.each(['', 'text', '<html><svg/></html>', '<svgx/>', '<!-- <svg/>', '<!DOCTYPE svg', 'GIF90a', 'BM', '<?xml'])(
    'says that %j is none',
    (text) => expect(readImage(ascii(text))).toBeUndefined(),
  );

  it('reads a part of a larger buffer as it reads the part alone', () => {
    const image = png(3, 5);
    const larger = new Uint8Array(image.length + 7);
    larger.set(image, 7);
    expect(readImage(larger.subarray(7))).toEqual({ kind: 'png', size: { width: 3, height: 5 } });
  });

  it('takes any bytes behind any beginning', () => {
    const beginnings = fc.constantFrom(
      ascii(''),
      png(1, 1).slice(0, 16),
      jpeg.slice(0, 4),
      ascii('RIFFxxxxWEBPVP8X'),
      ascii('BM'),
      ascii('<svg '),
      ascii('<!DOCTYPE ['),
    );
    fc.assert(
      fc.property(beginnings, fc.uint8Array({ maxLength: 40 }), (beginning, rest) => {
        expect(() => readImage(Buffer.concat([beginning, rest]))).not.toThrow();
      }),
    );
  });

  it('is not slow on a prologue that never ends', () => {
    const elapsed = startProcessorTimer();
    expect(readImage(ascii('<!--'.padEnd(8_000_000, '<!--')))).toBeUndefined();
    expect(readImage(ascii('<svg '.padEnd(8_000_000, ' width=')))).toEqual({ kind: 'svg' });
    expect(elapsed()).toBeLessThan(2000);
  });
});

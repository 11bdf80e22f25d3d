import { describe, expect, it } from '@jest/globals';
import { judgeImageUri } from '../../src/syntax/data-uri.ts';
import { png } from '../support/png.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const svg = base64('<svg xmlns="http://www.w3.org/2000/svg"/>');
const jpeg = base64(Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 64, 0, 64, 3));

describe('an image in a data URI', () => {
  it.each([
    `data:image/png;base64,${base64(png(8, 8))}`,
    `data:image/svg+xml;base64,${svg}`,
    `data:image/svg+xml;charset=utf-8;base64,${svg}`,
    `DATA:Image/SVG+XML;BASE64,${svg}`,
    `data:image/jpeg;base64,${jpeg}`,
    `data:image/jpg;base64,${jpeg}`,
    `data:image/svg+xml;base64,${svg}\n`,
  ])('is fine: %s', (text) => expect(judgeImageUri(text)).toBeUndefined());

  it.each([
    ['', { kind: 'no-uri' }],
    ['sensor.svg', { kind: 'no-uri' }],
    ['data:image/png;base64', { kind: 'no-uri' }],
    [svg, { kind: 'no-uri' }],
    [`data:;base64,${svg}`, { kind: 'type', said: '' }],
    [`data:text/html;base64,${svg}`, { kind: 'type', said: 'text/html' }],
    ['data:image/svg+xml,<svg/>', { kind: 'no-base64' }],
    ['data:image/svg+xml;base64;charset=utf-8,PHN2Zy8+', { kind: 'no-base64' }],
    [`data:image/svg+xml;base64,${svg.slice(0, 8)}\r\n${svg.slice(8)}`, { kind: 'lines' }],
    [`data:image/svg+xml;base64,${svg.slice(0, 8)} ${svg.slice(8)}`, { kind: 'characters' }],
    ['data:image/png;base64,', { kind: 'empty' }],
    ['data:image/png;base64,QUJD', { kind: 'no-image' }],
    [`data:image/png;base64,${svg}`, { kind: 'other', said: 'image/png', actual: 'svg' }],
    [`data:image/svg+xml;base64,${jpeg}`, { kind: 'other', said: 'image/svg+xml', actual: 'jpeg' }],
  ])('is not: %s', (text, fault) => expect(judgeImageUri(text)).toEqual(fault));

  it('is judged in little time, however long', () => {
    const elapsed = startProcessorTimer();
    judgeImageUri(`data:image/svg+xml;base64,${'QUJD'.repeat(2_000_000)}`);
    judgeImageUri(`data:image/svg+xml;base64,${'='.repeat(8_000_000)}`);
    judgeImageUri(`data:${';'.repeat(8_000_000)}`);
    expect(elapsed()).toBeLessThan(1000);
  });
});

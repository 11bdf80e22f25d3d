import { describe, expect, it } from '@jest/globals';
import { hashLines } from '../../src/reporters/line-hash.ts';
import { madeUpSecrets } from '../support/made-up-secrets.ts';

const none: ReadonlySet<number> = new Set();

function hashAll(text: string, hidden = none): (string | undefined)[] {
  const count = text.split(/\r\n|\r|\n/).length;
  const hashes = hashLines(text, new Set(Array.from({ length: count + 3 }, (_, index) => index + 1)), hidden);
  expect(Math.max(0, ...hashes.keys())).toBeLessThanOrEqual(count);
  return Array.from({ length: count }, (_, index) => hashes.get(index + 1));
}

const ended = [
  'e9496ae3ebfced30:1',
  'fb7c023a8b9ccb3f:1',
  'ce8ba1a563dcdaca:1',
  'e20e36e16fcb0cc8:1',
  'b3edc88f2938467e:1',
  'c8e28b0b4002a3a0:1',
  'c129715d7a2bc9a3:1',
];

describe('hashLines', () => {
  // The values that github/codeql-action holds its own function against (src/fingerprints.test.ts, MIT licence).
  it.each<[string, string[]]>([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
      [
        '8b7cf3e952e7aeb2:1',
        'b1ae1287ec4718d9:1',
        'bff680108adb0fcc:1',
        'c6805c5e1288b612:1',
        'b86d3392aea1be30:1',
        'e6ceba753e1a442:1',
      ],
    ],
    [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', ended],
    [' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', ended],
    [' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', ended],
    [' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', ended],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        'a7f2ff13bc495cf2:1',
        'a7f2ff13bc495cf2:2',
        'a7f2ff13bc495cf2:3',
        'a7f2ff13bc495cf2:4',
        'a7f2ff13bc495cf2:5',
        'a7f2ff13bc495cf2:6',
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('hashes lines as upload-sarif does: %j', (text, hashes) => {
    expect(hashAll(text)).toEqual(hashes);
  });

  it('gives those of the lines that are asked for', () => {
    expect([...hashLines('a\nb\nc\n', new Set([2, 9]), none).keys()]).toEqual([2]);
  });

  it('hashes no text that holds a secret, or reaches onto a line that nobody may read', () => {
    const around = `${'a'.repeat(60)}\n`.repeat(4);
    const secret = hashAll(`${around}token = ${madeUpSecrets.github}\n${around}`);
    const isHashed = [true, true, true, false, false, true, true, true, true, true];
    expect(secret.map((hash) => hash !== undefined)).toEqual(isHashed);
    expect(hashAll(around + around, new Set([5])).map((hash) => hash !== undefined)).toEqual([
      ...[true, true, true, false, false],
      ...[true, true, true, true],
    ]);
  });
});

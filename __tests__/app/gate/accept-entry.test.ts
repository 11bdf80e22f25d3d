import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { writeAcceptEntry } from '../../../src/app/gate/accept-entry.ts';

const write = (name: string, subject: string) =>
  writeAcceptEntry({ name, version: '1.4.0' }, { id: 'node-removed', subject });

describe('an entry of accept', () => {
  it.each([
    ['sap', 'urn:stackpack:sap:monitor:x'],
    ['null', 'urn:x'],
    ['On', 'urn:x'],
    ['1e3', 'urn:x'],
    ["it's", "it's 'quoted', and: # { } [ ] , more"],
    ['sap', '"double" \\n ${{ secrets }} `a` - & * ! | > % @'],
    ['a: b', 'a  b → ü 😀'],
  ])('reads back as it was: %s %s', (pack, subject) => {
    const entry = write(pack, subject);
    expect(parse(`accept:\n  - ${entry}\n`)).toEqual({
      accept: [{ pack, version: '1.4.0', change: `node-removed ${subject}` }],
    });
  });

  it.each(['a\nb', 'a\u001b[31m', 'a\u202eb', 'a\u2028b', '##[error]x', 'x'.repeat(500), 'a '])(
    'is none where it could not be shown, or pasted, as it is: %j',
    (subject) => expect(write('sap', subject)).toBeUndefined(),
  );
});

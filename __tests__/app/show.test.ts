import { describe, expect, it } from '@jest/globals';
import { printValue, showManifest } from '../../src/app/show.ts';
import { memoryPorts } from '../support/memory-ports.ts';

async function show(file: string, text: string, field?: string): Promise<string> {
  const shown = await showManifest(undefined, field, memoryPorts({ files: { [`/repo/${file}`]: text } }));
  if (shown.kind === 'value') return printValue(shown.node, field !== undefined);
  return shown.kind === 'missing' ? `missing: ${shown.message}` : `unreadable: ${shown.findings[0]?.rule}`;
}

describe('one value of a manifest', () => {
  it.each([
    ['a number as it is written', 'a = 1.0', 'a', '1.0'],
    ['a key that holds dots', 'd { "a.b" = 1 }', 'd.a.b', '1'],
    ['such a key before a way further in', 'd { a { b = 2 }, "a.b" = 1 }', 'd.a.b', '1'],
    ['a way further in beside such a key', 'd { a { c = 2 }, "a.b" = 1 }', 'd.a.c', '2'],
    ['nothing for null', 'a = null', 'a', 'missing: The manifest gives "a" no value'],
  ])('is %s', async (_title, text, field, says) => {
    expect(await show('stackpack.conf', text, field)).toBe(says);
  });

  it('is nothing where YAML has a key alone', async () => {
    expect(await show('stackpack.yaml', 'version:\n', 'version')).toBe(
      'missing: The manifest gives "version" no value',
    );
  });
});

describe('a whole manifest', () => {
  it('is read without a file that the server passes over, but not without one that it asks for', async () => {
    expect(await show('stackpack.conf', 'include "gone.conf"\na = 1')).toBe('{\n  "a": 1\n}');
    expect(await show('stackpack.conf', 'include required("gone.conf")\na = 1')).toBe('unreadable: manifest-include');
  });

  it('shows a key without a value as null', async () => {
    expect(await show('stackpack.yaml', 'a:\n')).toBe('{\n  "a": null\n}');
  });
});

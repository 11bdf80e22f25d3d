import { describe, expect, it } from '@jest/globals';
import { showManifest } from '../../src/app/show.ts';
import { type MemoryWorld, memoryPorts } from '../support/memory-ports.ts';

async function show(file: string, text: string, field?: string, world: Partial<MemoryWorld> = {}): Promise<string> {
  const files = { [`/repo/${file}`]: text, ...world.files };
  const shown = await showManifest(undefined, field, memoryPorts({ ...world, files }));
  if (shown.kind === 'value') return [...shown.notices, shown.text].join('\n');
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

describe('the version of a manifest without one', () => {
  const sbt = { files: { '/repo/version.sbt': 'lastReleasedStackPackVersion := "1.2.0"\n' }, toplevel: '/repo' };

  it('is that of version.sbt, or of the tag that is checked out', async () => {
    expect(await show('stackpack.conf', 'name = a', 'version', sbt)).toBe('1.2.0');
    expect(await show('stackpack.conf', 'name = a', 'version', { toplevel: '/repo', tags: ['a-2.1.0'] })).toBe('2.1.0');
  });

  it('is told beside what the manifest says, and not as if that held it', async () => {
    expect(await show('stackpack.conf', 'name = a', undefined, sbt)).toBe(
      'The manifest has no version; the StackPack has "1.2.0", from version.sbt\n{\n  "name": "a"\n}',
    );
  });

  it('is asked for nowhere else where the manifest has one, nor for another field', async () => {
    expect(await show('stackpack.conf', 'version = 3.0.0', 'version', sbt)).toBe('3.0.0');
    const ports = memoryPorts({ files: { '/repo/stackpack.conf': 'name = a' }, toplevel: '/repo' });
    await showManifest(undefined, 'name', ports);
    expect(ports.asked).toEqual([]);
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

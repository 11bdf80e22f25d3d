import { describe, expect, it } from '@jest/globals';
import { packagedManifest } from '../../src/archive/packaged-manifest.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

async function packaged(file: string, text: string | Uint8Array, version = '2.0.0', more: [string, string][] = []) {
  const tree = new MemoryTree([[file, text], ...more]);
  return packagedManifest(await loadPack(tree), version);
}

async function packagedText(...args: Parameters<typeof packaged>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await packaged(...args));
}

describe('a manifest that says the version already', () => {
  it.each([
    ['stackpack.conf', 'name = x\nversion = 2.0.0 # so\n'],
    ['stackpack.yaml', '\ufeffname: x\r\nversion: "2.0.0"\r\n'],
  ])('is packaged byte for byte: %s', async (file, text) => {
    expect(await packagedText(file, text)).toBe(text);
  });
});

describe('stackpack.conf', () => {
  it.each([
    ['unquoted', 'name = x\nversion = 1.0.0 # so\n', 'name = x\nversion = "2.0.0" # so\n'],
    ['quoted', 'version: "1.0.0", name: x', 'version: "2.0.0", name: x'],
    ['in triple quotes', 'version = """1.0.0"""\nname = x', 'version = "2.0.0"\nname = x'],
    ['in JSON', '{"name": "x", "version": "1.0.0"}', '{"name": "x", "version": "2.0.0"}'],
    ['after letters of two units', '// 🌿\nname = x\nversion = 1.0.0\n', '// 🌿\nname = x\nversion = "2.0.0"\n'],
    [
      'and not that of an integration',
      'integrations = [ { name = y, version = 1.0.0 } ]\nversion = 1.0.0\n',
      'integrations = [ { name = y, version = 1.0.0 } ]\nversion = "2.0.0"\n',
    ],
  ])('gets its version replaced in place: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.conf', text)).toBe(expected);
  });

  it('gets the one replaced that counts', async () => {
    const text = await packagedText('stackpack.conf', 'version = 1.0.0\nname = x\nversion = 1.1.0\n');
    expect(text).toBe('version = 1.0.0\nname = x\nversion = "2.0.0"\n');
  });

  it.each([
    ['an open root', '# a pack\nname = x\n', 'version = "2.0.0"\n# a pack\nname = x\n'],
    ['a braced root', '{\n  name = x\n}\n', '{\nversion = "2.0.0"\n\n  name = x\n}\n'],
    ['a braced root on one line', '// {\n{ "name": "x" } // }', '// {\n{\nversion = "2.0.0"\n "name": "x" } // }'],
    ['no final line break', 'name = x', 'version = "2.0.0"\nname = x'],
    [
      'versions of integrations alone',
      'integrations = [ { version = 1.0.0 } ]',
      'version = "2.0.0"\nintegrations = [ { version = 1.0.0 } ]',
    ],
  ])('gets a version where it has none: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.conf', text)).toBe(expected);
  });

  it('keeps its byte order mark', async () => {
    const text = '\ufeffname = x\nversion = 1.0.0\n';
    expect(await packagedText('stackpack.conf', text)).toBe('\ufeffname = x\nversion = "2.0.0"\n');
  });

  it('quotes what HOCON reads only in quotes', async () => {
    expect(await packagedText('stackpack.conf', 'version = 1.0.0', '2.0.0-rc.1+b7')).toBe('version = "2.0.0-rc.1+b7"');
  });

  it.each([
    ['a substitution', 'base = 1.0\nversion = ${base}".0"\nname = x\n'],
    ['an included file', 'include "more.conf"\nname = x\n'],
    ['an include behind it', 'version = 0.1.0\ninclude "more.conf"\nname = x\n'],
    ['an include in braces', '{ version = 0.1.0\ninclude "more.conf"\nname = x }\n'],
  ])('comes to say the version whatever gave it before: %s', async (_what, text) => {
    const more: [string, string][] = [['more.conf', 'version = 1.0.0']];
    const bytes = await packaged('stackpack.conf', text, '2.0.0', more);
    const pack = await loadPack(new MemoryTree([['stackpack.conf', bytes], ...more]));
    expect(pack.version).toEqual({ value: '2.0.0', source: 'manifest' });
    expect(pack.manifest.problems).toEqual([]);
  });
});

describe('stackpack.yaml', () => {
  it.each([
    ['plain', 'name: x\nversion: 1.0.0 # so\n', 'name: x\nversion: "2.0.0" # so\n'],
    ['quoted', "version: '1.0.0'\nname: x\n", 'version: "2.0.0"\nname: x\n'],
    ['a block', 'version: |-\n  1.0.0\nname: x\n', 'version: "2.0.0"\nname: x\n'],
    ['in a flow map', '{name: x, version: 1.0.0}', '{name: x, version: "2.0.0"}'],
    ['with line breaks of Windows', 'version: 1.0.0\r\nname: x\r\n', 'version: "2.0.0"\r\nname: x\r\n'],
  ])('gets its version replaced in place: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.yaml', text)).toBe(expected);
  });

  it.each([
    ['at the margin', '# a pack\nname: x\n', '# a pack\nversion: "2.0.0"\nname: x\n'],
    ['after a document mark', '---\nname: x\n', '---\nversion: "2.0.0"\nname: x\n'],
    ['indented', '  name: x\n  isNew: true\n', '  version: "2.0.0"\n  name: x\n  isNew: true\n'],
    ['a flow map', '{ name: x }\n', '{ version: "2.0.0", name: x }\n'],
    ['a flow map over lines', '{\n  name: x\n}\n', '{\n  version: "2.0.0", name: x\n}\n'],
  ])('gets a version where it has none: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.yaml', text)).toBe(expected);
  });
});

describe('a manifest that cannot be changed', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['is broken', 'stackpack.conf', 'name = ['],
    ['is empty YAML', 'stackpack.yaml', ''],
    ['is no UTF-8', 'stackpack.conf', Uint8Array.from([0x61, 0x3d, 0xe9, 0x0a])],
    ['holds a list', 'stackpack.yaml', '- version: 1.0.0\n'],
  ])('is refused: it %s', async (_what, file, text) => {
    await expect(packaged(file, text)).rejects.toMatchObject({ name: 'Refusal', help: expect.any(String) });
  });
});

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
    ['an empty file', '', 'version = "2.0.0"\n'],
    ['an empty object', '{}', '{\nversion = "2.0.0"\n}'],
    ['a comment before the brace', '# c\n{\n  name = x\n}\n', '# c\n{\nversion = "2.0.0"\n\n  name = x\n}\n'],
    ['a brace in the comment behind', '{name = x} # }', '{\nversion = "2.0.0"\nname = x} # }'],
    ['line breaks of Windows', 'name = x\r\n', 'version = "2.0.0"\r\nname = x\r\n'],
    ['the same in braces', '{\r\n  name = x\r\n}', '{\r\nversion = "2.0.0"\r\n\r\n  name = x\r\n}'],
  ])('gets a version where it has none: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.conf', text)).toBe(expected);
  });

  it.each([
    ['empty', 'version = ""\nname = x', 'version = "2.0.0"\nname = x'],
    ['null', 'version = null\nname = x', 'version = "2.0.0"\nname = x'],
    ['under a quoted key', '"version" = 1.0.0 // so\nname = x', '"version" = "2.0.0" // so\nname = x'],
    ['a substitution', 'v = 1.0.0\nversion = ${v}\nother = ${v}', 'v = 1.0.0\nversion = "2.0.0"\nother = ${v}'],
    ['partly optional', 'version = 1.0.0 ${?X}\nname = x', 'version = "2.0.0"\nname = x'],
    ['of itself', 'version = 1.0\nversion = ${version}".0"', 'version = 1.0\nversion = "2.0.0"'],
    ['used elsewhere', 'version = 1.0.0\nurl = "a/"${version}', 'version = "2.0.0"\nurl = "a/"${version}'],
    ['added to', 'version += 1.0.0\nname = x', 'version += 1.0.0\nname = x\nversion = "2.0.0"\n'],
    ['an object', 'version = { a = 1 }\nname = x', 'version = "2.0.0"\nname = x'],
    ['with line breaks of Windows', 'version = 1.0.0\r\nname = x\r\n', 'version = "2.0.0"\r\nname = x\r\n'],
  ])('gets its version replaced where that is %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.conf', text)).toBe(expected);
  });

  it('says the version itself where only a file says it that is not packaged', async () => {
    const text = 'name = x\ninclude "more.conf"\n';
    expect(await packagedText('stackpack.conf', text, '2.0.0', [['more.conf', 'version = 2.0.0']])).toBe(
      `version = "2.0.0"\n${text}`,
    );
    const inside = 'name = x\ninclude "resources/more.conf"\n';
    expect(await packagedText('stackpack.conf', inside, '2.0.0', [['resources/more.conf', 'version = 2.0.0']])).toBe(
      inside,
    );
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
    ['an included file', 'include "resources/more.conf"\nname = x\n'],
    ['an include behind it', 'version = 0.1.0\ninclude "resources/more.conf"\nname = x\n'],
    ['an include in braces', '{ version = 0.1.0\ninclude "resources/more.conf"\nname = x }\n'],
  ])('comes to say the version whatever gave it before: %s', async (_what, text) => {
    const more: [string, string][] = [['resources/more.conf', 'version = 1.0.0']];
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
    ['on the next line', 'version:\n  1.0.0\nname: x\n', 'version:\n  "2.0.0"\nname: x\n'],
    ['empty', 'version:\nname: x\n', 'version: "2.0.0"\nname: x\n'],
    ['with a tag', 'version: !!str 1.0.0\nname: x\n', 'version: !!str "2.0.0"\nname: x\n'],
    ['an alias', 'other: &v 1.0.0\nversion: *v\n', 'other: &v 1.0.0\nversion: "2.0.0"\n'],
    ['given twice', 'version: 1.0.0\nversion: 1.1.0\n', 'version: 1.0.0\nversion: "2.0.0"\n'],
    ['a block of one line', 'version: >\n  1.0.0\nname: x\n', 'version: "2.0.0"\nname: x\n'],
    ['of another kind', 'version: [1]\nname: x\n', 'version: "2.0.0"\nname: x\n'],
    [
      'that of a merged map',
      'a: &a { version: 1.0.0 }\n<<: *a\n',
      'version: "2.0.0"\na: &a { version: 1.0.0 }\n<<: *a\n',
    ],
  ])('gets its version replaced in place: %s', async (_what, text, expected) => {
    expect(await packagedText('stackpack.yaml', text)).toBe(expected);
  });

  it.each([
    ['at the margin', '# a pack\nname: x\n', '# a pack\nversion: "2.0.0"\nname: x\n'],
    ['after a document mark', '---\nname: x\n', '---\nversion: "2.0.0"\nname: x\n'],
    ['indented', '  name: x\n  isNew: true\n', '  version: "2.0.0"\n  name: x\n  isNew: true\n'],
    [
      'after a directive',
      '%YAML 1.1\n---\n# c\nname: x\n...\n',
      '%YAML 1.1\n---\n# c\nversion: "2.0.0"\nname: x\n...\n',
    ],
    ['a flow map behind its mark', '--- {name: x}\n', '--- {version: "2.0.0", name: x}\n'],
    ['with line breaks of Windows', '# c\r\nname: x\r\n', '# c\r\nversion: "2.0.0"\r\nname: x\r\n'],
    ['JSON', '{"name": "x"}', '{version: "2.0.0", "name": "x"}'],
    ['a byte order mark', '\ufeffname: x\n', '\ufeffversion: "2.0.0"\nname: x\n'],
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
    ['holds two documents', 'stackpack.yaml', 'name: x\n---\nname: y\n'],
    ['has its version where others refer to it', 'stackpack.yaml', 'version: &v 1.0.0\nname: *v\n'],
  ])('is refused: it %s', async (_what, file, text) => {
    await expect(packaged(file, text)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining(`${file} cannot be packaged as version "2.0.0": it `),
      help: expect.stringMatching(/^(Save|Mend|Write) /),
    });
  });
});

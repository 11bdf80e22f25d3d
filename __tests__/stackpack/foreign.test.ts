import { describe, expect, it } from '@jest/globals';
import { isForeign } from '../../src/stackpack/foreign.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

async function isForeignText(file: string, text: string): Promise<boolean> {
  const pack = await loadPack(new MemoryTree([[file, text]]));
  return isForeign(pack.manifest, pack.format);
}

describe('isForeign', () => {
  it.each([
    ['other settings', 'stackpack.conf', 'akka { loglevel = DEBUG }\nhttp.port = 80\n', true],
    [
      'a server configuration that is no HOCON',
      'stackpack.conf',
      'server {\n  listen 80;\n  location / { root "/x; }\n}\n',
      true,
    ],
    ['a list', 'stackpack.yaml', '- a\n- b\n', true],
    ['other YAML', 'stackpack.yaml', 'image: node\nservices:\n  name: x\n', true],
    ['a StackPack key further in', 'stackpack.conf', 'stackpack { displayName = x }\n', true],
    ['a manifest with one key', 'stackpack.conf', 'displayName = x\n', false],
    ['a manifest that cannot be read', 'stackpack.conf', 'name = a\nfaqs = [\n', false],
    ['one in braces that cannot be read', 'stackpack.conf', '{ "version": "1.0.0", ', false],
    ['an empty file', 'stackpack.conf', '', false],
    ['comments alone', 'stackpack.conf', '# to be written\n', false],
    ['an include that is not there', 'stackpack.conf', 'include "common.conf"\nother = 1\n', false],
    ['an empty YAML file', 'stackpack.yaml', '', false],
    ['a manifest in UTF-16', 'stackpack.conf', [...'name = x\n'].join('\0'), false],
    ['something else in UTF-16', 'stackpack.conf', [...'port = 1\n'].join('\0'), true],
  ])('%s', async (_title, file, text, foreign) => {
    expect(await isForeignText(file, text)).toBe(foreign);
  });
});

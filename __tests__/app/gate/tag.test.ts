import { describe, expect, it } from '@jest/globals';
import type { CheckedPack } from '../../../src/app/check.ts';
import { findTaggedPack, verifyTag } from '../../../src/app/gate/tag.ts';
import { loadPack, type OutsideVersions } from '../../../src/stackpack/load.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { FakeHistory } from '../../support/fake-history.ts';

async function packOf(manifest: string, outside: OutsideVersions = {}, path = 'packs/sap'): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', manifest]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

const sap = (version: string) => packOf(`name = sap\nversion = "${version}"\n`);

describe('findTaggedPack', () => {
  it('finds the pack that a tag names, among several', async () => {
    const packs = [await sap('1.0.0'), await packOf('name = sap-hana\nversion = 1.0.0')];
    expect(findTaggedPack(packs, 'sap-hana-1.0.0', undefined)).toMatchObject({
      checked: packs[1],
      release: { tag: 'sap-hana-1.0.0', version: '1.0.0' },
    });
    expect(findTaggedPack(packs, 'sap@1.0.0', undefined)).toMatchObject({ checked: packs[0] });
  });

  it('takes a bare tag for the only pack', async () => {
    expect(findTaggedPack([await sap('1.0.0')], 'v1.0.0', undefined)).toMatchObject({ release: { version: '1.0.0' } });
  });

  it('gives its version to a pack that has none of its own', async () => {
    const bare = 'name = sap\n';
    const expected = { checked: { pack: { version: { value: '1.0.0', source: 'tag' } } } };
    for (const outside of [{}, { tag: '2.0.0' }, { sbt: '0.9.0' }]) {
      expect(findTaggedPack([await packOf(bare, outside)], 'v1.0.0', undefined)).toMatchObject(expected);
    }
    expect(findTaggedPack([await sap('3.0.0')], 'v1.0.0', undefined)?.checked.pack.version?.value).toBe('3.0.0');
  });

  it('knows what is no release tag', async () => {
    const packs = [await sap('1.0.0'), await packOf('displayName = "No name"')];
    for (const tag of ['nightly', 'v1', 'hana-1.0.0']) expect(findTaggedPack(packs, tag, undefined)).toBeUndefined();
  });

  it('refuses a bare tag for several packs, and lists the right ones', async () => {
    const packs = [await sap('1.0.0'), await packOf('name = hana')];
    expect(() => findTaggedPack(packs, 'v1.0.0', undefined)).toThrow(
      expect.objectContaining({ help: 'Push a tag that names one of them: sap-1.0.0, hana-1.0.0' }),
    );
    expect(() => findTaggedPack(packs, 'r1.0.0', 'r{version}')).toThrow(
      expect.objectContaining({ help: expect.stringContaining('Put {name} into tag-format') }),
    );
    const nameless = [await sap('1.0.0'), await packOf('displayName = "No name"')];
    expect(() => findTaggedPack(nameless, 'v1.0.0', undefined)).toThrow('which of 2 StackPacks');
  });
});

describe('verifyTag', () => {
  it('accepts the commit of the tag', async () => {
    await expect(verifyTag('v1.0.0', new FakeHistory(['v1.0.0'], { headTag: 'v1.0.0' }))).resolves.toBeUndefined();
  });

  it('refuses another commit, and a tag that is gone', async () => {
    const history = new FakeHistory(['v1.0.0', 'v1.1.0'], { headTag: 'v1.1.0' });
    await expect(verifyTag('v1.0.0', history)).rejects.toThrow('is checked out');
    await expect(verifyTag('v0.9.0', history)).rejects.toThrow('there is no tag "v0.9.0" any more');
  });
});

import { describe, expect, it } from '@jest/globals';
import { type ArchiveStore, buildPacks } from '../../src/app/build.ts';
import type { CheckedPack } from '../../src/app/check.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

/** An output folder in memory. */
class MemoryStore implements ArchiveStore {
  readonly files = new Map<string, Uint8Array>();

  compare(fileName: string, bytes: Uint8Array): 'absent' | 'same' | 'different' {
    const existing = this.files.get(fileName);
    if (existing === undefined) return 'absent';
    return Buffer.compare(existing, bytes) === 0 ? 'same' : 'different';
  }

  write(fileName: string, bytes: Uint8Array): string {
    this.files.set(fileName, bytes);
    return `target/${fileName}`;
  }
}

async function packOf(manifest: string, outside: OutsideVersions = {}, path = 'sap'): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', manifest]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

const careful = { force: false };

describe('buildPacks', () => {
  it('writes the archive and its checksum', async () => {
    const store = new MemoryStore();
    const [built] = await buildPacks([await packOf('name = sap, version = 1.2.0')], store, careful);
    expect(built).toMatchObject({
      name: 'sap',
      version: '1.2.0',
      archivePath: 'target/sap-1.2.0.sts',
      checksumPath: 'target/sap-1.2.0.sts.sha256',
    });
    expect(store.files.get('sap-1.2.0.sts')).toEqual(built?.archive.bytes);
    expect(Buffer.from(store.files.get('sap-1.2.0.sts.sha256') ?? []).toString()).toBe(built?.archive.checksum);
  });

  it('refuses to write over another archive, but over the same one, or with force', async () => {
    const store = new MemoryStore();
    await buildPacks([await packOf('name = sap, version = 1.2.0')], store, careful);
    await buildPacks([await packOf('name = sap, version = 1.2.0')], store, careful);
    const changed = await packOf('name = sap, version = 1.2.0 # changed');
    const before = store.files.get('sap-1.2.0.sts');
    await expect(buildPacks([changed], store, careful)).rejects.toMatchObject({
      message: expect.stringContaining('there is another "sap-1.2.0.sts"'),
      help: expect.stringContaining('--force'),
    });
    expect(store.files.get('sap-1.2.0.sts')).toBe(before);
    await buildPacks([changed], store, { force: true });
    expect(store.files.get('sap-1.2.0.sts')).not.toEqual(before);
  });

  it.each<[string, string, OutsideVersions, string]>([
    ['no version', 'name = sap', {}, '--pack-version'],
    ['the last released version alone', 'name = sap', { sbt: '1.2.0' }, '--pack-version'],
    ['no name', 'version = 1.2.0', {}, 'name = '],
    ['a name that is no file name', 'name = "../sap", version = 1.2.0', {}, 'Give the pack a name'],
    ['a version that is none', 'name = sap, version = 1.2', {}, 'major.minor.patch'],
  ])('refuses a pack with %s, and says what to do', async (_what, manifest, outside, help) => {
    const store = new MemoryStore();
    const good = await packOf('name = good, version = 1.0.0', {}, 'good');
    await expect(buildPacks([good, await packOf(manifest, outside)], store, careful)).rejects.toMatchObject({
      name: 'Refusal',
      help: expect.stringContaining(help),
    });
    // Not even the good one: all are looked at first.
    expect(store.files.size).toBe(0);
  });

  it('takes the version that is given, or that of the tag', async () => {
    const store = new MemoryStore();
    await buildPacks(
      [await packOf('name = sap', { option: '7.0.0' }), await packOf('name = hana', { tag: '2.0.0' })],
      store,
      careful,
    );
    expect([...store.files.keys()].filter((name) => name.endsWith('.sts'))).toEqual([
      'sap-7.0.0.sts',
      'hana-2.0.0.sts',
    ]);
  });

  it('refuses two packs of one name and version, and an archive', async () => {
    const store = new MemoryStore();
    const twins = [
      await packOf('name = sap, version = 1.0.0', {}, 'a'),
      await packOf('name = SAP, version = 1.0.0', {}, 'b'),
    ];
    await expect(buildPacks(twins, store, careful)).rejects.toThrow('"a" and "b" are both "SAP" in version 1.0.0');
    const archive: CheckedPack = { ...(await packOf('name = sap')), location: { kind: 'archive', path: 'sap.sts' } };
    await expect(buildPacks([archive], store, careful)).rejects.toThrow('is an archive already');
    expect(store.files.size).toBe(0);
  });
});

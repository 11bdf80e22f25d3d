import { describe, expect, it } from '@jest/globals';
import { type ArchiveStore, buildPacks, type OutputFile } from '../../src/app/build.ts';
import type { CheckedPack } from '../../src/app/check.ts';
import { sha256Of } from '../../src/archive/checksum.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { zipOf } from '../support/zip.ts';

/** An output folder in memory. */
class MemoryStore implements ArchiveStore {
  readonly files = new Map<string, Uint8Array>();
  private readonly place: string;

  /** @param place where it is below every folder */
  constructor(place = 'target') {
    this.place = place;
  }

  placeBelow(): string {
    return this.place;
  }

  compare({ name, bytes }: OutputFile): 'absent' | 'same' | 'different' {
    const existing = this.files.get(name);
    if (existing === undefined) return 'absent';
    return Buffer.compare(existing, bytes) === 0 ? 'same' : 'different';
  }

  write(files: readonly OutputFile[]): string[] {
    return files.map(({ name, bytes }) => {
      this.files.set(name, bytes);
      return `target/${name}`;
    });
  }
}

async function packOf(manifest: string, outside: OutsideVersions = {}, path = 'sap'): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', manifest]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

const sap = (version: string): [string, string][] => [['stackpack.conf', `name = sap, version = ${version}`]];

/** A pack that is read from an archive, named lib/x.sts. */
async function archiveOf(bytes: Uint8Array, outside: OutsideVersions = {}): Promise<CheckedPack> {
  const pack = await loadPack(await readArchive(bytes), outside);
  return { pack, location: { kind: 'archive', path: 'lib/x.sts' }, findings: [] };
}

const careful = { force: false };

describe('buildPacks', () => {
  it('refuses an output folder whose files the next archive would hold', async () => {
    const packs = [await packOf('name = sap, version = 1.0.0')];
    await expect(buildPacks(packs, new MemoryStore('resources/target'), careful)).rejects.toThrow(
      'among what is packaged',
    );
    await expect(buildPacks(packs, new MemoryStore('settings/target'), careful)).resolves.toHaveLength(1);
  });

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

  it('passes an archive on as it is, under the name that is due to it', async () => {
    const bytes = await zipOf([...sap('1.0.0'), ['META-INF/MANIFEST.MF', 'sbt']]);
    const store = new MemoryStore();
    const [built] = await buildPacks([await archiveOf(bytes)], store, careful);
    expect(Buffer.compare(store.files.get('sap-1.0.0.sts') ?? Buffer.of(), bytes)).toBe(0);
    expect(Buffer.from(store.files.get('sap-1.0.0.sts.sha256') ?? []).toString()).toBe(
      `${sha256Of(bytes)}  sap-1.0.0.sts\n`,
    );
    expect(built).toMatchObject({ name: 'sap', version: '1.0.0', archivePath: 'target/sap-1.0.0.sts' });
    expect(built?.archive.entries.map(({ path }) => path)).toEqual(['META-INF/MANIFEST.MF', 'stackpack.conf']);
  });

  it('gives an archive no other version', async () => {
    const store = new MemoryStore();
    const given = await archiveOf(await zipOf(sap('1.0.0')), { option: '2.0.0' });
    await expect(buildPacks([given], store, careful)).rejects.toThrow('"lib/x.sts" is an archive already');
    const archive = await archiveOf(await zipOf(sap('1.0.0')));
    const versions = new Map([['lib/x.sts', '1.0.1-main-0123456-SNAPSHOT']]);
    await expect(buildPacks([archive], store, { force: false, versions })).rejects.toThrow('is an archive already');
    const bare = await archiveOf(await zipOf([['stackpack.conf', 'name = sap']]), { tag: '1.0.0' });
    await expect(buildPacks([bare], store, careful)).rejects.toThrow('the manifest in "lib/x.sts" says no version');
    expect(store.files.size).toBe(0);
  });

  it('builds under the version of a snapshot', async () => {
    const store = new MemoryStore();
    const versions = new Map([['sap', '1.2.1-main-0123456-SNAPSHOT']]);
    const packs = [
      await packOf('name = sap', { sbt: '1.2.0' }),
      await packOf('name = hana, version = 2.0.0', {}, 'hana'),
    ];
    const built = await buildPacks(packs, store, { force: false, versions });
    expect(built.map(({ version }) => version)).toEqual(['1.2.1-main-0123456-SNAPSHOT', '2.0.0']);
    const tree = await readArchive(store.files.get('sap-1.2.1-main-0123456-SNAPSHOT.sts') ?? Buffer.of());
    expect((await loadPack(tree)).version).toEqual({ value: '1.2.1-main-0123456-SNAPSHOT', source: 'manifest' });
  });

  it('writes nothing where one of several cannot be written', async () => {
    const store = new MemoryStore();
    store.files.set('hana-1.0.0.sts', Buffer.from('another'));
    const packs = [await packOf('name = sap, version = 1.0.0'), await packOf('name = hana, version = 1.0.0')];
    await expect(buildPacks(packs, store, careful)).rejects.toThrow('another "hana-1.0.0.sts"');
    expect([...store.files.keys()]).toEqual(['hana-1.0.0.sts']);
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

  it('refuses two packs of one name and version', async () => {
    const store = new MemoryStore();
    const twins = [
      await packOf('name = sap, version = 1.0.0', {}, 'a'),
      await packOf('name = SAP, version = 1.0.0', {}, 'b'),
    ];
    await expect(buildPacks(twins, store, careful)).rejects.toThrow('"a" and "b" are both "SAP" in version 1.0.0');
    expect(store.files.size).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CheckedPack } from '../../src/app/check.ts';
import { findSnapshotVersions } from '../../src/app/snapshot-versions.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from '../support/fake-history.ts';

const source = { branch: 'main', commit: '0123456789abcdef0123456789abcdef01234567', run: '7' };
const findSource = async () => source;

async function packOf(manifest: string, outside: OutsideVersions = {}, path = 'sap'): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', manifest]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

async function versionsOf(packs: readonly CheckedPack[], history: FakeHistory | undefined, tagFormat?: string) {
  return [...(await findSnapshotVersions(packs, () => history, tagFormat, findSource))];
}

describe('findSnapshotVersions', () => {
  it('comes before the version in work, after the released one', async () => {
    const packs = [
      await packOf('name = sap, version = 1.2.0', {}, 'a'),
      await packOf('name = hana, version = 1.2.0', {}, 'b'),
      await packOf('name = old', { sbt: '3.0.0' }, 'c'),
    ];
    expect(await versionsOf(packs, new FakeHistory(['sap-1.2.0', 'hana-1.1.0']))).toEqual([
      ['a', '1.2.1-main-7-0123456-SNAPSHOT'],
      ['b', '1.2.0-main-7-0123456-SNAPSHOT'],
      ['c', '3.0.1-main-7-0123456-SNAPSHOT'],
    ]);
  });

  it('does not take another pack for released', async () => {
    const pack = await packOf('name = sap, version = 1.2.0');
    for (const [holds, version] of [
      ['sap/stackpack.conf', '1.2.1'],
      ['sap/stackpack.yaml', '1.2.0'],
      ['other/stackpack.conf', '1.2.0'],
    ] as const) {
      const history = new FakeHistory(['v1.2.0'], { files: { 'commit-of-v1.2.0': { [holds]: 'name = x' } } });
      expect(await versionsOf([pack], history)).toEqual([['sap', `${version}-main-7-0123456-SNAPSHOT`]]);
    }
    expect(await versionsOf([pack], new FakeHistory(['v1.2.0']), 'r{version}')).toEqual([
      ['sap', '1.2.0-main-7-0123456-SNAPSHOT'],
    ]);
  });

  it('leaves to building what has no version to start from', async () => {
    expect(await versionsOf([await packOf('name = sap')], new FakeHistory([]))).toEqual([]);
  });

  it.each(['1.2', '1.0.9007199254740991'])('refuses version %s', async (version) => {
    const pack = await packOf(`name = sap, version = ${version}`);
    const versions = versionsOf([pack], new FakeHistory([`sap-${version}`]));
    await expect(versions).rejects.toThrow(`no snapshot of version "${version}"`);
  });

  it('refuses an archive, and a pack outside every repository', async () => {
    const pack = await packOf('name = sap, version = 1.2.0');
    await expect(versionsOf([pack], undefined)).rejects.toMatchObject({
      message: '"sap" lies in no git repository, so there is no commit to make a snapshot of',
      help: expect.stringContaining('--pack-version'),
    });
    const archive: CheckedPack = { ...pack, location: { kind: 'archive', path: 'sap.sts' } };
    await expect(versionsOf([archive], new FakeHistory([]))).rejects.toThrow('is an archive already');
  });
});

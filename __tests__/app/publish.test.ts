import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPack } from '../../src/app/build.ts';
import type { CheckedPack } from '../../src/app/check.ts';
import { planPublication, publishPack, requireReleasable } from '../../src/app/publish.ts';
import type { PublishOptions, ReleaseTarget } from '../../src/app/release-target.ts';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from '../support/fake-history.ts';
import { commit, ReleaseSandbox } from '../support/release-sandbox.ts';

let sandbox: ReleaseSandbox;

beforeEach(async () => {
  sandbox = await ReleaseSandbox.start();
});

afterEach(() => sandbox.server.stop());

const options: PublishOptions = {
  keepDraft: false,
  makeLatest: 'auto',
  overwrite: false,
  single: true,
  tagFormat: undefined,
};

async function checkedPack(version: string, outside: OutsideVersions = {}): Promise<CheckedPack> {
  const pack = await loadPack(
    new MemoryTree([
      ['stackpack.conf', `name = sap\nversion = "${version}"\n`],
      ['resources/RELEASE.md', `## ${version}\n\n- New\n`],
    ]),
    outside,
  );
  return { pack, location: { kind: 'folder', path: '.' }, findings: [] };
}

async function builtPack(version: string): Promise<BuiltPack> {
  const checked = await checkedPack(version);
  const archive = await buildArchive(checked.pack, 'sap', version);
  return { checked, name: 'sap', version, archive, archivePath: 'target/x.sts', checksumPath: 'target/x.sts.sha256' };
}

function targetOf({ checked, version }: { checked: CheckedPack; version: string }, tag = `v${version}`): ReleaseTarget {
  return { checked, tag, version, commit, createsTag: true };
}

async function tools(tags: readonly string[] = []) {
  const log = (line: string) => void sandbox.log.push(line);
  return { host: await sandbox.host(), history: new FakeHistory(tags), clock: sandbox.clock, log };
}

describe('publishPack', () => {
  it('names the release after pack and version, and tells its notes and digest', async () => {
    const built = await builtPack('1.3.0');
    const published = await publishPack(built, targetOf(built), await tools(), options);
    expect(published).toMatchObject({ status: 'created', tag: 'v1.3.0', archive: { name: 'sap-1.3.0.sts' } });
    expect(sandbox.server.releases.byTag('v1.3.0')).toMatchObject({
      name: 'sap 1.3.0',
      body: `\`sap-1.3.0.sts\`, SHA-256 \`${built.archive.sha256}\`\n\n- New`,
    });
  });

  it.each<[string, string, string[], Partial<PublishOptions>, boolean]>([
    ['the greatest stable version', '1.3.0', ['v1.2.0', 'v2.0.0-rc.1'], {}, true],
    ['an older line', '1.3.0', ['v2.0.0'], {}, false],
    ['one of several packs', '1.3.0', [], { single: false }, false],
    ['a pre-release', '1.3.0-rc.1', [], {}, false],
    ['a pre-release, though it is asked for', '1.3.0-rc.1', [], { makeLatest: 'true' }, false],
    ['an older line, as it is asked for', '1.3.0', ['v2.0.0'], { makeLatest: 'true' }, true],
    ['the greatest, though it is not wanted', '1.3.0', [], { makeLatest: 'false' }, false],
  ])('makes the latest or not: %s', async (_what, version, tags, change, isLatest) => {
    const built = await builtPack(version);
    const { release } = await publishPack(built, targetOf(built), await tools(tags), { ...options, ...change });
    expect(sandbox.server.releases.latest).toBe(isLatest ? release.id : undefined);
    expect(release.prerelease).toBe(version.includes('-'));
  });

  it('releases no archive of another version', async () => {
    const built = await builtPack('1.3.0');
    const target = targetOf(await builtPack('1.4.0'));
    await expect(publishPack(built, target, await tools(), options)).rejects.toThrow('is not released as 1.4.0');
    expect(sandbox.server.requests).toEqual([]);
  });
});

describe('planPublication', () => {
  it('says what would be done, and does nothing', async () => {
    const built = await builtPack('1.3.0');
    const plan = await planPublication(built, targetOf(built), await tools(), options);
    expect(plan).toMatchObject({ status: 'planned', tag: 'v1.3.0', refused: false });
    expect(plan.lines.at(-1)).toBe(
      `publish the release of tag v1.3.0 as the latest, which creates the tag on ${commit}`,
    );
    expect(sandbox.server.writes).toEqual([]);
  });

  it('waits for a host that fails, as a release does', async () => {
    const built = await builtPack('1.3.0');
    let calls = 0;
    sandbox.server.interfere = () => (calls++ === 0 ? { status: 503 } : undefined);
    expect(await planPublication(built, targetOf(built), await tools(), options)).toMatchObject({ refused: false });
    expect(sandbox.clock.sleeps).toEqual([1000]);
  });

  it('says what would be refused, and that all is done', async () => {
    const built = await builtPack('1.3.0');
    await publishPack(built, targetOf(built), await tools(), options);
    const again = await planPublication(built, targetOf(built), await tools(), options);
    expect(again).toMatchObject({ refused: false, lines: ['nothing: the release has it all'] });
    const elsewhere = { ...targetOf(built), commit: 'd'.repeat(40) };
    expect(await planPublication(built, elsewhere, await tools(), options)).toMatchObject({ refused: true });
  });
});

describe('requireReleasable', () => {
  it('takes the version of the manifest, or that of the tag where there is none', async () => {
    const checked = await checkedPack('1.2.0');
    expect(() => requireReleasable(targetOf({ checked, version: '1.2.0' }))).not.toThrow();
    const pack = await loadPack(new MemoryTree([['stackpack.conf', 'name = sap']]), { tag: '1.2.0' });
    expect(() => requireReleasable(targetOf({ checked: { ...checked, pack }, version: '1.2.0' }))).not.toThrow();
  });

  it('refuses a tag that disagrees, a version given by hand, and a snapshot', async () => {
    const checked = await checkedPack('1.2.0');
    expect(() => requireReleasable(targetOf({ checked, version: '1.3.0' }))).toThrow(
      'the tag "v1.3.0" releases version 1.3.0, and stackpack.conf says "1.2.0"',
    );
    const byHand = await checkedPack('1.2.0', { option: '1.3.0' });
    expect(() => requireReleasable(targetOf({ checked: byHand, version: '1.3.0' }))).toThrow('given by hand');
    const version = '1.2.0-main-1-abc-SNAPSHOT';
    expect(() => requireReleasable(targetOf({ checked, version }))).toThrow();
    const snapshot = await checkedPack(version);
    expect(() => requireReleasable(targetOf({ checked: snapshot, version }))).toThrow('is a snapshot');
  });
});

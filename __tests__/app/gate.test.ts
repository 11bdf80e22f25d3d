import { describe, expect, it } from '@jest/globals';
import type { CheckedPack } from '../../src/app/check.ts';
import { gatePack, type TaggedRelease } from '../../src/app/gate.ts';
import { findTaggedPack, verifyTag } from '../../src/app/gate-tag.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from '../support/fake-history.ts';

async function packOf(manifest: string, outside: OutsideVersions = {}, path = 'packs/sap'): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', manifest]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

const sap = (version: string) => packOf(`name = sap\nversion = "${version}"\n`);

async function verdict(pack: CheckedPack, history: FakeHistory, tagged?: TaggedRelease, format?: string) {
  const { text, findings, baseline } = await gatePack(pack, history, format, tagged);
  return {
    text,
    rules: findings.map((finding) => `${finding.severity} ${finding.rule}`),
    baseline: baseline?.tag,
    findings,
  };
}

describe('gatePack', () => {
  it('passes a version above the released ones, and names the one before', async () => {
    const history = new FakeHistory(['sap-1.0.0', 'v1.1.0', 'sap-2.0.0-rc.1'], { changed: ['stackpack.conf'] });
    expect(await verdict(await sap('1.2.0'), history)).toMatchObject({
      rules: [],
      baseline: 'v1.1.0',
      text: 'version 1.2.0 follows 1.1.0, tag "v1.1.0"',
    });
    expect(history.calls).toEqual(['tags']);
  });

  it('passes a first version', async () => {
    const history = new FakeHistory(['hana-1.0.0', 'nightly']);
    expect(await verdict(await sap('1.2.0'), history)).toMatchObject({
      rules: [],
      text: 'no release of it among the tags, so version 1.2.0 is the first',
    });
  });

  it('passes a version after pre-releases alone', async () => {
    const history = new FakeHistory(['v1.2.0-rc.1']);
    expect(await verdict(await sap('1.2.0'), history)).toMatchObject({ rules: [], baseline: undefined });
    expect(await verdict(await sap('1.2.0-rc.2'), history)).toMatchObject({ rules: [] });
  });

  it('passes a maintenance release between two released versions', async () => {
    const history = new FakeHistory(['sap-1.0.0', 'sap-2.0.0']);
    expect(await verdict(await sap('1.0.1'), history)).toMatchObject({ rules: [], baseline: 'sap-1.0.0' });
  });

  it('passes a released version of which nothing changed', async () => {
    const history = new FakeHistory(['sap-1.2.0'], { changed: [] });
    expect(await verdict(await sap('1.2.0'), history)).toMatchObject({
      rules: [],
      text: 'version 1.2.0 is released as "sap-1.2.0", and nothing changed since',
    });
  });

  it('finds a released version of which something changed, at the version', async () => {
    const changed = ['a', 'b', 'c', 'd'].map((name) => `resources/${name}.md`);
    const history = new FakeHistory(['sap-1.2.0', 'sap-1.2.1'], { changed });
    const pack = await sap('1.2.0');
    const { rules, findings } = await verdict(pack, history);
    expect(rules).toEqual(['error version-not-bumped']);
    expect(findings[0]).toMatchObject({
      message:
        'version 1.2.0 is released already, as "sap-1.2.0", and the pack has changed since: "resources/a.md", "resources/b.md", "resources/c.md" and 1 more',
      help: 'write a version above it into stackpack.conf, 1.2.2 for instance',
      place: { file: 'stackpack.conf', start: 21, end: 28 },
    });
  });

  it('takes build metadata for no other version', async () => {
    const history = new FakeHistory(['sap-1.2.0'], { changed: ['stackpack.conf'] });
    expect((await verdict(await sap('1.2.0+7'), history)).rules).toEqual(['error version-not-bumped']);
  });

  it('does not count junk as a change', async () => {
    const history = new FakeHistory(['sap-1.2.0'], { changed: ['resources/.DS_Store', 'resources/a.md~'] });
    expect((await verdict(await sap('1.2.0'), history)).rules).toEqual([]);
  });

  it("passes over a bare tag whose commit does not hold the pack: it is another one's", async () => {
    const history = new FakeHistory(['v1.2.0'], { changed: ['stackpack.conf'], lacking: ['v1.2.0'] });
    expect((await verdict(await sap('1.2.0'), history)).rules).toEqual([]);
    const named = new FakeHistory(['sap-1.2.0'], { changed: ['stackpack.conf'], lacking: ['sap-1.2.0'] });
    expect((await verdict(await sap('1.2.0'), named)).rules).toEqual(['error version-not-bumped']);
  });

  it('warns of a version below all released ones', async () => {
    const { rules, text } = await verdict(await sap('0.9.0'), new FakeHistory(['v1.0.0', 'v1.1.0']));
    expect(rules).toEqual(['warning version-lowered']);
    expect(text).toContain('the lowest is 1.0.0, tag "v1.0.0"');
  });

  it('does not judge what has no version of its own', async () => {
    const history = new FakeHistory(['sap-1.2.0'], { changed: ['x'] });
    const manifest = 'name = sap\n';
    expect(await verdict(await packOf(manifest), history)).toMatchObject({ rules: [] });
    const sbt = await verdict(await packOf(manifest, { sbt: '1.2.0' }), history);
    expect(sbt).toMatchObject({ rules: [], text: expect.stringContaining('by version.sbt') });
    expect(await verdict(await sap('one'), history)).toMatchObject({
      rules: [],
      text: 'version not judged: "one" is no semantic version',
    });
    const archive: CheckedPack = { ...(await sap('1.2.0')), location: { kind: 'archive', path: 'sap.sts' } };
    expect(await verdict(archive, history)).toMatchObject({ rules: [] });
    expect(history.calls.filter((call) => call !== 'tags')).toEqual([]);
  });

  it('looks for tags in the format that is set alone', async () => {
    const history = new FakeHistory(['v1.2.0', 'r1.1.0'], { changed: ['x'] });
    expect(await verdict(await sap('1.2.0'), history, undefined, 'r{version}')).toMatchObject({
      rules: [],
      baseline: 'r1.1.0',
    });
  });
});

describe('gatePack for a release', () => {
  const tagged = { tag: 'v1.2.0', version: '1.2.0' };

  it('passes where tag and manifest agree, and compares with the release strictly below', async () => {
    const history = new FakeHistory(['v1.0.0', 'v1.2.0', 'v2.0.0'], { changed: ['x'] });
    expect(await verdict(await sap('1.2.0'), history, tagged)).toMatchObject({ rules: [], baseline: 'v1.0.0' });
    expect(history.calls).toEqual(['tags']);
  });

  it.each(['1.2.1', '1.2.0+7', '1.2', 'v1.2.0'])('finds a manifest that says %s', async (version) => {
    const { rules, findings } = await verdict(await sap(version), new FakeHistory(['v1.2.0']), tagged);
    expect(rules).toEqual(['error tag-mismatch']);
    expect(findings[0]?.message).toContain(`stackpack.conf says "${version}"`);
  });

  it('accepts that another tag released the same, and looks strictly below all the same', async () => {
    const history = new FakeHistory(['v1.1.0', 'v1.2.0', 'sap-1.2.0'], { changed: [] });
    expect(await verdict(await sap('1.2.0'), history, tagged)).toMatchObject({ rules: [], baseline: 'v1.1.0' });
    expect(await verdict(await sap('1.2.0'), history)).toMatchObject({ rules: [], baseline: 'sap-1.2.0' });
  });

  it('finds that another tag released this version with other contents', async () => {
    const history = new FakeHistory(['v1.2.0', 'sap-1.2.0'], { changed: ['resources/a.md'] });
    expect((await verdict(await sap('1.2.0'), history, tagged)).rules).toEqual(['error version-not-bumped']);
  });

  it('takes the version of the tag where the manifest has none', async () => {
    const pack = await packOf('name = sap\n', { tag: '1.2.0' });
    expect((await verdict(pack, new FakeHistory(['v1.2.0']), tagged)).rules).toEqual([]);
  });
});

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

import { describe, expect, it } from '@jest/globals';
import { type FoundChanges, findChangedPacks } from '../../src/app/changed-packs.ts';
import { checkPacks } from '../../src/app/check.ts';
import type { BaseSource } from '../../src/app/gate/base.ts';
import { gatePacks } from '../../src/app/gate/gate-packs.ts';
import { openPast } from '../../src/app/gate/past.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { FakeHistory, type FakeHistoryOptions } from '../support/fake-history.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';

type Files = Readonly<Record<string, MemoryContent>>;

const manifest = (version: string, name = 'sap') => `name = ${name}\nversion = "${version}"\n`;
const page = 'resources/overview.md';
const sap: Files = { 'stackpack.conf': manifest('1.2.0'), [page]: '# SAP\n' };
const edited: Files = { ...sap, [page]: '# Other\n' };
const textChanged = `the text of "${page}" changed`;

interface World {
  /** Of the pack in packs/sap; further packs by whole paths. */
  readonly work: Files;
  readonly more?: Files;
  readonly tags?: Readonly<Record<string, Files>>;
  /** What the pack was in the revision that a person named. */
  readonly before?: Files;
  readonly base?: BaseSource;
  readonly tag?: string;
  readonly config?: string;
  readonly history?: Omit<FakeHistoryOptions, 'work' | 'files'>;
  readonly hasGit?: false;
}

async function find(world: World): Promise<FoundChanges & { readonly history: FakeHistory }> {
  const { tags = {}, before } = world;
  const work = {
    ...placed('packs/sap', world.work),
    ...world.more,
    ...(world.config === undefined ? {} : { '.stackpackrc.yaml': world.config }),
  };
  const history = new FakeHistory(Object.keys(tags), {
    ...world.history,
    work,
    files: {
      ...Object.fromEntries(
        Object.entries(tags).map(([tag, files]) => [`commit-of-${tag}`, placed('packs/sap', files)]),
      ),
      ...(before === undefined ? {} : { before: placed('packs/sap', before) }),
    },
  });
  const ports = memoryPorts({ files: placed('/repo', work), toplevel: '/repo' });
  const { packs, settings } = await checkPacks({ paths: ['packs'], check: 'off' }, ports);
  const base = world.base ?? (before === undefined ? { kind: 'none' } : { kind: 'revision', written: 'before' });
  const findHistory = () => (world.hasGit === false ? undefined : history);
  const found = await findChangedPacks(packs, openPast({ findHistory, ports, base, settings }), world.tag);
  return { ...found, history };
}

/** Why the pack counts as changed. */
async function reasonOf(world: World): Promise<string | undefined> {
  return (await find(world)).changed.find(({ checked }) => checked.location.path === 'packs/sap')?.reason;
}

describe('a pack compared with what the change in work starts from', () => {
  it('did not change where all that is packaged is the same', async () => {
    const work = { ...sap, 'README.md': '# Other\n', 'src/test/Test.groovy': 'x\n', 'resources/.DS_Store': 'x' };
    expect(await find({ work, before: sap })).toMatchObject({ changed: [], comparedWith: ['"before" (before)'] });
  });

  it.each<[string, Files, string]>([
    ['a page', edited, textChanged],
    ['a file that is gone', { 'stackpack.conf': manifest('1.2.0') }, `"${page}"`],
    ['a file that is added', { ...sap, 'resources/new.md': '# New\n' }, '"resources/new.md"'],
    ['a comment', { ...sap, 'stackpack.conf': `# Why\n${manifest('1.2.0')}` }, 'stackpack.conf'],
    [
      'the version alone',
      { ...sap, 'stackpack.conf': manifest('1.3.0') },
      'its version is "1.3.0", and was "1.2.0" in "before"',
    ],
    [
      'the name',
      { ...sap, 'stackpack.conf': manifest('1.2.0', 'sap-two') },
      'it is named "sap-two" now, and was named "sap"',
    ],
  ])('changed by %s', async (_what, work, says) => {
    expect(await reasonOf({ work, before: sap })).toContain(says);
  });

  it('is new where it was not there', async () => {
    expect(await reasonOf({ work: sap, before: {} })).toBe('it is new: "before" does not have it');
  });

  it('did not change where it lay elsewhere', async () => {
    const moved = { ...placed('packs/moved', sap) };
    expect((await find({ work: {}, more: moved, before: sap })).changed).toEqual([]);
  });

  it('changed by the version of version.sbt, which is packaged', async () => {
    const sbt = (version: string) => `ThisBuild / lastReleasedStackPackVersion := "${version}"\n`;
    const bare = { ...sap, 'stackpack.conf': 'name = sap\n' };
    const was = { base: { kind: 'revision', written: 'v1.2.0' } } as const;
    const of = (version: string) => ({ work: bare, more: { 'version.sbt': sbt(version) }, ...was });
    const tags = { 'v1.2.0': bare };
    expect(await reasonOf({ ...of('1.2.1'), tags })).toBe('its version is "1.2.1", and there was none in "v1.2.0"');
  });

  it('needs no version', async () => {
    const work = { ...sap, 'stackpack.conf': 'name = sap\n' };
    expect(await reasonOf({ work, before: work })).toBeUndefined();
  });

  it('changed where that cannot be told, and says why', async () => {
    const nameless = placed('packs/nameless', { 'stackpack.conf': 'version = "1.0.0"\n' });
    const found = await find({ work: sap, more: nameless, before: sap });
    expect(found.changed.map(({ reason }) => reason)).toEqual([
      'what changed is not known: it has no name by which to find what it was',
    ]);
    expect(await reasonOf({ work: sap, hasGit: false })).toContain('it lies in no git repository');
    const pullRequest = { kind: 'pull-request', head: 'head', branch: 'main', called: 'pull request' } as const;
    expect(await find({ work: sap, base: pullRequest })).toMatchObject({
      changed: [{ reason: expect.stringContaining('neither the merge commit of the pull request is checked out') }],
      comparedWith: [],
    });
    const group = { kind: 'merge-group', before: 'gone', commit: 'commit-of-nothing' } as const;
    expect(await reasonOf({ work: sap, base: group })).toContain('what changed is not known: no commit gone');
  });

  it('is refused where nobody knows the revision that a person named', async () => {
    const base = { kind: 'revision', written: 'nowhere' } as const;
    await expect(find({ work: sap, base })).rejects.toMatchObject({ name: 'Refusal' });
  });
});

describe('a pack compared with its last release', () => {
  it('did not change where that is the same', async () => {
    expect(await find({ work: sap, tags: { 'v1.2.0': sap } })).toMatchObject({
      changed: [],
      comparedWith: ['the last release of each, by the tags of the test'],
    });
  });

  it('changed since', async () => {
    expect(await reasonOf({ work: edited, tags: { 'v1.2.0': sap } })).toBe(textChanged);
    expect(await reasonOf({ work: { ...sap, 'stackpack.conf': manifest('1.3.0') }, tags: { 'v1.2.0': sap } })).toBe(
      'its version is "1.3.0", and was "1.2.0" in 1.2.0, tag "v1.2.0"',
    );
  });

  it('did not change where any tag of its version has it so', async () => {
    expect(await reasonOf({ work: edited, tags: { 'sap-1.2.0': sap, 'v1.2.0': edited } })).toBeUndefined();
  });

  it('is compared as the gate does: tags of other versions tell no more where a manifest goes on in one', async () => {
    const tags = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`v1.1.${at}`, sap]));
    const { changed, history } = await find({ work: edited, tags });
    expect(changed).toMatchObject([{ reason: textChanged }]);
    const looked = new Set(history.calls.filter((call) => call.startsWith('filesBelow')));
    expect(looked.size).toBeLessThan(3);
  });

  it('is compared with the newest of those that are below its version', async () => {
    const at = (version: string) => ({ ...sap, 'stackpack.conf': manifest(version) });
    const tags = { 'v1.0.0': at('1.0.0'), 'v1.1.0': { ...edited, 'stackpack.conf': manifest('1.1.0') } };
    expect(await reasonOf({ work: sap, tags })).toBe(textChanged);
  });

  it('is not compared with what the run itself releases', async () => {
    const tags = { 'v1.1.0': { ...sap, 'stackpack.conf': manifest('1.1.0') }, 'v1.2.0': sap };
    expect(await reasonOf({ work: sap, tags, tag: 'v1.2.0' })).toContain('was "1.1.0"');
    expect(await reasonOf({ work: sap, tags })).toBeUndefined();
  });

  it('changed where there is none, or none that holds it', async () => {
    expect(await reasonOf({ work: sap, tags: { 'other-1.0.0': {} } })).toBe('it is not released yet');
    expect(await reasonOf({ work: sap, history: { shortfall: 'this clone is shallow' } })).toBe(
      'what changed is not known: this clone is shallow: git fetch --tags brings the tags of the releases, or --fetch asks for them',
    );
    expect(await reasonOf({ work: sap, tags: { 'v1.0.0': {} } })).toBe(
      'no release that is not above its version holds it',
    );
    const soon = { ...sap, 'stackpack.conf': manifest('soon') };
    expect(await reasonOf({ work: soon, tags: { 'v1.2.0': sap } })).toBe(
      'what changed is not known: it has no semantic version by which to find its last release',
    );
  });

  it('is compared with what the configuration names in its place', async () => {
    const tags = { 'v1.2.0': sap, main: edited };
    const of = (named: string) => ({ work: edited, tags, config: `compare-with: ${named}\n` });
    expect(await find(of('main'))).toMatchObject({ changed: [], comparedWith: ['"main"'] });
    expect(await reasonOf(of('none'))).toBe('what changed is not known: compare-with is none');
    expect(await reasonOf({ ...of('none'), before: edited })).toBeUndefined();
    expect(await reasonOf(of('archive'))).toContain('cannot be had on a command line');
  });
});

describe('the past that packs are compared with', () => {
  it('is found once, whoever asks for it', async () => {
    const work = placed('packs/sap', edited);
    const history = new FakeHistory([], { work, files: { before: placed('packs/sap', sap) } });
    const ports = memoryPorts({ files: placed('/repo', work), toplevel: '/repo' });
    const checked = await checkPacks({ paths: ['packs'] }, ports);
    const { packs, settings } = checked;
    let resolved = 0;
    let stored = 0;
    const counting = Object.assign(Object.create(history), {
      resolve: (written: string) => {
        resolved += 1;
        return history.resolve(written);
      },
      storedIds: (folder: string, paths: readonly string[]) => {
        stored += 1;
        return history.storedIds(folder, paths);
      },
    });
    const past = openPast({
      findHistory: () => counting,
      ports,
      base: { kind: 'revision', written: 'before' },
      settings,
    });
    expect((await findChangedPacks(packs, past, undefined)).changed).toMatchObject([{ reason: textChanged }]);
    expect((await gatePacks(checked, past)).verdicts).toMatchObject([{ changes: [{ message: textChanged }] }]);
    expect([resolved, stored]).toEqual([1, 1]);
  });
});

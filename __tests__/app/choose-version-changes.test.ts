import { describe, expect, it } from '@jest/globals';
import type { CheckedPack } from '../../src/app/check.ts';
import { chooseVersionChanges } from '../../src/app/choose-version-changes.ts';
import type { VersionChangeRun } from '../../src/app/release-target.ts';
import { Refusal } from '../../src/diagnostics/refusal.ts';
import { loadPack, type OutsideVersions } from '../../src/stackpack/load.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { FakeHistory } from '../support/fake-history.ts';

const run: VersionChangeRun = {
  branch: 'main',
  releaseBranches: ['main'],
  since: { commit: 'before' },
  sha: undefined,
  tagFormat: undefined,
};

const manifest = (version: string, name = 'sap') => `name = ${name}\nversion = "${version}"\n`;

async function packOf(text: string, path = 'packs/sap', outside: OutsideVersions = {}): Promise<CheckedPack> {
  const pack = await loadPack(new MemoryTree([['stackpack.conf', text]]), outside);
  return { pack, location: { kind: 'folder', path }, findings: [] };
}

/** A history in which the pack had a version before, or was not there. */
function historyOf(before: string | undefined, tags: readonly string[] = [], headTag?: string): FakeHistory {
  const files = before === undefined ? {} : { 'packs/sap/stackpack.conf': manifest(before) };
  return new FakeHistory(tags, { files: { before: files }, ...(headTag === undefined ? {} : { headTag }) });
}

async function choose(
  packs: readonly CheckedPack[],
  history: FakeHistory | undefined,
  change: Partial<VersionChangeRun> = {},
): Promise<string[]> {
  const choices = await chooseVersionChanges(packs, { ...run, ...change }, () => history);
  return choices.map((choice) =>
    choice.kind === 'none'
      ? `none: ${choice.reason}`
      : `${choice.target.tag}${choice.target.createsTag ? ' (new)' : ''}: ${choice.reason}`,
  );
}

describe('a version that changed', () => {
  it('is released, and its tag created on this commit', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    expect(await choose(packs, historyOf('1.2.0', ['v1.2.0']))).toEqual([
      'v1.3.0 (new): version 1.3.0 follows "1.2.0", and its tag will be v1.3.0',
    ]);
    const [choice] = await chooseVersionChanges(packs, run, () => historyOf('1.2.0'));
    expect(choice).toMatchObject({ target: { commit: 'commit-of-nothing', version: '1.3.0' } });
  });

  it('is that of a pack that is new, or whose manifest had none', async () => {
    const packs = [await packOf(manifest('1.0.0'))];
    expect(await choose(packs, historyOf(undefined))).toEqual([expect.stringContaining('version 1.0.0 is new')]);
    const history = new FakeHistory([], { files: { before: { 'packs/sap/stackpack.conf': 'name = sap' } } });
    expect(await choose(packs, history)).toEqual([expect.stringContaining('v1.0.0 (new)')]);
  });

  it('gets a first tag that names it where the run is for one of several packs', async () => {
    const packs = [await packOf(manifest('1.0.0'))];
    const files = {
      before: {},
      'commit-of-nothing': {
        'packs/sap/stackpack.conf': manifest('1.0.0'),
        'packs/sap-hana/stackpack.conf': manifest('1.0.0', 'sap-hana'),
      },
    };
    const ofOther = new FakeHistory(['sap-hana/v1.0.0'], { files });
    const ofSap = new FakeHistory(['v0.9.0'], { files });
    expect(await choose(packs, new FakeHistory([], { files }))).toEqual([expect.stringContaining('sap-1.0.0 (new)')]);
    expect(await choose(packs, ofOther)).toEqual([expect.stringContaining('sap/v1.0.0 (new)')]);
    expect(await choose(packs, ofSap)).toEqual([expect.stringContaining(' v1.0.0')]);
  });

  it('is read through what the manifest includes', async () => {
    const files = {
      'packs/sap/stackpack.conf': 'name = sap\ninclude "version"\n',
      'packs/sap/version.conf': 'version = "1.2.0"',
    };
    const history = new FakeHistory([], { files: { before: files } });
    expect(await choose([await packOf(manifest('1.2.0'))], history)).toEqual([
      expect.stringMatching(/^none: .*did not/),
    ]);
  });

  it('is not released again: another commit has its tag', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    for (const tag of ['v1.3.0', '1.3.0', 'sap-1.3.0', 'sap/v1.3.0']) {
      expect(await choose(packs, historyOf('1.2.0', [tag]))).toEqual([
        `none: version 1.3.0 is released already: tag "${tag}"`,
      ]);
    }
    expect(await choose(packs, historyOf('1.2.0', ['v1.3.0']), { tagFormat: 'r{version}' })).toEqual([
      expect.stringContaining('r1.3.0 (new)'),
    ]);
  });

  it('is completed where its tag is on this commit', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    const history = historyOf('1.2.0', ['v1.3.0', '1.3.0'], '1.3.0');
    expect(await choose(packs, history)).toEqual(['1.3.0: version 1.3.0 has its tag on this commit, "1.3.0"']);
  });
});

describe('nothing is released', () => {
  it('where the version did not change in this push, whatever is released; by hand it is', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    expect(await choose(packs, historyOf('1.3.0'))).toEqual([
      'none: version 1.3.0 did not change here; where it is not released yet, start the workflow by hand',
    ]);
    expect(await choose(packs, historyOf('1.3.0'), { since: 'by-hand' })).toEqual([
      expect.stringContaining('v1.3.0 (new)'),
    ]);
  });

  it.each<[string, Partial<VersionChangeRun>, string]>([
    [
      'on another branch',
      { branch: 'feature/x', releaseBranches: ['main', 'release/*'] },
      '"feature/x" is no release branch',
    ],
    ['on a tag', { branch: undefined }, 'this run is for no branch'],
    ['on a new branch', { since: { commit: undefined } }, 'the branch "main" is new'],
    ['where no branch is one', { releaseBranches: [] }, '"main" is no release branch'],
  ])('%s', async (_where, change, reason) => {
    const history = historyOf('1.2.0');
    expect(await choose([await packOf(manifest('1.3.0'))], history, change)).toEqual([
      expect.stringContaining(`none: ${reason}`),
    ]);
    expect(history.calls).toEqual([]);
  });

  it('where the branch only looks like one', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    const branches = { releaseBranches: ['release/*'] };
    expect(await choose(packs, historyOf('1.2.0'), { ...branches, branch: 'release/1.x' })).toEqual([
      expect.stringContaining('(new)'),
    ]);
    expect(await choose(packs, historyOf('1.2.0'), { ...branches, branch: 'release/1/x' })).toEqual([
      expect.stringContaining('none: '),
    ]);
  });

  it('of a pack without a version of its own, outside git, or that is an archive', async () => {
    const sbt = await packOf('name = sap', 'packs/sap', { sbt: '1.2.0' });
    expect(await choose([sbt], historyOf('1.2.0'))).toEqual([
      expect.stringContaining('does not stand in stackpack.conf'),
    ]);
    expect(await choose([await packOf('name = sap')], historyOf('1.2.0'))).toEqual([
      expect.stringContaining('no version'),
    ]);
    expect(await choose([await packOf(manifest('1.x'))], historyOf('1.2.0'))).toEqual([
      expect.stringContaining('no semantic version'),
    ]);
    expect(await choose([await packOf(manifest('1.3.0'))], undefined)).toEqual([
      expect.stringContaining('no git repository'),
    ]);
    const archive: CheckedPack = { ...(await packOf(manifest('1.3.0'))), location: { kind: 'archive', path: 'a.sts' } };
    expect(await choose([archive], historyOf('1.2.0'))).toEqual([expect.stringContaining('an archive')]);
  });
});

describe('several packs', () => {
  it('are released each by its own change, under tags that name them', async () => {
    const packs = [
      await packOf(manifest('1.3.0')),
      await packOf(manifest('2.0.0', 'otel'), 'packs/otel'),
      await packOf(manifest('0.2.0', 'hana'), 'packs/hana'),
    ];
    const files = {
      'packs/sap/stackpack.conf': manifest('1.2.0'),
      'packs/otel/stackpack.conf': manifest('2.0.0', 'otel'),
      'packs/hana/stackpack.conf': manifest('0.1.0', 'hana'),
    };
    const history = new FakeHistory(['v1.2.0', 'hana/0.1.0'], { files: { before: files } });
    expect(await choose(packs, history)).toEqual([
      expect.stringContaining('sap/1.3.0 (new)'),
      expect.stringContaining('none: version 2.0.0 did not change'),
      expect.stringContaining('hana/0.2.0 (new)'),
    ]);
  });

  it('do not share a bare tag: it is that of the pack which had the version there', async () => {
    const packs = [await packOf(manifest('1.3.0')), await packOf(manifest('1.0.0', 'otel'), 'packs/otel')];
    const at = (version: string) => ({ 'packs/sap/stackpack.conf': manifest(version) });
    for (const [there, expected] of [
      ['1.3.0', 'none: version 1.3.0 is released already: tag "v1.3.0"'],
      ['1.2.0', 'sap-1.3.0 (new)'],
    ] as const) {
      const files = { before: at('1.2.0'), 'commit-of-v1.3.0': at(there) };
      const [first] = await choose(packs, new FakeHistory(['v1.3.0'], { files }));
      expect(first).toContain(expected);
    }
  });
});

describe('a refusal', () => {
  it('is what an unknown past leads to, never a release or none', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    const history = new FakeHistory([]);
    await expect(choose(packs, history)).rejects.toThrow('no commit before');
    history.filesBelow = () => Promise.reject(new Refusal('cannot fetch the commit before', 'Fetch it'));
    await expect(choose(packs, history)).rejects.toMatchObject({
      message: 'cannot fetch the commit before',
      help: expect.stringContaining('by hand'),
    });
  });

  it('is what another commit than the one that was pushed leads to', async () => {
    const packs = [await packOf(manifest('1.3.0'))];
    await expect(choose(packs, historyOf('1.2.0'), { sha: 'another' })).rejects.toThrow(
      'is checked out, and this run is for',
    );
  });

  it('is what a name leads to that no tag can hold', async () => {
    const packs = [await packOf(manifest('1.3.0', '"a..b"')), await packOf(manifest('1.0.0', 'otel'), 'packs/otel')];
    await expect(choose(packs, historyOf('1.2.0'))).rejects.toThrow('git takes no tag "a..b-1.3.0"');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readArchive } from '../../src/archive/read-archive.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { pushBranch } from '../support/action-events.ts';
import { type ActionResult, type ActionRunOptions, runAction } from '../support/action-run.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer, type GitHubServerOptions } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { zipOf } from '../support/zip.ts';

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(() => {
  sandbox = new GitSandbox();
});

afterEach(async () => {
  sandbox.remove();
  await server.stop();
});

async function startServer(options?: GitHubServerOptions): Promise<void> {
  server = new GitHubServer(options);
  await server.start();
}

type Files = Readonly<Record<string, MemoryContent | null>>;

/** A repository with one commit of a good pack, changed, and the tag on it; bare, as the origin of checkouts. */
function makeOrigin(format: PackFormat, tag: string, change: Files = {}, folder = ''): void {
  sandbox.init('work');
  const files = Object.entries({ ...goodPacks[format], ...change });
  sandbox.write(
    'work',
    files.filter(([, content]) => content !== null).map(([name, content]) => [`${folder}${name}`, content]),
  );
  sandbox.commit('work', 'A pack');
  sandbox.git('work', 'tag', '-a', '-m', 'Release', tag);
  sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
}

/** Checks the tag out as actions/checkout does, into a folder of its own, and runs the action on its push. */
async function pushTag(
  tag: string,
  workspace = 'checkout',
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  sandbox.checkout('origin.git', workspace, `refs/tags/${tag}`);
  return runAction(sandbox, { workspace, server, ref: `refs/tags/${tag}`, inputs });
}

function edit(format: PackFormat, file: string, from: string | RegExp, to: string): Files {
  const text = (goodPacks[format] as Record<string, MemoryContent>)[file];
  if (typeof text !== 'string') throw new Error(`${file} is no text`);
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${String(from)} is not in ${file}`);
  return { [file]: edited };
}

describe('a pushed tag', () => {
  it.each([
    ['1.x', 'v1.2.0', 'greenhouse', ''],
    ['2.0', 'otel-greenhouse-1.2.0', 'otel-greenhouse', '/api/v3'],
  ] as const)('releases a %s pack, tag %s', async (format, tag, name, base) => {
    await startServer({ base });
    makeOrigin(format, tag);
    const result = await pushTag(tag);
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });

    const release = server.releases.byTag(tag);
    expect(release).toMatchObject({ draft: false, prerelease: false, name: `${name} 1.2.0` });
    const fileName = `${name}-1.2.0.sts`;
    const built = readFileSync(sandbox.path('checkout', 'target', fileName));
    const checksum = readFileSync(sandbox.path('checkout', 'target', `${fileName}.sha256`));
    expect(release.assets.map((asset) => [asset.name, server.releases.contents.get(asset.id)])).toEqual([
      [fileName, built],
      [`${fileName}.sha256`, checksum],
    ]);
    const [asset] = release.assets;
    expect(checksum.toString()).toBe(`${asset?.digest?.slice('sha256:'.length)}  ${fileName}\n`);
    expect(release.body).toContain(asset?.digest?.slice('sha256:'.length));
    expect(server.releases.latest).toBe(release.id);
    expect((await readArchive(built)).entries.map((entry) => entry.path)).toEqual(
      Object.keys(goodPacks[format]).sort(),
    );

    expect(result.outputs).toMatchObject({
      name,
      version: '1.2.0',
      'archive-path': `target/${fileName}`,
      'archive-digest': asset?.digest,
      tag,
      'release-status': 'created',
      'release-id': String(release.id),
      'release-url': release.html_url,
      'asset-url': asset?.browser_download_url,
      errors: '0',
      warnings: '0',
    });
    expect(JSON.parse(result.outputs.stackpacks ?? '')).toMatchObject([
      {
        path: '.',
        format,
        name,
        version: '1.2.0',
        versionSource: 'manifest',
        archivePath: `target/${fileName}`,
        errors: 0,
      },
    ]);
    expect(result.summary).toContain('is released');
    expect(result.summary).toContain(release.html_url);
  });

  it('releases once: the second run finds all there and writes nothing', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    await pushTag('v1.2.0');
    const writes = server.writes.length;
    const result = await pushTag('v1.2.0', 'again');
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'unchanged', tag: 'v1.2.0' } });
    expect(server.writes).toHaveLength(writes);
  });

  it('that disagrees with the manifest fails before anything is built', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.3.0');
    const result = await pushTag('v1.3.0');
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { 'release-status': 'failed', 'archive-path': '', errors: '1' },
    });
    expect(result.annotations[0]).toMatch(
      /^error title=tag-mismatch,file=stackpack\.conf,line=3,endLine=3,col=11,endColumn=18::/,
    );
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
    expect(server.requests).toEqual([]);
  });

  it('of a pack with errors releases nothing', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0', { 'resources/overview.md': null });
    const result = await pushTag('v1.2.0');
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', 'archive-path': '' } });
    expect(Number(result.outputs.errors)).toBeGreaterThan(0);
    expect(result.annotations.join('\n')).toContain('title=resource-missing,file=stackpack.conf');
    expect(existsSync(sandbox.path('checkout', 'target'))).toBe(false);
    expect(server.requests).toEqual([]);
  });

  it('gives its version to a manifest without one', async () => {
    await startServer();
    makeOrigin(
      '1.x',
      'greenhouse/v1.2.0',
      edit('1.x', 'stackpack.conf', 'version = "1.2.0"\n', ''),
      'src/main/stackpack/',
    );
    const result = await pushTag('greenhouse/v1.2.0');
    expect(result).toMatchObject({ exitCode: 0, outputs: { version: '1.2.0', 'release-status': 'created' } });
    const [asset] = server.releases.byTag('greenhouse/v1.2.0').assets;
    const tree = await readArchive(server.releases.contents.get(asset?.id ?? 0) ?? Buffer.alloc(0));
    expect((await loadPack(tree)).version).toEqual({ value: '1.2.0', source: 'manifest' });
    expect(sandbox.git('checkout', 'status', '--porcelain', '--', 'src')).toBe('');
  });

  it('of a pre-release makes one, which is not the latest', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0-rc.1', edit('1.x', 'stackpack.conf', '"1.2.0"', '"1.2.0-rc.1"'));
    expect(await pushTag('v1.2.0-rc.1')).toMatchObject({ exitCode: 0 });
    expect(server.releases.byTag('v1.2.0-rc.1').prerelease).toBe(true);
    expect(server.releases.latest).toBeUndefined();
  });

  it('of an older line is not the latest', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    sandbox.git('origin.git', 'tag', 'v2.0.0', 'v1.2.0^{}');
    expect(await pushTag('v1.2.0')).toMatchObject({ exitCode: 0 });
    expect(server.releases.latest).toBeUndefined();
  });

  it('that is no release tag releases nothing, and says so', async () => {
    await startServer();
    makeOrigin('1.x', 'nightly');
    const result = await pushTag('nightly');
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
    expect(result.annotations).toEqual([
      expect.stringMatching(/^notice::the tag "nightly" is no release tag/),
      expect.stringMatching(/^notice::to judge the version of greenhouse, tag its releases/),
    ]);
    expect(result.log.trimEnd().split('\n').at(-1)).toBe(
      'the archive was built, and nothing was released: the tag "nightly" is no release tag of a StackPack here',
    );
    expect(result.outputs['archive-path']).toBe('target/greenhouse-1.2.0.sts');
    expect(server.requests).toEqual([]);
  });

  it('goes by tag-format alone where it is set', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    const inputs = { 'tag-format': 'release/{name}/{version}' };
    expect(await pushTag('v1.2.0', 'one', inputs)).toMatchObject({ outputs: { 'release-status': 'skipped' } });
    sandbox.git('origin.git', 'tag', 'release/greenhouse/1.2.0', 'v1.2.0^{}');
    const result = await pushTag('release/greenhouse/1.2.0', 'two', inputs);
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'created' } });
  });

  it('is only planned where publish is plan, with a token that may only read', async () => {
    await startServer({ contents: 'read' });
    makeOrigin('1.x', 'v1.2.0');
    const result = await pushTag('v1.2.0', 'one', { publish: 'plan' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'release-status': 'planned', tag: 'v1.2.0', version: '1.2.0', 'release-id': '', 'release-url': '' },
    });
    expect(result.summary).toContain('publishing would');
    expect(server.writes).toEqual([]);
  });

  it('builds a snapshot where one is asked for, which is never released', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    const refused = await pushTag('v1.2.0', 'one', { snapshot: 'always' });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', 'archive-path': '' } });
    expect(refused.annotations.join()).toContain('A snapshot is not released');
    const built = await pushTag('v1.2.0', 'two', { snapshot: 'always', publish: 'never' });
    expect(built).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped' } });
    expect(built.outputs.version).toMatch(/^1\.2\.1-v1-2-0-42-[0-9a-f]{7}-SNAPSHOT$/);
    expect(server.requests).toEqual([]);
  });

  it('is not released where publish is never, or a version is given by hand', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    expect(await pushTag('v1.2.0', 'one', { publish: 'never' })).toMatchObject({
      exitCode: 0,
      outputs: { 'release-status': 'skipped', 'archive-path': 'target/greenhouse-1.2.0.sts' },
    });
    const byHand = await pushTag('v1.2.0', 'two', { version: '1.2.0' });
    expect(byHand).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed' } });
    expect(byHand.annotations.join()).toContain('A version given by hand is not released');
    expect(server.requests).toEqual([]);
  });

  it('of another commit than the one checked out fails', async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
    sandbox.checkout('origin.git', 'checkout', 'refs/tags/v1.2.0');
    sandbox.commit('checkout', 'Another one');
    const result = await runAction(sandbox, { workspace: 'checkout', server, ref: 'refs/tags/v1.2.0' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', 'archive-path': '' } });
    expect(result.annotations.join()).toContain('The tag "v1.2.0" points to commit');
    expect(server.requests).toEqual([]);
  });

  it('fails where the permission is missing, and says which', async () => {
    await startServer({ contents: 'read' });
    makeOrigin('1.x', 'v1.2.0');
    const result = await pushTag('v1.2.0');
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', version: '1.2.0' } });
    expect(result.annotations.join()).toContain('permissions: { contents: write }');
  });
});

describe('a finished .sts', () => {
  it('is released as it is by a tag of its version, and no snapshot is made of it', async () => {
    await startServer();
    const archive = await zipOf(Object.entries(goodPacks['2.0']) as [string, string][]);
    sandbox.init('work');
    sandbox.write('work', [['built/pack.sts', archive]]);
    sandbox.commit('work', 'An archive');
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
    const inputs = { path: 'built/*.sts' };
    const result = await pushTag('v1.2.0', 'checkout', inputs);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        name: 'otel-greenhouse',
        'release-status': 'created',
        'archive-path': 'target/otel-greenhouse-1.2.0.sts',
      },
    });
    const [asset] = server.releases.byTag('v1.2.0').assets;
    expect(server.releases.contents.get(asset?.id ?? 0)).toEqual(archive);
    const event = pushBranch(sandbox, {});
    const pushed = await runAction(sandbox, { ...event, server, inputs: { ...inputs, 'upload-artifact': 'false' } });
    expect(pushed).toMatchObject({ exitCode: 0, outputs: { version: '1.2.0', 'release-status': 'skipped' } });
  });
});

describe('a release that somebody made', () => {
  it.each(['published', 'created', 'released', 'prereleased'])(
    'gets the archive on the event of type %s, with all of its own fields left alone',
    async (action) => {
      await startServer();
      makeOrigin('1.x', 'v1.2.0');
      const made = server.releases.create({ tag_name: 'v1.2.0', name: 'Mine', body: 'My words', draft: false });
      sandbox.checkout('origin.git', 'checkout', 'refs/tags/v1.2.0');
      const event = { action, release: { tag_name: 'v1.2.0', id: made.id } };
      const run: ActionRunOptions = {
        workspace: 'checkout',
        server,
        ref: 'refs/tags/v1.2.0',
        eventName: 'release',
        event,
      };
      expect(await runAction(sandbox, run)).toMatchObject({
        exitCode: 0,
        annotations: [],
        outputs: { 'release-status': 'updated', 'release-id': String(made.id), tag: 'v1.2.0', version: '1.2.0' },
      });
      const release = server.releases.byTag('v1.2.0');
      expect(release).toMatchObject({ name: 'Mine', body: 'My words', draft: false });
      expect(release.assets.map(({ name }) => name)).toEqual(['greenhouse-1.2.0.sts', 'greenhouse-1.2.0.sts.sha256']);
      // GitHub sends several of these types for one release.
      expect(await runAction(sandbox, run)).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'unchanged' } });
    },
  );
});

describe('a version that changes on a release branch', () => {
  const inputs = { publish: 'on-version-change' };
  const raised = {
    ...edit('1.x', 'stackpack.conf', '"1.2.0"', '"1.3.0"'),
    'resources/RELEASE.md': '# Release notes\n\n## 1.3.0\n\n- More.\n\n## 1.2.0\n\n- First.\n',
  };

  beforeEach(async () => {
    await startServer();
    makeOrigin('1.x', 'v1.2.0');
  });

  it('is released with its tag, which the release creates on the commit that was pushed', async () => {
    const event = pushBranch(sandbox, raised);
    const result = await runAction(sandbox, { ...event, server, inputs });
    expect(result).toMatchObject({
      exitCode: 0,
      annotations: [],
      outputs: {
        'release-status': 'created',
        tag: 'v1.3.0',
        version: '1.3.0',
        'archive-path': 'target/greenhouse-1.3.0.sts',
        'artifact-id': '',
      },
    });
    expect(server.releases.byTag('v1.3.0')).toMatchObject({ draft: false, name: 'greenhouse 1.3.0' });
    const again = await runAction(sandbox, { ...event, server, inputs, eventName: 'workflow_dispatch' });
    expect(again).toMatchObject({ exitCode: 0 });
    expect(server.releases.list(true).filter(({ tag_name }) => tag_name === 'v1.3.0')).toHaveLength(1);
  });

  it('is only planned where publish is plan', async () => {
    const event = pushBranch(sandbox, raised);
    const result = await runAction(sandbox, { ...event, server, inputs: { publish: 'plan' } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'planned', tag: 'v1.3.0' } });
    expect(result.summary).toContain('publishing would');
    expect(server.writes).toEqual([]);
  });

  it('that does not change releases nothing, quietly, and says why', async () => {
    const event = pushBranch(sandbox, { 'NOTES.md': 'Not packaged.\n' });
    const result = await runAction(sandbox, { ...event, server, inputs: { ...inputs, 'upload-artifact': 'false' } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', tag: '' } });
    expect(result.outputs.version).toContain('-SNAPSHOT');
    expect(result.summary).toContain('did not change here');
    expect(server.requests).toEqual([]);
  });

  it('releases nothing on the push of a tag, and builds its version', async () => {
    const result = await pushTag('v1.2.0', 'checkout', inputs);
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'release-status': 'skipped', version: '1.2.0' } });
    expect(server.requests).toEqual([]);
  });
});

describe('several packs in a repository', () => {
  beforeEach(async () => {
    await startServer();
    sandbox.init('work');
    for (const format of ['1.x', '2.0'] as const) {
      const files = Object.entries(goodPacks[format]);
      sandbox.write(
        'work',
        files.map(([name, content]) => [`stackpacks/${format}/${name}`, content]),
      );
    }
    sandbox.commit('work', 'Two packs');
    for (const tag of ['otel-greenhouse-1.2.0', 'v1.2.0']) sandbox.git('work', 'tag', tag);
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
  });

  it('a tag that names one releases that one', async () => {
    const result = await pushTag('otel-greenhouse-1.2.0');
    expect(result).toMatchObject({ exitCode: 0, outputs: { name: 'otel-greenhouse', 'release-status': 'created' } });
    expect(server.releases.byTag('otel-greenhouse-1.2.0').assets.map((asset) => asset.name)).toEqual([
      'otel-greenhouse-1.2.0.sts',
      'otel-greenhouse-1.2.0.sts.sha256',
    ]);
    expect(server.releases.latest).toBeUndefined();
  });

  it('whose releases fail say so of each, after all were tried', async () => {
    const change = ['1.x/stackpack.conf', '2.0/stackpack.yaml'].map((file) => {
      const [format, name] = file.split('/') as [PackFormat, string];
      const text = (goodPacks[format] as Record<string, MemoryContent>)[name] as string;
      return [`stackpacks/${file}`, text.replace('1.2.0', '1.3.0')] as const;
    });
    const event = pushBranch(sandbox, Object.fromEntries(change));
    server.interfere = ({ method }) =>
      method === 'POST' ? { status: 403, json: { message: 'Resource not accessible by integration' } } : undefined;
    const inputs = { publish: 'on-version-change', ignore: 'release-notes-version' };
    const failed = await runAction(sandbox, { ...event, server, inputs });
    expect(failed).toMatchObject({ exitCode: 1, outputs: { 'release-status': '', name: '' } });
    expect(failed.annotations.join()).toMatch(/2 releases failed: .*greenhouse-1\.3\.0.*otel-greenhouse-1\.3\.0/);
    const packs = JSON.parse(failed.outputs.stackpacks ?? '') as object[];
    expect(packs).toMatchObject([
      { name: 'greenhouse', releaseStatus: 'failed', tag: 'greenhouse-1.3.0' },
      { name: 'otel-greenhouse', releaseStatus: 'failed', tag: 'otel-greenhouse-1.3.0' },
    ]);
    server.interfere = undefined;
    const released = await runAction(sandbox, { ...event, server, inputs });
    expect(released.exitCode).toBe(0);
    for (const tag of ['greenhouse-1.3.0', 'otel-greenhouse-1.3.0']) {
      expect(server.releases.byTag(tag)).toMatchObject({ draft: false });
    }
    expect(server.releases.latest).toBeUndefined();
  });

  it('a tag that names none is an error that lists the right ones', async () => {
    const result = await pushTag('v1.2.0');
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', name: '' } });
    expect(result.annotations.join()).toContain('names one of them: greenhouse-1.2.0, otel-greenhouse-1.2.0');
    expect(server.requests).toEqual([]);
  });
});

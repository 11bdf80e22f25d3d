import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readArchive } from '../../src/archive/read-archive.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { type ActionResult, declaredOutputs, runAction } from '../support/action-run.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer, type GitHubServerOptions } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';

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
  const result = await runAction(sandbox, { workspace, server, ref: `refs/tags/${tag}`, inputs });
  expect(Object.keys(result.outputs).sort()).toEqual(declaredOutputs().sort());
  const shown =
    result.log.replace(`::add-mask::${GitHubServer.token}\n`, '') + result.summary + JSON.stringify(result.outputs);
  expect(shown).not.toContain(GitHubServer.token);
  return result;
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
    expect(result.annotations).toEqual([expect.stringMatching(/^notice::the tag "nightly" is no release tag/)]);
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

  it('a tag that names none is an error that lists the right ones', async () => {
    const result = await pushTag('v1.2.0');
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'release-status': 'failed', name: '' } });
    expect(result.annotations.join()).toContain('names one of them: greenhouse-1.2.0, otel-greenhouse-1.2.0');
    expect(server.requests).toEqual([]);
  });
});

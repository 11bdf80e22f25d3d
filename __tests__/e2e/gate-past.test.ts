import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeZip } from '../../src/archive/write-zip.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { checkOut, openPullRequest, pushAll } from '../support/action-events.ts';
import { below, GateSandbox, inVersion } from '../support/gate-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';

let sandbox: GateSandbox;

beforeEach(() => {
  sandbox = new GateSandbox();
});

afterEach(() => sandbox.stop());

const good: Record<string, MemoryContent> = goodPacks['1.x'];

/** The good pack under another name, in a folder of that name. */
function packNamed(name: string, version: string, page = '# Overview\n') {
  const change = inVersion(version, page);
  const manifest = (change['stackpack.conf'] as string).replace('name = greenhouse', `name = ${name}`);
  return below(`packs/${name}`, { ...good, ...change, 'stackpack.conf': manifest });
}

describe('several packs in one repository', () => {
  beforeEach(() => sandbox.start({ ...packNamed('sap', '1.0.0'), ...packNamed('hana', '1.0.0') }));

  /** The verdicts of a run over all packs, by the packs' paths. */
  async function verdicts(event: Parameters<typeof sandbox.run>[0]) {
    const { outputs, exitCode } = await sandbox.run(event);
    const packs = JSON.parse(outputs.stackpacks ?? '[]') as { path: string; verdict: string; previousTag?: string }[];
    return { exitCode, ...Object.fromEntries(packs.map(({ path, previousTag = '' }) => [path.slice(6), previousTag])) };
  }

  it('are each compared with their own tags, however these are interleaved', async () => {
    sandbox.release({}, 'sap-1.0.0', 'hana-1.0.0');
    sandbox.release(packNamed('hana', '1.1.0', '# One\n'), 'hana-1.1.0');
    sandbox.release(packNamed('sap', '1.0.1', '# Two\n'), 'sap-1.0.1');
    sandbox.release(packNamed('hana', '1.2.0', '# Three\n'), 'hana-1.2.0');
    const event = openPullRequest(sandbox, packNamed('sap', '1.0.2', '# Four\n'));
    expect(await verdicts(event)).toEqual({ exitCode: 0, sap: 'sap-1.0.1', hana: 'hana-1.2.0' });
    const forgotten = openPullRequest(sandbox, packNamed('sap', '1.0.1', '# Four\n'), 'forgotten');
    const result = await sandbox.run(forgotten);
    expect(result.found).toEqual(['version-not-bumped at packs/sap/stackpack.conf:3']);
  });

  it('and one of them never tagged: no bump is asked of it', async () => {
    sandbox.release({}, 'sap-1.0.0');
    const { exitCode, outputs } = await sandbox.run(openPullRequest(sandbox, packNamed('hana', '1.0.0', '# New\n')));
    expect(exitCode).toBe(0);
    expect(outputs.stackpacks).toContain('no release of it among the tags, so version 1.0.0 is the first');
    // Nor where it is the only one that the run looks at.
    const alone = openPullRequest(sandbox, packNamed('hana', '1.0.0', '# Newer\n'), 'alone');
    expect(await sandbox.run(alone, { path: 'packs/hana' })).toMatchObject({
      exitCode: 0,
      verdict: 'no release of it among the tags, so version 1.0.0 is the first',
    });
  });
});

describe('tags', () => {
  beforeEach(() => sandbox.start());

  /** Releases of the good pack, each with another page. */
  function release(...versions: string[]): void {
    for (const version of versions) sandbox.release(inVersion(version, `# ${version}\n`), `v${version}`);
  }

  const change = (version: string, branch?: string) =>
    openPullRequest(sandbox, inVersion(version, '# New\n'), branch ?? `to-${version}`);

  it('of later versions do not stand in the way of a maintenance release', async () => {
    release('1.0.0', '1.1.0');
    expect(await sandbox.run(change('1.0.1'))).toMatchObject({
      found: ['version-lowered at stackpack.conf:3'],
      exitCode: 0,
      outputs: { 'previous-tag': 'v1.0.0', 'actual-bump': 'patch' },
    });
    // On a branch of its own line nothing is lower.
    sandbox.git('work', 'reset', '-q', '--hard', 'v1.0.0');
    expect(await sandbox.run(change('1.0.1', 'maintenance'))).toMatchObject({ found: [], exitCode: 0 });
  });

  it('of pre-releases are only to be exceeded', async () => {
    release('1.2.0', '1.3.0-rc.1');
    expect(await sandbox.run(change('1.3.0-rc.1'))).toMatchObject({
      found: ['version-not-bumped at stackpack.conf:3'],
      outputs: { 'previous-tag': 'v1.3.0-rc.1' },
    });
    expect(await sandbox.run(change('1.3.0-rc.2'))).toMatchObject({
      found: [],
      outputs: { 'previous-tag': 'v1.2.0', 'actual-bump': 'minor' },
    });
  });

  it('whose tree lacks the pack are passed over', async () => {
    release('1.2.0');
    sandbox.git('work', 'checkout', '-q', '--orphan', 'elsewhere');
    sandbox.git('work', 'rm', '-q', '-r', '--cached', '.');
    sandbox.git('work', 'commit', '-q', '--allow-empty', '-m', 'No pack');
    sandbox.git('work', 'tag', 'v1.2.5');
    sandbox.git('work', 'checkout', '-q', '-f', 'main');
    expect(await sandbox.run(change('1.3.0'))).toMatchObject({ found: [], outputs: { 'previous-tag': 'v1.2.0' } });
  });

  it('that state another version than the manifest: the greater counts, with a notice', async () => {
    sandbox.release(inVersion('2.0.0', '# 2.0.0\n'), 'v2.0.1');
    const result = await sandbox.run(change('2.0.1'));
    expect(result).toMatchObject({
      found: ['version-not-bumped at stackpack.conf:3'],
      outputs: { 'previous-version': '2.0.1', 'suggested-version': '2.0.2' },
    });
    expect(result.annotations.join()).toContain('notice::the manifest at the tag "v2.0.1" says version "2.0.0"');
  });

  it('find the pack wherever it lay', async () => {
    release('1.2.0');
    const files = sandbox.git('work', 'ls-files').split('\n');
    const moved = Object.fromEntries(files.map((file) => [file, null]));
    const here = Object.fromEntries(
      Object.entries({ ...good, ...inVersion('1.2.0', '# 1.2.0\n') }).map(([path, content]) => [
        `packs/it/${path}`,
        content,
      ]),
    );
    const result = await sandbox.run(openPullRequest(sandbox, { ...moved, ...here }, 'move'));
    expect(result).toMatchObject({ found: [], exitCode: 0 });
    expect(result.verdict).toBe(
      'this pull request does not change greenhouse, which is the same as 1.2.0, tag "v1.2.0"',
    );
  });
});

describe('a pack that a build assembles', () => {
  beforeEach(async () => {
    await sandbox.start({ 'build.sbt': '', '.gitignore': 'target/\n' });
  });

  /** Uploads an archive of the good pack to a release of a tag. */
  async function releaseArchive(tag: string, change: Record<string, MemoryContent>): Promise<void> {
    const files = Object.entries({ ...good, ...change }).map(([path, content]) => ({
      path,
      bytes: Buffer.from(content as string | Uint8Array),
    }));
    const { releases } = sandbox.server;
    const { id } = releases.create({ tag_name: tag });
    releases.upload(id, 'greenhouse-1.2.0.sts', 'application/zip', Buffer.from(await writeZip(files)));
  }

  it('is compared with the archive of its release', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    pushAll(sandbox);
    sandbox.server.useTagsOf(sandbox.path('origin.git'));
    await releaseArchive('v1.2.0', {});
    const event = { ...checkOut(sandbox, 'refs/heads/main'), eventName: 'workflow_dispatch', event: {} };
    const build = (files: Record<string, MemoryContent>) =>
      sandbox.write('checkout', Object.entries(below('target/pack', { ...good, ...files })));
    build({});
    const inputs = { path: 'target/pack' };
    expect(await sandbox.run(event, inputs)).toMatchObject({
      exitCode: 0,
      verdict: 'nothing to release: greenhouse is the same as 1.2.0, tag "v1.2.0"',
    });
    build({ 'resources/overview.md': '# Changed\n' });
    expect(await sandbox.run(event, inputs)).toMatchObject({
      exitCode: 1,
      found: ['version-not-bumped at target/pack/stackpack.conf:3'],
      changes: ['text-changed'],
    });
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readArchive } from '../../src/archive/read-archive.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import { nameOf } from '../../src/stackpack/pack-name.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { formatTag } from '../../src/versioning/tags.ts';
import { readText } from '../meta/source-files.ts';
import { checkOut, type EventOptions, openPullRequest, pushAll, pushBranch } from '../support/action-events.ts';
import { type ActionResult, runAction } from '../support/action-run.ts';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { GitHubServer } from '../support/github-server/server.ts';
import { goodPacks } from '../support/good-packs.ts';
import { readListJson } from '../support/report-schema.ts';
import { ResultsServer } from '../support/results-service/server.ts';
import { zipOf } from '../support/zip.ts';

/** Names that begin alike: one could be taken for the other's with a version of `hana-1.0.0` or `2-1.0.0`. */
const names = ['sap', 'sap-2', 'sap-hana'] as const;
type Name = (typeof names)[number];

let sandbox: GitSandbox;
let server: GitHubServer;

beforeEach(async () => {
  sandbox = new GitSandbox();
  server = new GitHubServer();
  await server.start();
  sandbox.init('work');
  for (const name of names) sandbox.write('work', Object.entries({ ...filesOf(name), ...inVersion(name, '1.0.0') }));
  sandbox.commit('work', 'Three packs');
});

afterEach(async () => {
  sandbox.remove();
  await server.stop();
});

function filesOf(name: Name): Record<string, MemoryContent> {
  return Object.fromEntries(
    Object.entries(goodPacks['1.x']).map(([path, content]) => [
      `packs/${name}/${path}`,
      typeof content === 'string' ? content.replaceAll('urn:stackpack:greenhouse', `urn:stackpack:${name}`) : content,
    ]),
  );
}

/** What another version of a pack changes: its manifest, its notes and a page. */
function inVersion(name: Name, version: string): Record<string, string> {
  const manifest = String(filesOf(name)[`packs/${name}/stackpack.conf`]);
  const notes = version === '1.0.0' ? '' : `## ${version}\n\n- What is new in <${name}> ${version}.\n\n`;
  return {
    [`packs/${name}/stackpack.conf`]: manifest
      .replace('name = greenhouse', `name = ${name}`)
      .replace('version = "1.2.0"', `version = "${version}"`),
    [`packs/${name}/resources/overview.md`]: `# ${name} ${version}\n`,
    [`packs/${name}/resources/RELEASE.md`]: `# Release notes\n\n${notes}## 1.0.0\n\n- The first <${name}>.\n`,
  };
}

/** Tags each pack, each in a form of its own where there are several. */
function tagAll(...formats: readonly string[]): Record<Name, string> {
  const formatOf = (index: number) => formats[index % formats.length] ?? '';
  for (const [index, name] of names.entries()) sandbox.git('work', 'tag', formatTag(formatOf(index), name, '1.0.0'));
  return { sap: formatOf(0), 'sap-2': formatOf(1), 'sap-hana': formatOf(2) };
}

function run(event: EventOptions, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runAction(sandbox, { ...event, server, inputs: { 'upload-artifact': 'false', ...inputs } });
}

function packsOf({ outputs }: ActionResult) {
  return JSON.parse(outputs.stackpacks ?? '') as Record<string, unknown>[];
}

function changedOf({ outputs }: ActionResult) {
  const text = outputs['changed-stackpacks'] ?? '';
  expect(text).not.toContain('\n');
  return (readListJson(text) as { name: string; version: string; reason: string }[]).map(
    ({ name, version }) => `${name} ${version}`,
  );
}

/** Holds that the release of a tag is of this pack and version alone: archive, checksum, notes and title. */
async function expectOwnRelease(tag: string, name: Name, version: string): Promise<void> {
  const release = server.releases.byTag(tag);
  const file = `${name}-${version}.sts`;
  expect(release).toMatchObject({ draft: false, name: `${name} ${version}` });
  expect(release.assets.map((asset) => asset.name)).toEqual([file, `${file}.sha256`]);
  const [archive, checksum] = release.assets.map(({ id }) => server.releases.contents.get(id));
  const pack = await loadPack(await readArchive(archive ?? Buffer.alloc(0)));
  expect([nameOf(pack), pack.version?.value]).toEqual([name, version]);
  expect(String(checksum)).toMatch(new RegExp(`^[0-9a-f]{64} [ *]${file.replaceAll('.', '\\.')}\n$`));
  const notes = [...(release.body ?? '').matchAll(/<([\w-]+)> ?([\d.]*\d)?/g)].map((match) => match.slice(1));
  expect(notes).toEqual([[name, version]]);
}

const isNewSap = inVersion('sap', '1.1.0');
const isNewHana = inVersion('sap-hana', '1.1.0');

describe('releases of packs whose names begin alike', () => {
  it.each([
    [['{name}-{version}']],
    [['{name}/v{version}']],
    [['{name}@{version}', '{name}-v{version}', '{name}/{version}']],
  ])('never mix: two at once, tags like %j', async (formats) => {
    const formatOf = tagAll(...formats);
    const tagOf = (name: Name, version: string) => formatTag(formatOf[name], name, version);
    const event = pushBranch(sandbox, { ...isNewSap, ...isNewHana });
    const result = await run(event, { publish: 'on-version-change' });
    expect(result.exitCode).toBe(0);
    expect(server.releases.list(true)).toHaveLength(2);
    await expectOwnRelease(tagOf('sap', '1.1.0'), 'sap', '1.1.0');
    await expectOwnRelease(tagOf('sap-hana', '1.1.0'), 'sap-hana', '1.1.0');
    expect(server.releases.latest).toBeUndefined();
    expect(packsOf(result)).toMatchObject([
      { name: 'sap', previousTag: tagOf('sap', '1.0.0'), releaseStatus: 'created' },
      { name: 'sap-2', previousTag: tagOf('sap-2', '1.0.0'), releaseStatus: 'skipped' },
      { name: 'sap-hana', previousTag: tagOf('sap-hana', '1.0.0'), releaseStatus: 'created' },
    ]);
    expect(changedOf(result)).toEqual(['sap 1.1.0', 'sap-hana 1.1.0']);
  });

  it('keep to the pack that a pushed tag names', async () => {
    tagAll('{name}-{version}');
    pushBranch(sandbox, { ...isNewSap, ...isNewHana });
    for (const name of ['sap', 'sap-hana']) sandbox.git('work', 'tag', `${name}-1.1.0`);
    pushAll(sandbox);
    const result = await run({ ...checkOut(sandbox, 'refs/tags/sap-1.1.0') });
    expect(result).toMatchObject({ exitCode: 0, outputs: { name: 'sap', 'previous-tag': 'sap-1.0.0' } });
    expect(server.releases.list(true)).toHaveLength(1);
    await expectOwnRelease('sap-1.1.0', 'sap', '1.1.0');
    const sums = readFileSync(sandbox.path('checkout', result.outputs['checksums-path'] ?? ''), 'utf8');
    expect(sums).toMatch(/^[0-9a-f]{64} [ *]sap-1\.1\.0\.sts\n$/);
    // Not the one that its own tag releases already, and not what has not changed since.
    expect(changedOf(result)).toEqual(['sap 1.1.0']);
  });

  it('are made of the others where one fails, and of that one by another run', async () => {
    tagAll('{name}-{version}');
    const event = pushBranch(sandbox, { ...isNewSap, ...isNewHana, ...inVersion('sap-2', '1.1.0') });
    const no = { status: 403, json: { message: 'Resource not accessible by integration' } };
    let created = 0;
    // The releases are made in the order of the packs, and the first is refused.
    server.interfere = ({ method, path }) =>
      method === 'POST' && path.endsWith('/releases') && created++ === 0 ? no : undefined;
    const failed = await run(event, { publish: 'on-version-change' });
    expect(failed.exitCode).toBe(1);
    expect(packsOf(failed).map(({ releaseStatus }) => releaseStatus)).toEqual(['failed', 'created', 'created']);
    await expectOwnRelease('sap-2-1.1.0', 'sap-2', '1.1.0');
    await expectOwnRelease('sap-hana-1.1.0', 'sap-hana', '1.1.0');
    expect(server.releases.list(true)).toHaveLength(2);
    expect(changedOf(failed)).toEqual(['sap 1.1.0', 'sap-2 1.1.0', 'sap-hana 1.1.0']);

    server.interfere = undefined;
    const again = await run(event, { publish: 'on-version-change' });
    expect(again.exitCode).toBe(0);
    expect(server.releases.list(true)).toHaveLength(3);
    await expectOwnRelease('sap-1.1.0', 'sap', '1.1.0');
  });

  it('get tags that name them, also where a run is for one of them alone', async () => {
    const event = pushBranch(sandbox, isNewSap);
    const result = await run(event, { publish: 'on-version-change', path: 'packs/sap' });
    expect(result.exitCode).toBe(0);
    await expectOwnRelease('sap-1.1.0', 'sap', '1.1.0');
    expect(server.releases.list(true)).toHaveLength(1);
  });

  it('are not compared with archives of others', async () => {
    // One release by a tag without a name, which carries the archive of another pack alone.
    sandbox.git('work', 'tag', 'v1.0.0');
    const event = pushBranch(sandbox, isNewSap);
    const { id } = server.releases.create({ tag_name: 'v1.0.0', name: 'v1.0.0' });
    const other = await zipOf([['stackpack.conf', inVersion('sap-2', '1.0.0')['packs/sap-2/stackpack.conf'] ?? '']]);
    server.releases.upload(id, 'sap-2-1.0.0.sts', 'application/zip', other);
    const result = await run(event, { 'compare-with': 'archive', publish: 'never' });
    expect(packsOf(result).map(({ name, previousTag }) => [name, previousTag])).toEqual([
      ['sap', undefined],
      ['sap-2', 'v1.0.0'],
      ['sap-hana', undefined],
    ]);
  });
});

describe('changed-stackpacks', () => {
  it('is of what a pull request changes, also where the gate fails it', async () => {
    tagAll('{name}-{version}');
    const event = openPullRequest(sandbox, {
      'packs/sap/resources/overview.md': '# Other\n',
      'packs/sap-2/README.md': 'Not packaged.\n',
    });
    const result = await run(event);
    expect(result.exitCode).toBe(1);
    expect(changedOf(result)).toEqual(['sap 1.0.0']);
    expect(result.log).toMatch(/^1 of 3 StackPacks changed, compared with the target branch \([0-9a-f]{12}\)$/m);
    // The same from the command line, in the same checkout of depth 1.
    sandbox.write('.', [['event.json', JSON.stringify(event.event)]]);
    const env = { ...event.env, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: event.ref };
    const listed = stackpack(sandbox.path(event.workspace), ['list', '--changed', '--format', 'json'], {
      ...env,
      GITHUB_EVENT_PATH: sandbox.path('event.json'),
    });
    expect(listed).toMatchObject({ code: 0, out: `${result.outputs['changed-stackpacks']}\n` });
  });

  it('gives each its own archive in the example with a job for each', async () => {
    const { jobs } = parse(readText('examples/workflows/job-per-stackpack.yml'));
    expect(jobs.stackpack.outputs.changed).toBe('${{ steps.stackpack.outputs.changed-stackpacks }}');
    expect(jobs.each.strategy.matrix.stackpack).toBe('${{ fromJSON(needs.stackpack.outputs.changed) }}');
    const [download, use] = jobs.each.steps;
    expect(use.env).toEqual({ NAME: '${{ matrix.stackpack.name }}' });
    const results = new ResultsServer();
    await results.start();
    const inputs = { ...jobs.stackpack.steps[1].with, 'upload-artifact': 'true' };
    const event = pushBranch(sandbox, { ...isNewSap, ...inVersion('sap-2', '1.1.0') });
    const result = await runAction(sandbox, { ...event, server, results, inputs });
    await results.stop();
    expect(result.exitCode).toBe(0);
    expect(results.artifacts.map(({ name }) => name)).toEqual([download.with.name]);
    const shown = (readListJson(result.outputs['changed-stackpacks'] ?? '') as { name: string }[]).map(({ name }) =>
      execFileSync('bash', ['-e', '-c', use.run.replace('ls -l', 'ls')], {
        cwd: sandbox.path('checkout', 'target'),
        env: { ...process.env, NAME: name },
        encoding: 'utf8',
      }),
    );
    expect(shown).toEqual([
      expect.stringMatching(/^sap-1\.1\.0-main-42-\w{7}-SNAPSHOT\.sts\n$/),
      expect.stringMatching(/^sap-2-1\.1\.0-main-42-\w{7}-SNAPSHOT\.sts\n$/),
    ]);
  });

  it('is an empty list where nothing changed', async () => {
    const result = await run(openPullRequest(sandbox, { 'README.md': 'Not packaged.\n' }));
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'changed-stackpacks': '[]' } });
  });

  it('is of what is not released as it is, where the run is for no change', async () => {
    sandbox.git('work', 'tag', 'sap-1.0.0');
    pushAll(sandbox);
    const event = { ...checkOut(sandbox, 'refs/heads/main'), eventName: 'schedule', event: {} };
    const result = await run(event);
    expect(changedOf(result)).toEqual(['sap-2 1.0.0', 'sap-hana 1.0.0']);
    expect(result.log).toContain('compared with the last release of each, by the tags of the remote origin');
  });

  it('is of all, with the reason, where what changed cannot be told', async () => {
    const event = pushBranch(sandbox, isNewSap);
    const lost = { ...event.event, before: 'd'.repeat(40) };
    const result = await run({ ...event, event: lost });
    expect(changedOf(result)).toEqual(['sap 1.1.0', 'sap-2 1.0.0', 'sap-hana 1.0.0']);
    expect(result.outputs['changed-stackpacks']).toContain(
      'what changed is not known: what this push changes cannot be told',
    );
  });

  it('is empty where it was not found out', async () => {
    const event = pushBranch(sandbox, isNewSap);
    const result = await run({ ...event, eventName: 'workflow_run' });
    expect(result.outputs['changed-stackpacks']).toBe('');
    expect((await run(event, { path: 'nothing-here' })).outputs['changed-stackpacks']).toBe('');
  });
});

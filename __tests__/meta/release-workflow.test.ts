import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText } from './source-files.ts';

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

interface Workflow {
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const { concurrency, jobs }: Workflow = parse(readText('.github/workflows/release.yml'));
const moveScript = jobs['move-major-tag']?.steps[0]?.run ?? '';
const publishScript = jobs['publish-npm']?.steps.at(-1)?.run ?? '';

// Answers a lookup with the tags of that prefix, one a line, as --jq would; writes down everything else.
const gh = `#!/usr/bin/env bash
case "$*" in
  *--paginate*matching-refs/tags/*)
    prefix="\${3##*/}"
    for tag in $TAGS; do [[ "$tag" == "$prefix"* ]] && echo "$tag"; done
    exit 0 ;;
  *) echo "$*" >> "$CALLS" ;;
esac
`;

// Answers as npm does of a package: with all versions as JSON, a list or, of one, a text; and with the one tagged latest.
const npm = `#!/usr/bin/env bash
case "$*" in
  'view stackpack-action versions --json') [ -n "$VERSIONS" ] && echo "$VERSIONS" ;;
  'view stackpack-action dist-tags.latest') echo "$LATEST" ;;
  *) echo "$*" >> "$CALLS" ;;
esac
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-workflow-'));
  writeFileSync(path.join(folder, 'gh'), gh, { mode: 0o755 });
  writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step's script as the runner does one that names no shell. Gives what it would write at GitHub or npm. */
function run(script: string, env: Readonly<Record<string, string>>): { status: number | null; calls: string[] } {
  const calls = path.join(folder, 'calls');
  writeFileSync(calls, '');
  const full = { PATH: `${folder}:${process.env.PATH}`, CALLS: calls, ...env };
  const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-c', script], {
    cwd: folder,
    env: full,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { status, calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean) };
}

/** What is asked of GitHub, where these tags are there and one of them was just released. */
function release(tag: string, tags: readonly string[]): string[] {
  const env = { TAGS: tags.join(' '), TAG: tag, GITHUB_REPOSITORY: 'owner/name', GITHUB_SHA: 'abc' };
  const { status, calls } = run(moveScript, env);
  expect(status).toBe(0);
  return calls;
}

/** What is asked of npm, which has these versions, where this one was just released. */
function publish(version: string, versions: readonly string[], latest = versions.at(-1) ?? '', prerelease = false) {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
  const shown = versions.length === 1 ? JSON.stringify(versions[0]) : JSON.stringify(versions, undefined, 2);
  return run(publishScript, {
    VERSIONS: versions.length === 0 ? '' : shown,
    LATEST: latest,
    PRERELEASE: String(prerelease),
  });
}

describe('releases that follow each other closely', () => {
  it('wait for each other, and none is dropped', () => {
    // The documentation of `concurrency`: of a group one run waits, and a further one takes its place, but for `queue: max`.
    expect(concurrency).toEqual({ group: expect.anything(), 'cancel-in-progress': false, queue: 'max' });
  });
});

// The jobs run on Ubuntu alone.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('the major tag (on Linux only, as the job)', () => {
  it('makes the major tag where there is none, and is not misled by v10', () => {
    expect(release('v1.0.0', ['v1.0.0', 'v10', 'v10.0.0'])).toEqual([
      'api --method POST repos/owner/name/git/refs -f ref=refs/tags/v1 -f sha=abc',
    ]);
  });

  it('moves it to the release, by number and not by letter', () => {
    expect(release('v1.10.0', ['v1', 'v1.9.0', 'v1.10.0', 'v1.11.0-rc.1', 'v2.0.0'])).toEqual([
      'api --method PATCH repos/owner/name/git/refs/tags/v1 -f sha=abc -F force=true',
    ]);
  });

  it('leaves it where a later version is out', () => {
    expect(release('v1.9.1', ['v1', 'v1.9.1', 'v1.10.0'])).toEqual([]);
  });

  it.each(['v1', 'nightly', 'v1.2.3-rc.1', '1.2.3'])('does nothing for a release of %s', (tag) => {
    expect(release(tag, [tag])).toEqual([]);
  });
});

describeOnLinux('the npm package (on Linux only, as the job)', () => {
  const published = (tag: string) => ({ status: 0, calls: [`publish --provenance --access public --tag ${tag}`] });

  it('is published as the latest', () => {
    expect(publish('1.0.0', ['0.1.0'])).toEqual(published('latest'));
    expect(publish('1.10.0', ['1.2.0', '1.9.0'])).toEqual(published('latest'));
  });

  it('is published as the next one where it is a pre-release, by its version or by what GitHub says', () => {
    expect(publish('2.0.0-rc.1', ['1.0.0'])).toEqual(published('next'));
    expect(publish('2.0.0', ['1.0.0'], '1.0.0', true)).toEqual(published('next'));
  });

  it('does not become the latest where a later one is', () => {
    expect(publish('1.9.1', ['1.9.0', '1.10.0'])).toEqual(published('previous'));
  });

  it.each([[['1.0.0']], [['0.9.0', '1.0.0', '1.0.1']]])('is left alone where npm has it: %j', (versions) => {
    expect(publish('1.0.0', versions)).toEqual({ status: 0, calls: [] });
  });

  it('is not published where npm does not say what it has', () => {
    expect(publish('1.0.0', [])).toEqual({ status: 1, calls: [] });
  });
});

describe('the job that publishes to npm', () => {
  const job = jobs['publish-npm'];

  it('comes after the verification, which is of every release, and runs nothing that was installed', () => {
    expect(jobs.verify?.if).toBeUndefined();
    expect(job?.needs).toBe('verify');
    expect(job?.steps.flatMap(({ run: script }) => script ?? [])).toEqual([publishScript]);
    expect(publishScript).not.toMatch(/npm (?:ci|install|run|exec)|npx/);
  });

  it('has no secret, only the right to say who it is, in an environment of its own', () => {
    expect(job?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(job?.environment).toBe('npm');
    expect(JSON.stringify(job)).not.toMatch(/secrets|TOKEN|registry-url/);
  });

  it('runs in the repository that package.json names, as npm compares the two', () => {
    const { repository, name } = JSON.parse(readText('package.json'));
    expect(name).toBe('stackpack-action');
    const [, address] = /^git\+https:\/\/github\.com\/(.+)\.git$/.exec(repository.url) ?? [];
    expect(job?.if).toBe(`\${{ github.repository == '${address}' }}`);
  });
});

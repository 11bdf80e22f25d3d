import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readArchive } from '../../src/archive/read-archive.ts';
import { loadPack } from '../../src/stackpack/load.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox, gitEnvironment } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';
import { zipOf } from '../support/zip.ts';

let sandbox: GitSandbox;
beforeEach(() => {
  sandbox = new GitSandbox();
});
afterEach(() => sandbox.remove());

/** Runs `stackpack build` in a folder of the sandbox. */
function build(folder: string, args: readonly string[] = []) {
  return stackpack(sandbox.path(folder), ['build', ...args], gitEnvironment);
}

function makePack(): void {
  sandbox.init('work');
  sandbox.write('work', Object.entries(goodPacks['1.x']));
  sandbox.commit('work', 'A pack');
}

const manifest = goodPacks['1.x']['stackpack.conf'] as string;

describe('stackpack build of several packs', () => {
  beforeEach(() => {
    sandbox.init('work');
    const files = (pack: string) =>
      Object.entries(goodPacks['1.x']).map(([file, content]): [string, MemoryContent] => [
        `${pack}/${file}`,
        file === 'stackpack.conf' ? manifest.replace('name = greenhouse', `name = ${pack}`) : content,
      ]);
    for (const pack of ['alpha', 'beta']) sandbox.write('work', files(pack));
    sandbox.commit('work', 'Two packs');
  });

  const target = () => readdirSync(sandbox.path('work', 'target')).sort();

  it('builds all', () => {
    expect(build('work')).toMatchObject({ code: 0, err: '' });
    expect(target()).toEqual(['alpha', 'beta'].flatMap((name) => [`${name}-1.2.0.sts`, `${name}-1.2.0.sts.sha256`]));
  });

  it('builds none where one has an error, or its place is taken', () => {
    sandbox.write('work', [['beta/resources/overview.md', null]]);
    expect(build('work')).toMatchObject({ code: 1, err: 'nothing was built\n' });
    expect(existsSync(sandbox.path('work', 'target'))).toBe(false);
    sandbox.write('work', [
      ['beta/resources/overview.md', '# Beta\n'],
      ['target/beta-1.2.0.sts', 'another'],
    ]);
    expect(build('work')).toMatchObject({ code: 2, err: expect.stringContaining('another "beta-1.2.0.sts"') });
    expect(target()).toEqual(['beta-1.2.0.sts']);
    expect(build('work', ['--force']).code).toBe(0);
    expect(target()).toHaveLength(4);
  });

  it('refuses two of one name and version', () => {
    sandbox.write('work', [['beta/stackpack.conf', manifest.replace('name = greenhouse', 'name = alpha')]]);
    // The copied name is an error of its own where identifiers are checked; here it is the archive's name that counts.
    const result = build('work', ['--check', 'report']);
    expect(result).toMatchObject({
      code: 2,
      err: expect.stringContaining('"alpha" and "beta" are both "alpha" in version 1.2.0'),
    });
    expect(existsSync(sandbox.path('work', 'target'))).toBe(false);
  });
});

describe('stackpack build of an .sts', () => {
  beforeEach(() => makePack());

  it('checks it and passes it on as it is', () => {
    expect(build('work', ['--output', 'lib']).code).toBe(0);
    const made = sandbox.path('work', 'lib', 'greenhouse-1.2.0.sts');
    renameSync(made, sandbox.path('work', 'lib', 'x.sts'));
    const result = build('work', ['lib/x.sts']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain(
      `\npassed on lib/x.sts as target/greenhouse-1.2.0.sts (${Object.keys(goodPacks['1.x']).length} files, `,
    );
    const bytes = readFileSync(sandbox.path('work', 'target', 'greenhouse-1.2.0.sts'));
    expect(Buffer.compare(bytes, readFileSync(sandbox.path('work', 'lib', 'x.sts')))).toBe(0);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const checksum = sandbox.path('work', 'target', 'greenhouse-1.2.0.sts.sha256');
    expect(readFileSync(checksum, 'utf8')).toBe(`${digest}  greenhouse-1.2.0.sts\n`);
    // One that lies in the output folder already is there.
    rmSync(checksum);
    expect(build('work', ['target/greenhouse-1.2.0.sts', '--print-path']).out).toBe('target/greenhouse-1.2.0.sts\n');
    expect(existsSync(checksum)).toBe(true);
  });

  it('gives it no other version, and builds nothing of one with errors', async () => {
    expect(build('work', ['--output', 'lib']).code).toBe(0);
    const file = 'lib/greenhouse-1.2.0.sts';
    for (const option of [['--pack-version', '2.0.0'], ['--snapshot']]) {
      const result = build('work', [...option, file]);
      expect(result).toMatchObject({ code: 2, err: expect.stringContaining(`"${file}" is an archive already`) });
    }
    sandbox.write('work', [['bad.sts', await zipOf([['stackpack.conf', manifest]])]]);
    expect(build('work', ['bad.sts'])).toMatchObject({ code: 1, err: 'nothing was built\n' });
    expect(existsSync(sandbox.path('work', 'target'))).toBe(false);
  });
});

describe('stackpack build --snapshot', () => {
  const built = () => readdirSync(sandbox.path('work', 'target')).filter((name) => name.endsWith('.sts'));
  beforeEach(() => {
    makePack();
    sandbox.git('work', 'checkout', '-q', '-b', 'feature/new_sensors');
  });

  it('comes before the version in work, and before the next patch once that is released', async () => {
    const short = sandbox.git('work', 'rev-parse', 'HEAD').slice(0, 7);
    expect(build('work', ['--snapshot'])).toMatchObject({ code: 0, err: '' });
    expect(built()).toEqual([`greenhouse-1.2.0-feature-new-sensors-${short}-SNAPSHOT.sts`]);
    const bytes = readFileSync(sandbox.path('work', 'target', built()[0] ?? ''));
    expect((await loadPack(await readArchive(bytes))).version?.value).toBe(
      `1.2.0-feature-new-sensors-${short}-SNAPSHOT`,
    );
    rmSync(sandbox.path('work', 'target'), { recursive: true });
    sandbox.git('work', 'tag', 'v1.2.0');
    // What is released and has changed since would be version-not-bumped: no matter for a snapshot.
    sandbox.write('work', [['resources/new.md', '# New\n']]);
    sandbox.commit('work', 'More');
    const next = sandbox.git('work', 'rev-parse', 'HEAD').slice(0, 7);
    expect(build('work', ['--snapshot', '--print-path']).out).toBe(
      `target/greenhouse-1.2.1-feature-new-sensors-${next}-SNAPSHOT.sts\n`,
    );
  });

  it('gives the same bytes for the same commit, in a clone too, and takes a detached HEAD', () => {
    build('work', ['--snapshot']);
    const [name = ''] = built();
    sandbox.git('.', 'clone', '-q', 'work', 'other');
    expect(build('other', ['--snapshot']).code).toBe(0);
    const [one, other] = ['work', 'other'].map((folder) => readFileSync(sandbox.path(folder, 'target', name)));
    expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of())).toBe(0);
    sandbox.git('work', 'checkout', '-q', '--detach');
    expect(build('work', ['--snapshot', '--print-path']).out).toMatch(/1\.2\.0-HEAD-[0-9a-f]{7}-SNAPSHOT\.sts\n$/);
  });

  it('follows what version.sbt calls the last released one', () => {
    sandbox.write('work', [
      ['stackpack.conf', manifest.replace('version = "1.2.0"\n', '')],
      ['version.sbt', 'lastReleasedStackPackVersion := "1.2.0"\n'],
    ]);
    expect(build('work', ['--snapshot', '--print-path']).out).toContain('target/greenhouse-1.2.1-feature-new-sensors-');
  });

  it('refuses what has no commit, and a version given by hand', () => {
    sandbox.write('plain', Object.entries(goodPacks['1.x']));
    expect(build('plain', ['--snapshot'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('lies in no git repository'),
    });
    sandbox.git('plain', 'init', '-q');
    expect(build('plain', ['--snapshot'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Commit the StackPack first'),
    });
    expect(build('work', ['--snapshot', '--pack-version', '2.0.0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--snapshot and --pack-version exclude each other'),
    });
  });
});

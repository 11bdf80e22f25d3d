import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandLineFile, stackpack } from '../support/command-line.ts';
import { inVersion, withoutStep } from '../support/gate-sandbox.ts';
import { type GitSandbox, gitEnvironment } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';
import { sandboxWithPack } from '../support/pack-sandbox.ts';
import { readReportJson } from '../support/report-schema.ts';

let sandbox: GitSandbox;

beforeEach(() => {
  sandbox = sandboxWithPack();
});

afterEach(() => sandbox.remove());

const gate = (...args: string[]) => stackpack(sandbox.path('work'), ['gate', ...args], gitEnvironment);

describe('stackpack gate', () => {
  it('compares with the tags of the clone, says so, and shows what decides', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    expect(gate()).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'nothing to release: greenhouse is the same as 1.2.0, tag "v1.2.0" (by the tags of this clone)\n',
      ),
    });
    sandbox.write('work', Object.entries(withoutStep('1.2.1')));
    const { code, out } = gate();
    expect(code).toBe(1);
    expect(out).toContain('stackpack.conf:3:11 error version-bump-too-small\n');
    expect(out).toMatch(/servers that upgrade by themselves will install 1\.2\.1 unattended and ./);
    expect(out).toContain(
      '  help: write 2.0.0 into stackpack.conf: stackpack bump --write; if it is meant, accept it in ',
    );
    expect(out).toMatch(
      /What decides:\n {2}step-removed greenhouse_host\n[\s\S]*old: v1\.2\.0:stackpack\.conf:\d+:\d+\n[\s\S]*and \d more changes?; stackpack diff v1\.2\.0 \. lists all\n$/,
    );
    sandbox.write('work', Object.entries(withoutStep('2.0.0')));
    expect(gate().code).toBe(0);
  });

  it.each([
    ['by tags', ['tag', 'v1.2.0'], [], 'stackpack bump --write'],
    ['without any', ['branch', 'before'], ['--base', 'before'], 'stackpack bump --level major --write'],
  ] as const)('names a command that makes it pass, %s', (_how, mark, options, command) => {
    sandbox.git('work', ...mark);
    sandbox.write('work', Object.entries(withoutStep('1.2.0')));
    const { code, out } = gate(...options);
    const [, named = ''] = /help: write 2\.0\.0 into stackpack\.conf: stackpack ([^;\n]+)\n/.exec(out) ?? [];
    expect([code, `stackpack ${named}`]).toEqual([1, command]);
    expect(stackpack(sandbox.path('work'), named.split(' '), gitEnvironment)).toMatchObject({
      code: 0,
      out: '2.0.0\n',
    });
    expect(gate(...options).code).toBe(0);
  });

  it('never fails for lack of anything to compare with', () => {
    expect(gate()).toMatchObject({
      code: 0,
      out: expect.stringContaining('version not judged: no tag releases a StackPack here'),
    });
    sandbox.write('bare', Object.entries(goodPacks['1.x']));
    expect(stackpack(sandbox.path('bare'), ['gate'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('version not judged: the pack lies in no git repository'),
    });
  });

  it('says that a clone may lack the tags, and how to get them', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.git('.', 'clone', '-q', '--depth', '1', '--no-tags', sandbox.url('work'), 'clone');
    sandbox.write('clone', Object.entries(withoutStep('1.2.0')));
    const run = (...args: string[]) => stackpack(sandbox.path('clone'), args, gitEnvironment);
    const { code, out } = run('gate');
    expect(code).toBe(0);
    expect(out).toContain('version not judged: this clone is shallow and has no tags, and its remote was not asked');
    expect(out).toContain('git fetch --tags brings the tags of the releases, or --fetch asks for them');
    expect(out).not.toContain('tag its releases');
    expect(run('list', '--changed').out).toContain('what changed is not known: this clone is shallow');
    expect(run('bump').err).toContain('this clone is shallow');
    // Without tags the base is taken for what is released, which is not known here.
    expect(run('gate', '--base', 'HEAD').out).toContain('note: this clone is shallow');
    expect(run('gate', '--fetch')).toMatchObject({ code: 1, out: expect.stringContaining('version-not-bumped') });
    sandbox.git('clone', 'fetch', '-q', '--tags');
    expect(run('gate').code).toBe(1);
  });

  it('has what to do where git takes the clone for an attack', () => {
    const env = { ...gitEnvironment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { code, err } = stackpack(sandbox.path('work'), ['gate'], env);
    expect(code).toBe(2);
    expect(err).toContain(`git config --global --add safe.directory ${sandbox.path('work')}\n`);
  });

  it('takes what the work started from', () => {
    sandbox.write('work', [['resources/overview.md', '# Changed\n']]);
    expect(gate('--base', 'main')).toMatchObject({
      code: 1,
      out: expect.stringContaining('greenhouse has changed since "main", and its version is still 1.2.0'),
    });
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.commit('work', 'Ahead');
    expect(gate('--base', 'HEAD').out).toContain(
      'the work since "HEAD" does not change greenhouse; the branch is ahead of 1.2.0',
    );
    expect(gate('--base', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('find the revision "nowhere"'),
    });
  });

  it('compares with what is named, by the policies that are given', () => {
    expect(stackpack(sandbox.path('work'), ['build'], gitEnvironment).code).toBe(0);
    sandbox.write('work', Object.entries(withoutStep('1.3.0')));
    const file = 'target/greenhouse-1.2.0.sts';
    expect(gate('--compare-with', file)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`old: ${file}!/stackpack.conf:`),
    });
    expect(gate('--compare-with', 'HEAD').out).toContain('is too small a step after "HEAD"');
    expect(gate('--compare-with', 'HEAD', '--bump-when', 'release')).toMatchObject({
      code: 0,
      out: expect.stringContaining('the next release of greenhouse must be at least 2.0.0'),
    });
    expect(gate('--compare-with', 'none').out).toContain('version not judged: compare-with is none');
    sandbox.git('work', 'tag', 'v1.2.0');
    expect(gate('--compare-with', 'archive')).toMatchObject({
      code: 2,
      err: expect.stringContaining('name its path in --compare-with'),
    });
  });

  it('asks the remote where it is told to, and leaves the clone alone', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
    sandbox.git('work', 'tag', '-d', 'v1.2.0');
    sandbox.git('work', 'remote', 'add', 'origin', sandbox.url('origin.git'));
    sandbox.write('work', Object.entries(inVersion('1.2.1', '# New\n')));
    expect(gate().out).toContain('version not judged');
    expect(gate('--fetch').out).toContain(
      'version 1.2.1 follows 1.2.0, tag "v1.2.0", and the changes require a patch bump (by the tags of the remote origin)\n',
    );
    expect(sandbox.git('work', 'tag')).toBe('');
    sandbox.removeFolder('origin.git');
    expect(gate('--fetch')).toMatchObject({
      code: 2,
      err: expect.stringContaining('git ls-remote origin; or leave --fetch out'),
    });
    expect(gate().code).toBe(0);
  });

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('leaves nothing behind where it is ended while it fetches', async () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.commit('work', 'Later');
    sandbox.git('.', 'clone', '-q', '--bare', 'work', 'origin.git');
    sandbox.git('.', 'clone', '-q', '--depth', '1', '--no-tags', sandbox.url('origin.git'), 'shallow');
    // A remote that never answers.
    const script = `#!/bin/sh\ncase "$*" in *' fetch '*) exec sleep 60;; esac\nPATH=$REAL_PATH exec git "$@"\n`;
    sandbox.write('bin', [['git', script]]);
    chmodSync(sandbox.path('bin', 'git'), 0o755);
    mkdirSync(sandbox.path('tmp'));
    const { PATH = '' } = gitEnvironment;
    const env = { PATH: `${sandbox.path('bin')}:${PATH}`, REAL_PATH: PATH, TMPDIR: sandbox.path('tmp') };
    const child = spawn(process.execPath, [commandLineFile, 'gate', '--fetch'], {
      cwd: sandbox.path('shallow'),
      env: { ...gitEnvironment, ...env },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const isFetching = () => readdirSync(sandbox.path('tmp')).length > 0;
    while (!isFetching() && child.exitCode === null) await delay(20);
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(readdirSync(sandbox.path('tmp'))).toEqual([]);
  });

  it('says where the archive of a pack that is built can come from', () => {
    sandbox.write(
      '.',
      Object.entries(goodPacks['1.x']).map(([path, content]) => [`work/target/pack/${path}`, content] as const),
    );
    sandbox.git('work', 'rm', '-q', '-r', '--cached', '.');
    sandbox.write('work', [['.gitignore', '*\n']]);
    sandbox.git('work', 'add', '-f', '.gitignore');
    sandbox.git('work', 'commit', '-q', '-m', 'Built');
    sandbox.git('work', 'tag', 'v1.2.0');
    expect(gate('target/pack')).toMatchObject({
      code: 0,
      out: expect.stringContaining('download the archive of its last release and name it in --compare-with'),
    });
  });

  it('compares an archive with the sources of the release', () => {
    expect(stackpack(sandbox.path('work'), ['build'], gitEnvironment).code).toBe(0);
    sandbox.git('work', 'tag', 'v1.2.0');
    const file = 'target/greenhouse-1.2.0.sts';
    expect(gate(file)).toMatchObject({ code: 0, out: expect.stringContaining('nothing to release') });
    sandbox.write('work', Object.entries(inVersion('1.1.0', '# Before\n')));
    sandbox.commit('work', 'Before');
    sandbox.git('work', 'tag', '-d', 'v1.2.0');
    sandbox.git('work', 'tag', 'v1.1.0');
    expect(gate(file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('version 1.2.0 follows 1.1.0, tag "v1.1.0"'),
    });
  });

  it('prints one document of JSON', () => {
    sandbox.git('work', 'tag', 'v1.2.0');
    sandbox.write('work', Object.entries(withoutStep('1.2.1')));
    const { code, out } = gate('--format', 'json');
    expect(code).toBe(1);
    expect(readReportJson(out)).toMatchObject({
      stackpacks: [
        {
          gate: {
            baseline: { version: '1.2.0', tag: 'v1.2.0' },
            requiredBump: 'major',
            actualBump: 'patch',
            suggestedVersion: '2.0.0',
            changes: expect.arrayContaining([expect.objectContaining({ id: 'step-removed', decides: true })]),
          },
        },
      ],
    });
  });

  it.each([
    [['--bump-when', 'relase'], '--bump-when release'],
    [['--zero-major', 'semver'], 'cargo, strict, off'],
    [['--compare-with', '-x'], 'no revision starts with a hyphen'],
    [['--tag-format', 'v'], 'must hold {version} exactly once'],
  ])('refuses %j', (args, says) => {
    const value = args[1] ?? '';
    expect(gate(`${args[0]}=${value}`)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });
});

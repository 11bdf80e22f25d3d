import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stackpack } from '../support/command-line.ts';
import { goodPacks } from '../support/good-packs.ts';
import type { placed } from '../support/memory-ports.ts';
import { readReportJson } from '../support/report-schema.ts';
import { commitAll, git, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { zipOf } from '../support/zip.ts';

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const inFolder = (folder: string, files: Parameters<typeof placed>[1]) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

/** A repository of two packs, one of which has an error, a warning and an info. */
let repository: string;
beforeAll(() => {
  repository = temporaryFolder({
    ...inFolder('stackpacks/good', goodPacks['2.0']),
    ...inFolder('stackpacks/bad', {
      ...classic,
      'stackpack.conf': manifest.replace('logoUrl = "logo.png"', 'logoUrl = "gone.png"\ndisplayNmae = x'),
    }),
    ...inFolder('generated/ignored', classic),
    'settings/stackpack.conf': 'http.port = 80\n',
    '.gitignore': 'generated/\n',
  });
  commitAll(repository);
});

describe('stackpack check', () => {
  it('prints findings where they stand, with a caret, and what to do', () => {
    const { code, out, err } = stackpack(repository, ['check']);
    expect(code).toBe(1);
    expect(err).toBe('');
    const logo = manifest.split('\n').findIndex((line) => line.startsWith('logoUrl')) + 1;
    expect(out).toContain(`stackpacks/bad/stackpack.conf:${logo}:11 error resource-missing\n`);
    expect(out).toContain(`\n  ${logo} | logoUrl = "gone.png"\n    |           ^^^^^^^^^^\n`);
    expect(out).toContain("\n  to ignore: { rule: resource-missing, path: 'stackpacks/bad/stackpack.conf' }\n");
    expect(out).toContain('settings/stackpack.conf:1:1 info manifest-foreign\n');
    expect(out).toContain('\nok otel-greenhouse 1.2.0 (from the manifest) stackpacks/good\n');
    expect(out).toMatch(/\n1 error, 1 warning, \d infos? in 2 StackPacks \(\d+(?:\.\d)? m?s\)\n$/);
    expect(out).not.toMatch(/ignored|\u001b/);
  });

  it('gives a pack that is fine one line', () => {
    expect(stackpack(repository, ['check', 'stackpacks/good'])).toEqual({
      code: 0,
      out: 'ok otel-greenhouse 1.2.0 (from the manifest) stackpacks/good\n',
      err: '',
    });
    expect(stackpack(path.join(repository, 'stackpacks/good'), ['check']).out).toBe(
      'ok otel-greenhouse 1.2.0 (from the manifest) .\n',
    );
  });

  it('prints JSON as documented', () => {
    const { code, out } = stackpack(repository, ['check', '--format', 'json']);
    expect(code).toBe(1);
    expect(readReportJson(out)).toMatchObject({
      stackpacks: [{ path: 'stackpacks/bad' }, { path: 'stackpacks/good', findings: [] }],
      findings: [{ rule: 'manifest-foreign' }],
      summary: { errors: 1, warnings: 1 },
    });
    const below = stackpack(path.join(repository, 'stackpacks'), ['check', '--format=json', 'bad']);
    expect(readReportJson(below.out)).toMatchObject({
      stackpacks: [
        { path: 'bad', findings: expect.arrayContaining([expect.objectContaining({ file: 'bad/stackpack.conf' })]) },
      ],
    });
  });

  it.each([
    ['ignoring the error', ['--ignore', 'resource-missing'], 0],
    ['ignoring it in a file', ['--ignore=resource-missing:stackpacks/bad/**,logo-size'], 0],
    ['ignoring it elsewhere', ['--ignore=resource-missing:stackpacks/good/**'], 1],
    ['failing on warnings', ['--ignore', 'resource-missing', '--fail-on', 'warning'], 1],
    ['ignoring both', ['--ignore', 'resource-missing', '--ignore', 'manifest-unknown-key', '--fail-on=warning'], 0],
    ['reporting only', ['--check', 'report'], 0],
    ['checking nothing', ['--check', 'off'], 0],
  ])('counts %s', (_title, options, code) => {
    expect(stackpack(repository, ['check', ...options, 'stackpacks']).code).toBe(code);
  });

  it('prints findings alone when it is to be quiet', () => {
    expect(stackpack(repository, ['check', '--quiet', 'stackpacks/good'])).toEqual({ code: 0, out: '', err: '' });
    const { out, err } = stackpack(repository, ['check', '--quiet', '--ignore=x', 'stackpacks/bad']);
    expect([out.includes('resource-missing'), out.includes('in 1 StackPack'), err]).toEqual([true, false, '']);
  });

  it('says on standard error what is no finding', () => {
    const { code, err } = stackpack(repository, ['check', '--ignore', 'logo-sise', 'stackpacks/good']);
    expect([code, err]).toEqual([0, 'notice: There is no rule "logo-sise" to ignore; perhaps logo-size is meant\n']);
  });

  it('reads an archive', async () => {
    const folder = temporaryFolder({
      'g.sts': await zipOf(Object.entries(classic) as [string, string][]),
      'x.sts': 'x',
    });
    expect(stackpack(folder, ['check', 'g.sts']).out).toBe('ok greenhouse 1.2.0 (from the manifest) g.sts\n');
    const broken = stackpack(folder, ['check', 'g.sts', 'x.sts']);
    expect(broken.code).toBe(2);
    expect(broken.out).toContain('ok greenhouse');
    expect(broken.err).toContain('error: "x.sts" cannot be read: this is no zip archive');
  });

  it('takes the version of the tag that is checked out, else of version.sbt', () => {
    const folder = temporaryFolder({
      ...inFolder('src/main/stackpack', { ...classic, 'stackpack.conf': manifest.replace('version = "1.2.0"\n', '') }),
      'version.sbt': 'lastReleasedStackPackVersion := "1.1.0"\n',
    });
    commitAll(folder);
    const check = (...options: string[]) => stackpack(folder, ['check', '--format=json', ...options]).out;
    expect(readReportJson(check())).toMatchObject({ stackpacks: [{ version: '1.1.0', versionSource: 'version.sbt' }] });
    git(folder, 'tag', 'greenhouse-1.2.0');
    expect(readReportJson(check())).toMatchObject({ stackpacks: [{ version: '1.2.0', versionSource: 'tag' }] });
    expect(readReportJson(check('--pack-version=2.0.0'))).toMatchObject({
      stackpacks: [{ version: '2.0.0', versionSource: 'option' }],
    });
  });

  it.each([
    ['an unknown option', ['--formt', 'json'], 'stackpack check has no option "--formt"', '--format'],
    ['an unknown value', ['--format', 'jsno'], '--format cannot be "jsno"', '--format json'],
    ['an option without its value', ['--format'], '--format needs a value', '--help'],
    ['an option in the place of a value', ['--format', '--quiet'], '--format needs a value', '--help'],
    ['an option twice', ['--fail-on', 'error', '--fail-on', 'warning'], '--fail-on is given twice', 'once'],
    ['a value too many', ['--quiet=yes'], '--quiet takes no value', 'alone'],
    ['a path that is not there', ['stackpack'], '"stackpack" does not exist', '"stackpacks"'],
    ['a folder without a pack', ['settings'], 'There is no StackPack in "settings"', 'stackpack.conf'],
  ])('refuses %s', (_title, args, message, help) => {
    const { code, out, err } = stackpack(repository, ['check', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: .*\n {2}help: .*\n$/);
    expect(err).toContain(message);
    expect(err.split('help:')[1]).toContain(help);
  });

  it('works without git', () => {
    expect(stackpack(repository, ['check', 'stackpacks/good'], { PATH: '/nowhere' }).code).toBe(0);
    const all = stackpack(repository, ['check', '--check=report'], { PATH: '/nowhere' });
    expect([all.code, all.out.includes('generated/ignored')]).toEqual([0, true]);
  });

  // Windows has neither the signal nor the shell.
  (process.platform === 'win32' ? it.skip : it)('ends quietly when nobody reads on', () => {
    const many = temporaryFolder();
    const bad = { ...classic, 'stackpack.conf': manifest.replace(/Url = "/g, 'Url = "gone-') };
    for (let at = 0; at < 60; at++) writeFiles(many, inFolder(`p${at}`, bad));
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const script = '"$0" "$1" check | head -n 1; echo "${PIPESTATUS[0]}"';
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, cli], {
      cwd: many,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n').slice(1)).toEqual(['1', '']);
  });

  it('colours a terminal alone, and not where NO_COLOR is set', () => {
    // util-linux's script gives its child a terminal.
    try {
      execFileSync('script', ['--version'], { stdio: 'ignore' });
    } catch {
      if (process.env.CI === 'true' && process.platform === 'linux') throw new Error('script (util-linux) is missing');
      console.warn('not run: script (util-linux) is missing');
      return;
    }
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const inTerminal = (env: Record<string, string>) =>
      execFileSync('script', ['-qec', `"${process.execPath}" "${cli}" check stackpacks/good`, '/dev/null'], {
        cwd: repository,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', TERM: 'xterm', ...env },
      });
    expect(inTerminal({})).toContain('\u001b[32mok\u001b[0m');
    expect(inTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
    expect(inTerminal({ TERM: 'dumb' })).not.toContain('\u001b[');
  });

  // The superuser may read anything, and Windows has other permissions.
  (process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it)('says what cannot be read', () => {
    const folder = temporaryFolder(classic);
    chmodSync(path.join(folder, 'resources/overview.md'), 0);
    const { code, err } = stackpack(folder, ['check']);
    expect([code, err]).toEqual([2, expect.stringContaining('permission')]);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { filesBelow, readText, root } from '../meta/source-files.ts';
import { commitAll, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

interface PackedFile {
  readonly path: string;
  readonly mode: number;
}

const { version } = JSON.parse(readText('package.json'));
const onWindows = process.platform === 'win32';

let place: string;
let packed: readonly PackedFile[];

/**
 * Runs npm or npx, with nothing but PATH from the environment of the tests, no network, and a cache of its own that is
 * empty: whatever it needs must be in the tarball.
 */
function npm(cwd: string, program: 'npm' | 'npx', ...args: string[]) {
  const env = {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    HOME: path.join(place, 'home'),
    USERPROFILE: path.join(place, 'home'),
    npm_config_cache: path.join(place, 'cache'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', shell: onWindows, timeout: 60_000 });
}

/** Runs a command of the installed package as npm links it, by a name and not by a file of ours. */
function installed(name: string, cwd: string, ...args: string[]) {
  const file = path.join(place, 'its place/node_modules/.bin', onWindows ? `${name}.cmd` : name);
  const { PATH, SystemRoot } = process.env;
  const env = { PATH, SystemRoot, npm_config_offline: 'true' };
  const run = onWindows ? `"${file}"` : file;
  const { status, stdout, stderr } = spawnSync(run, args, { cwd, env, encoding: 'utf8', shell: onWindows });
  return { status, out: stdout, err: stderr };
}

function packageFolder(...parts: string[]): string {
  return path.join(place, 'its place/node_modules/stackpack-action', ...parts);
}

beforeAll(() => {
  place = temporaryFolder();
  for (const folder of ['home', 'its place', 'work']) mkdirSync(path.join(place, folder));
  const pack = npm(root, 'npm', 'pack', '--json', '--pack-destination', place);
  expect({ status: pack.status, stderr: pack.stderr }).toMatchObject({ status: 0 });
  const [{ filename, files }] = JSON.parse(pack.stdout);
  packed = files;
  writeFiles(path.join(place, 'its place'), { 'package.json': '{ "private": true }\n' });
  const install = npm(path.join(place, 'its place'), 'npm', 'install', '--ignore-scripts', `../${filename}`);
  expect({ status: install.status, stderr: install.stderr }).toMatchObject({ status: 0 });
  cpSync(path.join(root, 'examples/otel-greenhouse'), path.join(place, 'work/otel-greenhouse'), { recursive: true });
  commitAll(path.join(place, 'work'));
});

describe('the npm package', () => {
  it('holds the command line, its pages and the licences, and nothing of the Action', () => {
    const kinds = packed.map((file) => file.path.replace(/^(dist\/chunks|docs\/changes|docs\/rules)\/[\w-]+/, '$1/*'));
    expect([...new Set(kinds)].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist/chunks/*.js',
      'dist/cli.js',
      'dist/licenses.txt',
      'dist/worker.js',
      'docs/changes/*.md',
      'docs/diff.schema.json',
      'docs/list.schema.json',
      'docs/report.md',
      'docs/report.schema.json',
      'docs/rules/*.md',
      'package.json',
    ]);
    expect(packed.filter((file) => file.path.includes('/action-'))).toEqual([]);
  });

  it('holds every chunk that the command line can ask for, and no other', () => {
    const asked = new Set(['dist/cli.js']);
    for (const file of asked) {
      for (const [, name = ''] of readFileSync(packageFolder(file), 'utf8').matchAll(
        /["'](\.{1,2}\/[\w./-]+\.js)["']/g,
      )) {
        // Packages that are bundled import files of their own inside strings and comments as well.
        const found = path.posix.join(path.posix.dirname(file), name);
        if (existsSync(path.join(root, found))) asked.add(found);
      }
    }
    const scripts = packed.map((file) => file.path).filter((file) => /^dist\/.*\.js$/.test(file));
    expect([...asked].sort()).toEqual(scripts.sort());
  });

  it('holds the terms of all that is bundled into it', () => {
    const terms = readFileSync(packageFolder('dist/licenses.txt'), 'utf8');
    const names = new Set(
      filesBelow('dist/chunks')
        .filter((file) => existsSync(packageFolder(file)))
        .flatMap((file) => [...readText(file).matchAll(/^ *\/\/ (?:.*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm)])
        .map(([, name = '']) => name),
    );
    expect([...names]).toEqual(expect.arrayContaining(['archiver', 'parse5', 'semver', 'yauzl']));
    expect([...names].filter((name) => !terms.includes(`\n${name}@`))).toEqual([]);
  });

  it('brings no other package', () => {
    const modules = path.join(place, 'its place/node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['stackpack-action']);
    expect(existsSync(packageFolder('node_modules'))).toBe(false);
  });

  it('has a command that can be run, in git as in the tarball', () => {
    const { mode } = packed.find((file) => file.path === 'dist/cli.js') ?? {};
    // A file system of Windows has no such bit.
    expect(onWindows || mode === 0o755).toBe(true);
    expect(onWindows || lstatSync(path.join(place, 'its place/node_modules/.bin/stackpack')).isSymbolicLink()).toBe(
      true,
    );
    const inGit = spawnSync('git', ['ls-files', '--stage', 'dist/cli.js'], { cwd: root, encoding: 'utf8' }).stdout;
    expect(inGit).toMatch(/^100755 /);
  });

  it.each(['stackpack', 'stackpack-action'])('runs as %s, through its link, from a path with a space', (name) => {
    expect(installed(name, place, '--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it('is found by npx', () => {
    const run = npm(path.join(place, 'its place'), 'npx', '--no-install', 'stackpack-action', 'check', '../work');
    expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining('otel-greenhouse') });
  });

  it('checks, compares, builds and says what changed', () => {
    const work = path.join(place, 'work');
    const check = installed('stackpack', work, 'check');
    expect(check).toMatchObject({ status: 0, err: '' });
    expect(check.out).toContain('otel-greenhouse');
    const gate = installed('stackpack', work, 'gate');
    expect(gate).toMatchObject({ status: 0 });
    expect(gate.out).toContain('otel-greenhouse');
    expect(installed('stackpack', work, 'bump', '--level', 'minor', 'otel-greenhouse').out).toContain('1.3.0');
    const build = installed('stackpack', work, 'build', '--print-path');
    expect(build).toMatchObject({ status: 0 });
    const archive = build.out.trim();
    expect(readdirSync(path.join(work, 'target'))).toContain(path.posix.basename(archive));
    expect(installed('stackpack', work, 'check', archive)).toMatchObject({ status: 0 });
    expect(installed('stackpack', work, 'diff', 'otel-greenhouse', archive).out).toContain('no bump is required');
    expect(installed('stackpack', work, 'show', '--field', 'name', 'otel-greenhouse').out).toBe('otel-greenhouse\n');
  });

  it('says what is wrong', () => {
    const broken = path.join(place, 'work/broken');
    cpSync(path.join(place, 'work/otel-greenhouse'), broken, { recursive: true });
    rmSync(path.join(broken, 'resources/logo.png'));
    const { status, out } = installed('stackpack', place, 'check', 'work/broken');
    expect(status).toBe(1);
    expect(out).toContain('error resource-missing');
    rmSync(broken, { recursive: true });
  });

  it.each(['rules/resource-missing', 'changes/node-removed'])('explains docs/%s.md', (page) => {
    const { status, out, err } = installed('stackpack', place, 'explain', path.basename(page));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(readText(`docs/${page}.md`).trimEnd()).toContain(out.trim().split('\n').at(-1));
  });
});

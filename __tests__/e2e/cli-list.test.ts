import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';
import { placed } from '../support/memory-ports.ts';
import { readListJson } from '../support/report-schema.ts';

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const names = { 'packs/greenhouse': 'greenhouse', 'packs/sap': 'sap', 'packs/sap-hana': 'sap-hana' } as const;
const sandbox = new GitSandbox();

function packOf(name: string, change: Readonly<Record<string, MemoryContent>> = {}) {
  return { ...classic, 'stackpack.conf': manifest.replace('name = greenhouse', `name = ${name}`), ...change };
}

beforeAll(() => {
  sandbox.init('origin');
  for (const [folder, name] of Object.entries(names))
    sandbox.write('origin', Object.entries(placed(folder, packOf(name))));
  sandbox.write('origin', [['packs/sap/README.md', '# SAP\n']]);
  sandbox.commit('origin', 'Three packs');
  for (const name of Object.values(names)) sandbox.git('origin', 'tag', `${name}-1.2.0`);
});
beforeEach(() => {
  sandbox.removeFolder('work');
  sandbox.git('.', 'clone', '-q', 'origin', 'work');
});
afterAll(() => sandbox.remove());

function list(...args: readonly string[]) {
  return stackpack(sandbox.path('work'), ['list', ...args]);
}

function write(files: Readonly<Record<string, MemoryContent | null>>): void {
  sandbox.write('work', Object.entries(files));
}

/** The folders of the packs that changed, and why. */
function changed(...args: readonly string[]): [string, string | undefined][] {
  const { code, out } = list('--changed', '--format', 'json', ...args);
  expect(code).toBe(0);
  return (readListJson(out) as { path: string; reason?: string }[]).map(({ path, reason }) => [path, reason]);
}

describe('stackpack list', () => {
  it('lists all packs in columns', () => {
    const { code, out, err } = list();
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`packs/greenhouse  greenhouse  1.2.0  manifest  1.x
packs/sap         sap         1.2.0  manifest  1.x
packs/sap-hana    sap-hana    1.2.0  manifest  1.x
`);
  });

  it('lists them as JSON on one line', () => {
    const { out } = list('--format', 'json', 'packs/sap');
    expect(out).toMatch(/^[^\n]*\n$/);
    expect(readListJson(out)).toEqual([
      { path: 'packs/sap', name: 'sap', version: '1.2.0', versionSource: 'manifest', format: '1.x' },
    ]);
  });

  it('says where a version is from, and what is not there', () => {
    write({
      'packs/sap/stackpack.conf': packOf('sap')['stackpack.conf'].replace('version = "1.2.0"\n', ''),
      'packs/greenhouse/stackpack.conf': manifest.replace('name = greenhouse\n', '').replace('version = "1.2.0"\n', ''),
      'version.sbt': 'ThisBuild / lastReleasedStackPackVersion := "1.2.0"\n',
    });
    sandbox.git('work', 'commit', '-aqm', 'No longer at the tag');
    expect(list().out.split('\n').slice(0, 2)).toEqual([
      'packs/greenhouse  -         1.2.0  version.sbt  1.x',
      'packs/sap         sap       1.2.0  version.sbt  1.x',
    ]);
  });

  it('lists the rest where one cannot be read, and says which', () => {
    sandbox.write('work', [['broken/broken.sts', 'no zip']]);
    const { code, out, err } = list('packs/sap', 'broken/broken.sts');
    expect(code).toBe(2);
    expect(out).toBe('packs/sap  sap  1.2.0  manifest  1.x\n');
    expect(err).toMatch(/^error: "broken\/broken\.sts" cannot be read: /);
  });

  it.each([
    [['--base', 'main'], '--base says how to find what changed'],
    [['--fetch'], '--fetch says how to find what changed'],
    [['--changed', '--base', 'nowhere'], 'cannot find the revision "nowhere"'],
    [['--format', 'yaml'], '--format cannot be "yaml"'],
    [['nothing-here'], 'does not exist'],
  ])('refuses %j', (args, says) => {
    const { code, out, err } = list(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('says that the configuration has errors, and prints no finding', () => {
    write({ '.stackpackrc.yaml': 'packs: {}\n' });
    const { code, out, err } = list();
    expect([code, out.split('\n').length]).toEqual([0, 4]);
    expect(err).toBe('notice: ".stackpackrc.yaml" has errors, which stackpack check shows\n');
  });
});

describe('stackpack list --changed', () => {
  it('compares with the last release of each', () => {
    const { code, out, err } = list('--changed');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('0 of 3 StackPacks changed, compared with the last release of each, by the tags of this clone\n');
    expect(list('--changed', '--format', 'json').out).toBe('[]\n');
  });

  it('tells the reason of each', () => {
    write({ 'packs/sap/resources/overview.md': '# Other\n' });
    expect(list('--changed').out).toBe(`packs/sap  sap  1.2.0  manifest  1.x
  the text of "resources/overview.md" changed
1 of 3 StackPacks changed, compared with the last release of each, by the tags of this clone
`);
  });

  it('compares with a revision', () => {
    write({ 'packs/sap/resources/overview.md': '# Other\n' });
    sandbox.commit('work', 'One');
    write({ 'packs/sap-hana/resources/overview.md': '# Other\n' });
    const reason = 'the text of "resources/overview.md" changed';
    expect(changed('--base', 'HEAD')).toEqual([['packs/sap-hana', reason]]);
    expect(changed('--base', 'HEAD~1')).toEqual([
      ['packs/sap', reason],
      ['packs/sap-hana', reason],
    ]);
    expect(list('--changed', '--base', 'sap-1.2.0').out).toMatch(
      /\n2 of 3 .*, compared with "sap-1\.2\.0" \([0-9a-f]{12}\)\n$/,
    );
  });

  it('counts a new pack, and not one that moved', () => {
    write(placed('packs/new', packOf('new')));
    sandbox.git('work', 'mv', 'packs/sap', 'packs/moved');
    expect(changed('--base', 'HEAD')).toEqual([['packs/new', 'it is new: "HEAD" does not have it']]);
    expect(changed()).toEqual([['packs/new', 'it is not released yet']]);
  });

  it('does not count what is not packaged, file times and line endings of the checkout', () => {
    write({
      'packs/sap/README.md': '# Other\n',
      'packs/sap/src/test/Test.groovy': 'x\n',
      'packs/sap/resources/.DS_Store': 'x',
      'packs/greenhouse/resources/overview.md': String(classic['resources/overview.md']),
      'packs/sap-hana/resources/overview.md': String(classic['resources/overview.md']).replaceAll('\n', '\r\n'),
    });
    sandbox.git('work', 'config', 'core.autocrlf', 'true');
    expect(changed('--base', 'HEAD')).toEqual([]);
    expect(changed()).toEqual([]);
  });

  it('counts the version of version.sbt, which is packaged', () => {
    const bare = packOf('sap')['stackpack.conf'].replace('version = "1.2.0"\n', '');
    write({ 'packs/sap/stackpack.conf': bare, 'version.sbt': 'ThisBuild / lastReleasedStackPackVersion := "1.2.0"\n' });
    sandbox.commit('work', 'One');
    expect(changed('--base', 'HEAD')).toEqual([]);
    write({ 'version.sbt': 'ThisBuild / lastReleasedStackPackVersion := "1.2.1"\n' });
    expect(changed('--base', 'HEAD')).toEqual([['packs/sap', 'its version is "1.2.1", and was "1.2.0" in "HEAD"']]);
  });

  it('needs git, and does not fail without', () => {
    sandbox.write('elsewhere', Object.entries(placed('packs/sap', packOf('sap'))));
    const { code, out } = stackpack(sandbox.path('elsewhere'), ['list', '--changed']);
    expect(code).toBe(0);
    expect(out).toBe(
      'packs/sap  sap  1.2.0  manifest  1.x\n  it lies in no git repository, so what changed is not known\n1 of 1 StackPack changed\n',
    );
    sandbox.removeFolder('elsewhere');
  });

  it('takes what the environment says that the change starts from, unless told otherwise', () => {
    const before = sandbox.git('work', 'rev-parse', 'HEAD');
    write({ 'packs/sap/resources/overview.md': '# Other\n' });
    const after = sandbox.commit('work', 'One');
    sandbox.write('.', [['event.json', JSON.stringify({ before, after, repository: { default_branch: 'main' } })]]);
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: sandbox.path('event.json'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: after,
    };
    const run = (...args: string[]) => stackpack(sandbox.path('work'), ['list', '--changed', ...args], env);
    expect(run().out).toMatch(
      /^packs\/sap .*\n.*\n1 of 3 .*, compared with the commit before this push \([0-9a-f]{12}\)\n$/,
    );
    expect(run('--base', 'HEAD').out).toMatch(/^0 of 3 /);
  });
});

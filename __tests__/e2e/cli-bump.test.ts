import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const withoutSteps = manifest.replace(/steps = \[.*?\n\]\n/s, '');
const sandbox = new GitSandbox();

beforeEach(() => {
  sandbox.removeFolder('work');
  sandbox.init('work');
  sandbox.write('work', Object.entries(classic));
  sandbox.commit('work', 'One');
  sandbox.git('work', 'tag', 'v1.2.0');
});
afterAll(() => sandbox.removeFolder('.'));

function bump(...args: readonly string[]) {
  return stackpack(sandbox.path('work'), ['bump', ...args]);
}

function textOf(file: string): string {
  return readFileSync(sandbox.path('work', file), 'utf8');
}

describe('stackpack bump', () => {
  it('says the version alone to scripts, and why to people; and writes nothing', () => {
    const { code, out, err } = bump('--level', 'minor');
    expect([code, out]).toEqual([0, '1.3.0\n']);
    expect(err).toBe('greenhouse goes from 1.2.0 to 1.3.0: a minor bump, as asked for\n');
    expect(sandbox.git('work', 'status', '--short')).toBe('');
  });

  it.each<[string, Record<string, string>, string]>([
    ['stays where nothing changed', {}, '1.2.0'],
    ['rises by what a change of a text requires', { 'resources/overview.md': '# Other\n' }, '1.2.1'],
    ['rises by what a step that is gone requires', { 'stackpack.conf': withoutSteps }, '2.0.0'],
    ['stays where it is enough already', { 'stackpack.conf': withoutSteps.replace('1.2.0', '2.1.0') }, '2.1.0'],
    ['rises further where it is not', { 'stackpack.conf': withoutSteps.replace('1.2.0', '1.2.1') }, '2.0.0'],
  ])('%s', (_what, files, version) => {
    sandbox.write('work', Object.entries(files));
    const { code, out, err } = bump();
    expect([code, out]).toEqual([0, `${version}\n`]);
    expect(err).toContain('of this clone');
  });

  it('writes the version and a heading for it, and nothing else', () => {
    sandbox.write('work', [['stackpack.conf', withoutSteps]]);
    sandbox.write('work', [['resources/RELEASE.md', '## 1.2.0 (2020-01-02)\n']]);
    const before = bump('--write', '--notes');
    expect(before).toMatchObject({ code: 0, out: '2.0.0\n' });
    expect(before.err).toMatch(/\nwrote stackpack\.conf:\d+\nwrote resources\/RELEASE\.md:1\n$/);
    expect(textOf('stackpack.conf')).toBe(withoutSteps.replace('1.2.0', '2.0.0'));
    expect(textOf('resources/RELEASE.md')).toMatch(/^## 2\.0\.0 \(\d{4}-\d\d-\d\d\)\n\n## 1\.2\.0 \(2020-01-02\)\n$/);
    // Then it is enough, and a second run changes nothing.
    const files = [textOf('stackpack.conf'), textOf('resources/RELEASE.md')];
    expect(bump('--write', '--notes')).toMatchObject({ code: 0, out: '2.0.0\n' });
    expect([textOf('stackpack.conf'), textOf('resources/RELEASE.md')]).toEqual(files);
  });

  it('writes the next version into version.sbt, which has the last released one', () => {
    sandbox.write('work', [
      ['stackpack.conf', manifest.replace(/version = .*\n/, '')],
      ['version.sbt', 'lastReleasedStackPackVersion := "1.2.0"\n'],
    ]);
    sandbox.commit('work', 'No version of its own');
    sandbox.git('work', 'tag', '-f', 'v1.2.0');
    sandbox.write('work', [['resources/overview.md', '# Other\n']]);
    sandbox.commit('work', 'Two');
    expect(bump('--write')).toMatchObject({ code: 0, out: '1.2.1\n' });
    expect(textOf('version.sbt')).toBe('lastReleasedStackPackVersion := "1.2.1"\n');
  });

  it.each([
    ['--notes alone', ['--notes'], 'nothing is to be written'],
    ['another level', ['--level', 'huge'], '--level cannot be "huge"'],
    ['two paths', ['.', '.'], 'Only one version'],
    ['no pack', ['gone'], 'does not exist'],
  ])('ends in 2 for %s', (_what, args, says) => {
    const { code, out, err } = bump(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('ends in 2 where there is nothing to compare with', () => {
    sandbox.git('work', 'tag', '-d', 'v1.2.0');
    const { code, out, err } = bump();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('help: Name the level: --level patch');
    sandbox.write('work', [['resources/overview.md', '# Other\n']]);
    expect(bump('--compare-with', 'HEAD')).toMatchObject({ code: 0, out: '1.2.1\n' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackpack } from '../support/command-line.ts';
import { GitSandbox } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';
import { placed } from '../support/memory-ports.ts';
import { readDiffJson } from '../support/report-schema.ts';
import { zipOf } from '../support/zip.ts';

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const sandbox = new GitSandbox();
const withoutSteps = manifest.replace(/steps = \[.*?\n\]\n/s, '');

beforeAll(async () => {
  // v1.0.0: at the top. v1.2.0: in a folder. v1.3.0: a second pack beside it, and a step is gone.
  sandbox.init('work');
  sandbox.write('work', Object.entries({ ...classic, 'stackpack.conf': manifest.replace('1.2.0', '1.0.0') }));
  sandbox.commit('work', 'One');
  sandbox.git('work', 'tag', 'v1.0.0');
  sandbox.write('work', Object.entries(placed('packs/greenhouse', classic)));
  sandbox.write('work', [['stackpack.conf', null]]);
  sandbox.commit('work', 'Two');
  sandbox.git('work', 'tag', '-a', '-m', 'Annotated', 'v1.2.0');
  sandbox.write('work', Object.entries(placed('packs/otel', goodPacks['2.0'])));
  sandbox.write('work', [['packs/greenhouse/stackpack.conf', withoutSteps.replace('1.2.0', '1.3.0')]]);
  sandbox.commit('work', 'Three');
  sandbox.git('work', 'tag', 'greenhouse-1.3.0');
  sandbox.git('work', 'tag', 'otel-greenhouse-1.2.0');
  sandbox.write('.', [['old.sts', await zipOf(Object.entries(classic) as [string, string][])]]);
});
afterAll(() => sandbox.removeFolder('.'));

function diff(...args: readonly string[]) {
  return stackpack(sandbox.path('work'), ['diff', ...args]);
}

/** What JSON says in short. */
function inShort(...args: readonly string[]): string {
  const { code, out, err } = diff('--format', 'json', ...args);
  expect([code, err]).toEqual([0, '']);
  const { old, new: now, requiredBump, suggestedVersion } = readDiffJson(out) as Record<string, { version?: string }>;
  return `${old?.version} ${now?.version} ${requiredBump} ${suggestedVersion}`;
}

describe('stackpack diff', () => {
  it.each([
    ['a tag and the folder', ['v1.2.0', 'packs/greenhouse'], '1.2.0 1.3.0 major 2.0.0'],
    ['the folder and a tag', ['packs/greenhouse', 'v1.2.0'], '1.3.0 1.2.0 major 2.0.0'],
    ['a tag where it lay elsewhere', ['v1.0.0', 'packs/greenhouse'], '1.0.0 1.3.0 major 2.0.0'],
    ['two tags that have one pack in common', ['v1.2.0', 'greenhouse-1.3.0'], '1.2.0 1.3.0 major 2.0.0'],
    ['folders of revisions', ['v1.0.0:', 'HEAD:packs/greenhouse'], '1.0.0 1.3.0 major 2.0.0'],
    ['a manifest in a revision', ['v1.2.0', 'HEAD:packs/greenhouse/stackpack.conf'], '1.2.0 1.3.0 major 2.0.0'],
    ['an archive and a revision', ['../old.sts', 'main:packs/greenhouse'], '1.2.0 1.3.0 major 2.0.0'],
    ['an archive and what it was made from', ['../old.sts', 'v1.2.0'], '1.2.0 1.2.0 none 1.2.0'],
    ['a commit and its folder', ['HEAD', 'packs/otel'], '1.2.0 1.2.0 none 1.2.0'],
  ])('compares %s', (_what, args, expected) => {
    expect(inShort(...args)).toBe(expected);
  });

  it('names places so that git and editors find them', () => {
    const { out, code } = diff('v1.2.0', 'packs/greenhouse');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^greenhouse 1\.2\.0 \(v1\.2\.0\) -> greenhouse 1\.3\.0 \(packs\/greenhouse\)\n\nmajor \(1\)\n {2}step-removed /,
    );
    expect(out).toMatch(
      /\n {4}old: v1\.2\.0:packs\/greenhouse\/stackpack\.conf:\d+:\d+\n {4}new: packs\/greenhouse\/stackpack\.conf:/,
    );
    expect(out).toMatch(/\nThe smallest version that does: 2\.0\.0\n$/);
  });

  it('takes a path below the working directory too', () => {
    const folder = sandbox.path('work', 'packs', 'greenhouse');
    expect(stackpack(folder, ['diff', 'v1.2.0:./', '.'])).toMatchObject({ code: 0, err: '' });
    expect(stackpack(folder, ['diff', 'v1.2.0', '.']).out).toContain('old: v1.2.0:packs/greenhouse/');
  });

  it.each([
    ['nothing changed', ['HEAD:packs/otel', 'packs/otel'], 'Nothing changed'],
    ['something did', ['v1.2.0', 'packs/greenhouse'], 'major (1)'],
  ])('ends in 0 where %s', (_what, args, says) => {
    expect(diff(...args)).toMatchObject({ code: 0, out: expect.stringContaining(says) });
  });

  it.each([
    ['one pack alone', ['v1.2.0'], 'Two StackPacks are compared, and one is named'],
    ['three', ['a', 'b', 'c'], 'and 3 are named'],
    ['a revision that is not there', ['v1.2.1', 'packs/otel'], 'Perhaps "v1.2.0" is meant'],
    ['what git would take for an option', ['--', '--all', 'packs/otel'], '"--all" is neither a file or folder, nor'],
    ['a revision without that pack', ['v1.0.0', 'packs/otel'], '"v1.0.0" does not hold a StackPack "otel-greenhouse"'],
    ['revisions with several packs', ['HEAD', 'main'], 'have 2 StackPacks: "greenhouse", "otel-greenhouse"'],
    ['tags of two packs', ['greenhouse-1.3.0', 'otel-greenhouse-1.2.0'], 'have 2 StackPacks'],
    ['a folder that holds none', ['v1.2.0:packs', 'packs/otel'], '"v1.2.0:packs" is no StackPack'],
    ['a folder of several', ['v1.2.0', 'packs'], 'There are 2 StackPacks'],
    ['an unknown format', ['v1.2.0', 'packs/otel', '--format', 'xml'], '--format cannot be "xml"'],
  ])('ends in 2 for %s', (_what, args, says) => {
    const { code, out, err } = diff(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('takes the pack that a tag names, of several', () => {
    expect(diff('HEAD', 'greenhouse-1.3.0').out).toMatch(
      /^greenhouse 1\.3\.0 .*-> greenhouse 1\.3\.0 \(greenhouse-1\.3\.0\)/,
    );
    expect(diff('otel-greenhouse-1.2.0', 'otel-greenhouse-1.2.0').out).toMatch(/^otel-greenhouse 1\.2\.0 /);
  });

  it('takes a checkout with other line endings for the same', () => {
    sandbox.git('.', '-c', 'core.autocrlf=true', 'clone', '-q', 'work', 'crlf');
    sandbox.git('crlf', 'config', 'core.autocrlf', 'true');
    const { out } = stackpack(sandbox.path('crlf'), ['diff', 'HEAD', 'packs/greenhouse']);
    expect(out).toContain('Nothing changed');
    sandbox.write('crlf', [['packs/greenhouse/resources/overview.md', 'Other\r\n']]);
    expect(stackpack(sandbox.path('crlf'), ['diff', 'HEAD', 'packs/greenhouse']).out).toContain('patch (1)');
  });
});

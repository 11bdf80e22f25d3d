import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkPacks } from '../../src/app/check.ts';
import type { CheckSettings } from '../../src/app/check-settings.ts';
import { codes } from '../../src/app/codes.ts';
import { UsageError } from '../../src/app/usage-error.ts';
import { rules } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { RuleId } from '../../src/rules/rule-ids.ts';
import { UnreadableFileError } from '../../src/tree/unreadable-file-error.ts';
import { goodPacks } from '../support/good-packs.ts';
import { type MemoryWorld, memoryPorts, placed } from '../support/memory-ports.ts';
import { changedFiles } from '../support/rule-fixture.ts';
import { readRulePage } from '../support/rule-page.ts';
import { zipOf } from '../support/zip.ts';

const classic = goodPacks['1.x'];
const settings = goodPacks['2.0'];
const manifest = String(classic['stackpack.conf']);

/** What a run says of packs: `path name version source`. */
async function packsOf(world: MemoryWorld, given: CheckSettings = {}): Promise<string[]> {
  const { report } = await checkPacks(given, memoryPorts(world));
  return report.packs.map((pack) => [pack.path, pack.name, pack.version, pack.versionSource].join(' '));
}

async function refusalOf(world: MemoryWorld, given: CheckSettings = {}): Promise<string> {
  const error = await checkPacks(given, memoryPorts(world)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  return `${(error as UsageError).message}. ${(error as UsageError).help}`;
}

describe('which packs are checked', () => {
  const many = {
    files: {
      ...placed('/repo/stackpacks/b', settings),
      ...placed('/repo/stackpacks/a', classic),
      ...placed('/repo/stackpacks/a/resources/nested', classic),
      '/repo/stackpacks/README.md': 'x',
      '/repo/docs/x.md': 'x',
    },
    toplevel: '/repo',
  };

  it('the one in the folder', async () => {
    const world = { files: placed('/repo', classic), toplevel: '/repo' };
    const ports = memoryPorts(world);
    const { report, failed } = await checkPacks({}, ports);
    expect(report.packs).toEqual([
      { path: '.', format: '1.x', name: 'greenhouse', version: '1.2.0', versionSource: 'manifest', findings: [] },
    ]);
    expect(failed).toBe(false);
    expect(ports.asked).toEqual([]);
  });

  it('else all below it, but none inside another', async () => {
    expect(await packsOf(many)).toEqual([
      'stackpacks/a greenhouse 1.2.0 manifest',
      'stackpacks/b otel-greenhouse 1.2.0 manifest',
    ]);
  });

  it.each([
    ['a folder', ['stackpacks/a'], ['stackpacks/a']],
    ['a manifest', ['./stackpacks/b/stackpack.yaml'], ['stackpacks/b']],
    ['an absolute path', ['/repo/stackpacks/b/'], ['stackpacks/b']],
    [
      'several, in the order of their paths, each once',
      ['stackpacks/b', 'stackpacks/a', 'stackpacks'],
      ['stackpacks/a', 'stackpacks/b'],
    ],
    ['a pattern', ['stackpacks/*'], ['stackpacks/a', 'stackpacks/b']],
    ['a pattern of manifests', ['**/stackpack.yaml'], ['stackpacks/b']],
    ['all but one', ['!stackpacks/a'], ['stackpacks/b']],
    ['a pattern but one', ['stackpacks/*', '!**/a'], ['stackpacks/b']],
    ['one inside another, by its name', ['stackpacks/a/resources/nested'], ['stackpacks/a/resources/nested']],
  ])('%s', async (_title, paths, found) => {
    const { report } = await checkPacks({ paths }, memoryPorts(many));
    expect(report.packs.map(({ path }) => path)).toEqual(found);
  });

  it('seen from a folder below', async () => {
    const world = { ...many, workingDirectory: '/repo/docs' };
    expect(await packsOf(world, { paths: ['../stackpacks/*'] })).toEqual([
      '../stackpacks/a greenhouse 1.2.0 manifest',
      '../stackpacks/b otel-greenhouse 1.2.0 manifest',
    ]);
  });

  it('not what git ignores, unless it is asked for', async () => {
    const world = { ...many, ignored: ['/repo/stackpacks/a'] };
    expect(await packsOf(world)).toEqual(['stackpacks/b otel-greenhouse 1.2.0 manifest']);
    expect(await packsOf(world, { paths: ['stackpacks/a'] })).toEqual(['stackpacks/a greenhouse 1.2.0 manifest']);
  });

  it('those below a folder that is ignored itself, where it is asked for', async () => {
    const world = { files: { ...placed('/repo/out/a', classic) }, toplevel: '/repo', ignored: ['/repo/out'] };
    expect(await refusalOf(world)).toContain('no StackPack');
    expect(await packsOf(world, { paths: ['out'] })).toEqual(['out/a greenhouse 1.2.0 manifest']);
  });

  it('not a file of that name that is something else, with a finding that says so', async () => {
    const world = {
      files: {
        ...placed('/repo/a', classic),
        '/repo/b/stackpack.conf': 'http.port = 80',
        '/repo/b/c/stackpack.conf': manifest,
      },
    };
    const { report } = await checkPacks({}, memoryPorts(world));
    expect(report.packs.map(({ path }) => path)).toEqual(['a', 'b/c']);
    expect(report.findings).toMatchObject([
      { rule: 'manifest-foreign', severity: 'info', file: 'b/stackpack.conf', line: 1 },
    ]);
    expect(await refusalOf({ files: { '/repo/b/stackpack.conf': 'http.port = 80' } })).toContain(
      '"b/stackpack.conf" has no key',
    );
    expect(await packsOf(world, { paths: ['b/stackpack.conf'] })).toEqual(['b   ']);
  });

  it.each([
    ['a path that is not there', ['stackpack'], 'The path "stackpack" does not exist. Perhaps "stackpacks" is meant'],
    ['one further in', ['stackpacks/c'], '"stackpacks/c" does not exist. Perhaps "stackpacks/a" is meant'],
    ['a pattern without a match', ['packs/*'], 'The path "packs/*" matches no StackPack'],
    ['a pattern that is none', ['stackpacks/{a,b}*'], 'cannot be read: braces'],
    ['a file that is none', ['docs/x.md'], '"docs/x.md" is neither a manifest'],
    ['a folder without a pack', ['docs'], 'There is no StackPack in "docs" and 6 levels of folders below'],
    ['a folder inside a pack', ['stackpacks/b/settings'], 'Perhaps the one in "stackpacks/b" is meant'],
    ['a folder without a pack beside one with', ['stackpacks', 'docs'], 'There is no StackPack in "docs"'],
    ['an empty path', [''], 'The path is empty'],
    ['nothing left', ['stackpacks/a', '!stackpacks'], 'Every StackPack that was found is excluded'],
  ])('refused: %s', async (_title, paths, says) => {
    expect(await refusalOf(many, { paths })).toContain(says);
  });

  it('an archive, under its own name', async () => {
    const broken = { ...classic, 'stackpack.conf': manifest.replace('displayName = "Greenhouse"\n', '') };
    const files = { '/repo/g.sts': await zipOf(Object.entries(broken) as [string, string][]) };
    const { report } = await checkPacks({ paths: ['g.sts'] }, memoryPorts({ files }));
    expect(report.packs).toMatchObject([
      {
        path: 'g.sts',
        name: 'greenhouse',
        findings: [{ rule: 'manifest-required-key', file: 'g.sts!/stackpack.conf' }],
      },
    ]);
  });

  it('the others too where one cannot be read', async () => {
    const inside = await zipOf(Object.entries(classic).map(([path, text]) => [`greenhouse/${path}`, text as string]));
    const files = { ...placed('/repo/a', classic), '/repo/x.sts': 'no zip', '/repo/y.sts': inside };
    const { report } = await checkPacks({ paths: ['a', 'y.sts', 'x.sts'] }, memoryPorts({ files }));
    expect(report.packs).toHaveLength(1);
    expect(report.unreadable).toMatchObject([
      { path: 'x.sts', file: 'x.sts', message: expect.stringContaining('this is no zip archive') },
      { path: 'y.sts', help: expect.stringContaining('not the folder itself') },
    ]);
  });
});

it('does not follow a manifest that is a link, and says so', async () => {
  const files = { '/repo/a/stackpack.conf': { linkTo: '../b' }, ...placed('/repo/b', classic) };
  const { report } = await checkPacks({ paths: ['a', 'b'] }, memoryPorts({ files }));
  expect(report.packs.map(({ path }) => path)).toEqual(['b']);
  expect(report.unreadable).toMatchObject([
    {
      path: 'a',
      file: 'a/stackpack.conf',
      message: expect.stringContaining('"a/stackpack.conf" cannot be read: it is a link'),
    },
  ]);
});

it.each([
  ['link', '/repo/sp/a/stackpack.conf', { linkTo: '../b/stackpack.conf' }, 'it is a link'],
  ['folder', '/repo/sp/a/stackpack.conf/x', 'x', 'it is a folder'],
])('passes no pack over whose manifest is a %s, however it is found', async (_what, name, content, reason) => {
  const files = { [name]: content, ...placed('/repo/sp/b', classic) };
  for (const paths of [[], ['sp'], ['sp/*'], ['sp/*/stackpack.conf'], ['sp/a', 'sp/b']]) {
    const { report } = await checkPacks({ paths }, memoryPorts({ files }));
    expect(report.packs.map(({ path }) => path)).toEqual(['sp/b']);
    const message = expect.stringContaining(`"sp/a/stackpack.conf" cannot be read: ${reason}`);
    expect(report.unreadable).toMatchObject([{ path: 'sp/a', file: 'sp/a/stackpack.conf', message }]);
  }
});

it('gives a manifest that cannot be read its findings where its folder was asked about', async () => {
  const files = { '/repo/a/stackpack.conf': '[[[', ...placed('/repo/b', classic) };
  const { report } = await checkPacks({ paths: ['a'] }, memoryPorts({ files }));
  expect(report.packs[0]?.findings[0]?.rule).toBe('manifest-syntax');
  expect(await packsOf({ files })).toEqual(['b greenhouse 1.2.0 manifest']);
});

it('goes on where git has no answer, and says so', async () => {
  const files = { ...placed('/repo/a', { ...classic, 'stackpack.conf': manifest.replace('version = "1.2.0"\n', '') }) };
  const ports = memoryPorts({ files, toplevel: '/repo' });
  const git = { ...ports.git, ignored: async () => undefined, tagsAtHead: async () => undefined };
  const { report, notices } = await checkPacks({}, { ...ports, git });
  expect(report.packs.map(({ path }) => path)).toEqual(['a']);
  expect(notices).toEqual([
    expect.stringContaining('what is ignored below "."'),
    expect.stringContaining('which tags'),
  ]);
});

describe('a rule that fails', () => {
  const registry = rules as Record<RuleId, Rule>;
  const real = registry['resource-empty'];
  const files = placed('/repo', { ...classic, 'stackpack.conf': `${manifest}displayNmae = x\n` });
  const checkWith = async (check: Rule['check'], given: CheckSettings = {}) => {
    registry['resource-empty'] = { ...real, check };
    try {
      return await checkPacks(given, memoryPorts({ files }));
    } finally {
      registry['resource-empty'] = real;
    }
  };
  const crash = () => {
    throw new TypeError('x is not a function');
  };

  it('is named, and the others’ findings are there', async () => {
    const { report } = await checkWith(crash);
    expect(report.crashes).toMatchObject([{ rule: 'resource-empty', pack: '.', message: 'x is not a function' }]);
    expect(report.crashes[0]?.stack).toContain('check.test');
    expect(report.packs[0]?.findings).toMatchObject([{ rule: 'manifest-unknown-key' }]);
  });

  it('is not run where it is ignored', async () => {
    expect((await checkWith(crash, { ignore: [{ rule: 'resource-empty' }] })).report.crashes).toEqual([]);
  });

  it('is not at fault where a file cannot be read', async () => {
    const { report } = await checkWith(() => {
      throw new UnreadableFileError('resources/x.md', 'there is no permission to read it');
    });
    expect(report.crashes).toEqual([]);
    expect(report.unreadable).toMatchObject([
      {
        path: '.',
        file: 'resources/x.md',
        message: '"resources/x.md" cannot be read: there is no permission to read it',
      },
    ]);
  });
});

describe('where a version is from', () => {
  const files = placed('/repo', { ...classic, 'stackpack.conf': manifest.replace('version = "1.2.0"\n', '') });
  const sbt = { '/repo/version.sbt': 'lastReleasedStackPackVersion := "1.1.0"\n' };

  it('the option before all', async () => {
    expect(await packsOf({ files: placed('/repo', classic) }, { packVersion: '9.0.0' })).toEqual([
      '. greenhouse 9.0.0 option',
    ]);
  });

  it('no option that is none', async () => {
    expect(await refusalOf({ files: placed('/repo', classic) }, { packVersion: 'v1.2' })).toBe(
      'The version "v1.2" is no semantic version. Write it as major.minor.patch, such as 1.2.0',
    );
  });

  it.each([
    ['the tag that is checked out', ['v1.2.0'], sbt, '1.2.0 tag'],
    ['the tag that names the pack', ['3.0.0', 'greenhouse-1.2.0', 'other-4.0.0'], {}, '1.2.0 tag'],
    ['the greatest of several', ['1.9.0', '1.10.0', 'latest'], {}, '1.10.0 tag'],
    ['version.sbt', [], sbt, '1.1.0 version.sbt'],
    ['version.sbt where the tag is no release', ['nightly'], sbt, '1.1.0 version.sbt'],
    ['nowhere', [], {}, ' '],
  ])('%s', async (_title, tags, more, version) => {
    expect(await packsOf({ files: { ...files, ...more }, toplevel: '/repo', tags })).toEqual([
      `. greenhouse ${version}`,
    ]);
  });

  it('a version.sbt that was written since the tag that is checked out', async () => {
    const world = { files: { ...files, ...sbt }, toplevel: '/repo', tags: ['v1.2.0'] };
    expect(await packsOf({ ...world, changed: ['/repo/version.sbt'] })).toEqual(['. greenhouse 1.1.0 version.sbt']);
    expect(await packsOf({ ...world, changed: ['/repo/stackpack.conf'] })).toEqual(['. greenhouse 1.2.0 tag']);
  });

  it('the tag in the format that is set', async () => {
    const world = { files, toplevel: '/repo', tags: ['1.2.0', 'release-1.3.0'] };
    expect(await packsOf(world, { tagFormat: 'release-{version}' })).toEqual(['. greenhouse 1.3.0 tag']);
  });

  it('is found for a pack whose pages have to be read', async () => {
    const page = { '/repo/resources/enabled.md': '<a href="gone.md">On</a>\n' };
    const { report } = await checkPacks({}, memoryPorts({ files: { ...files, ...sbt, ...page }, toplevel: '/repo' }));
    expect(report.crashes).toEqual([]);
    expect(report.packs[0]?.findings.map(({ rule }) => rule)).toContain('markdown-broken-link');
  });

  it.each([
    ['1.x', classic, 'stackpack.conf', /version = .*\n/, 'manifest-version'],
    ['2.0', settings, 'stackpack.yaml', /version: .*\n/, 'manifest-required-key'],
  ] as const)('nowhere for an archive without one, in %s', async (_format, pack, file, version, rule) => {
    const inside = { ...pack, [file]: String(pack[file]).replace(version, '') };
    const archive = await zipOf(Object.entries(inside) as [string, string][]);
    const world = { files: { '/repo/g.sts': archive, ...sbt }, toplevel: '/repo', tags: ['v1.2.0'] };
    for (const given of [{}, { packVersion: '1.2.0' }]) {
      const { report } = await checkPacks({ paths: ['g.sts'], ...given }, memoryPorts(world));
      expect(report.packs[0]?.findings).toMatchObject([{ rule, severity: 'error', line: 1 }]);
    }
  });

  it('asks git only where the manifest has none', async () => {
    const ports = memoryPorts({ files: placed('/repo', classic), toplevel: '/repo', tags: ['v2.0.0'] });
    await checkPacks({}, ports);
    expect(ports.asked).toEqual([]);
  });
});

describe('what counts', () => {
  const world = {
    files: {
      ...placed('/repo/a', { ...classic, 'stackpack.conf': `${manifest}displayNmae = x\nlogoUrl = "gone.png"\n` }),
      ...placed('/repo/b', { ...settings, 'resources/error.md': '' }),
    },
    toplevel: '/repo',
  };
  const rulesOf = async (given: CheckSettings, of: MemoryWorld = world) => {
    const { report, failed, notices } = await checkPacks(given, memoryPorts(of));
    const found = report.packs.flatMap((pack) => pack.findings.map(({ rule, file }) => `${rule} ${file}`));
    return {
      found: found.filter((one) => !/unreferenced|duplicate|empty/.test(one)),
      failed,
      notices,
      summary: report.summary,
    };
  };
  const both = ['resource-missing a/stackpack.conf', 'manifest-unknown-key a/stackpack.conf'];

  it('errors fail', async () => {
    const { found, failed } = await rulesOf({});
    expect(found.sort()).toEqual([...both].sort());
    expect(failed).toBe(true);
  });

  it('warnings fail where that is asked for', async () => {
    const ignore = [{ rule: 'resource-missing' }];
    expect((await rulesOf({ ignore })).failed).toBe(false);
    expect((await rulesOf({ ignore, failOn: 'warning' })).failed).toBe(true);
  });

  it('nothing fails where that is asked for', async () => {
    const report = await rulesOf({ check: 'report' });
    expect(report.found).toHaveLength(2);
    expect(report.failed).toBe(false);
    const off = await rulesOf({ check: 'off' });
    expect([off.found, off.failed, off.summary]).toEqual([[], false, { errors: 0, warnings: 0, infos: 0 }]);
  });

  it('an ignored path is relative to the repository’s root', async () => {
    const rule = 'resource-missing';
    expect((await rulesOf({ ignore: [{ rule, path: 'a/**' }] })).found).toEqual([both[1]]);
    expect((await rulesOf({ ignore: [{ rule, path: 'b/**' }] })).found).toHaveLength(2);
    const below = { ...world, workingDirectory: '/repo/a' };
    expect((await rulesOf({ ignore: [{ rule, path: 'a/stackpack.conf' }] }, below)).found).toEqual([
      'manifest-unknown-key stackpack.conf',
    ]);
  });

  it('ignored findings do not take the room of others', async () => {
    const many = '![gone](gone.png)\n\n'.repeat(600);
    const files = placed('/repo', { ...classic, 'resources/a.md': many, 'resources/z.md': '![gone](gone.png)\n' });
    const { report } = await checkPacks(
      { ignore: [{ rule: 'markdown-broken-link', path: 'resources/a.md' }, { rule: 'resource-unreferenced' }] },
      memoryPorts({ files }),
    );
    expect(report.packs[0]?.findings).toMatchObject([{ rule: 'markdown-broken-link', file: 'resources/z.md' }]);
  });

  it('what is ignored in one file is heard in another, where a rule merges what is the same', async () => {
    const theirs = (text: unknown) =>
      String(text).replaceAll('urn:stackpack:otel-greenhouse:', 'urn:stackpack:common:');
    const merged = (file: string) => [file, theirs(settings[file])];
    const files = Object.fromEntries(['settings/main-menu.sty', 'settings/monitors.sty'].map(merged));
    const { report } = await checkPacks(
      { ignore: [{ rule: 'node-identifier-format', path: 'settings/main-menu.sty' }] },
      memoryPorts({ files: placed('/repo', { ...settings, ...files }) }),
    );
    expect(report.packs[0]?.findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'node-identifier-format settings/monitors.sty',
    ]);
  });

  it('an unknown rule to ignore is a notice', async () => {
    const { notices, failed } = await rulesOf({ ignore: [{ rule: 'resource-mising' }] });
    expect(notices).toEqual(['There is no rule "resource-mising" to ignore; perhaps resource-missing is meant']);
    expect(failed).toBe(true);
    expect(await refusalOf(world, { ignore: [{ rule: 'resource-missing', path: '[a]' }] })).toContain(
      'braces and brackets',
    );
  });

  it('counts what is found in all packs', async () => {
    const { report } = await checkPacks({}, memoryPorts(world));
    const all = report.packs.flatMap((pack) => pack.findings);
    expect(report.summary.errors).toBe(all.filter(({ severity }) => severity === 'error').length);
    expect(report.summary.errors + report.summary.warnings + report.summary.infos).toBe(all.length);
    expect(report.summary.infos).toBeGreaterThan(0);
  });
});

describe('.stackpackrc.yaml', () => {
  const bad = { ...classic, 'stackpack.conf': `${manifest}displayNmae = x\n` };
  const worldWith = (config: string, more: Partial<MemoryWorld> = {}): MemoryWorld => ({
    files: { ...placed('/repo/packs/a', bad), ...placed('/repo/packs/b', settings), '/repo/.stackpackrc.yaml': config },
    toplevel: '/repo',
    ...more,
  });
  const rulesOf = async (world: MemoryWorld, given: CheckSettings = {}) => {
    const { report, failed } = await checkPacks(given, memoryPorts(world));
    return { found: report.packs.flatMap(({ findings }) => findings.map(({ rule }) => rule)), failed };
  };

  it('says what fails, unless it is said by hand', async () => {
    expect(await rulesOf(worldWith(''))).toEqual({ found: ['manifest-unknown-key'], failed: false });
    expect((await rulesOf(worldWith('fail-on: warning\n'))).failed).toBe(true);
    expect((await rulesOf(worldWith('fail-on: warning\n'), { failOn: 'error' })).failed).toBe(false);
  });

  it('ignores rules, everywhere or in files', async () => {
    const entry = (path: string) => `ignore:\n  - { rule: manifest-unknown-key${path}, reason: x }\n`;
    expect((await rulesOf(worldWith(entry('')))).found).toEqual([]);
    expect((await rulesOf(worldWith(entry(', path: "packs/a/*"')))).found).toEqual([]);
    expect((await rulesOf(worldWith(entry(', path: "packs/b/**"')))).found).toEqual(['manifest-unknown-key']);
  });

  it('names the packs, relative to the root, where no path is given', async () => {
    const below = { workingDirectory: '/repo/packs/a' };
    expect(await packsOf(worldWith('packs: [packs/b]\n', below))).toEqual(['../b otel-greenhouse 1.2.0 manifest']);
    expect(await packsOf(worldWith('packs: ["packs/*", "!packs/b"]\n'))).toEqual(['packs/a greenhouse 1.2.0 manifest']);
    expect(await packsOf(worldWith('packs: [packs/b]\n'), { paths: ['packs/a'] })).toEqual([
      'packs/a greenhouse 1.2.0 manifest',
    ]);
    expect(await refusalOf(worldWith('packs: [pack/b]\n'))).toContain(
      'The entry of packs in .stackpackrc.yaml "pack/b" does not exist',
    );
  });

  it('is read in the working directory where there is no repository', async () => {
    const { toplevel: _, ...world } = worldWith('fail-on: warning\n');
    expect((await rulesOf(world)).failed).toBe(true);
  });

  it('has its own faults found where they stand', async () => {
    const world = worldWith('# ours\nfail-on: sometimes\nignroe: []\n', { workingDirectory: '/repo/packs' });
    const { report, failed } = await checkPacks({}, memoryPorts(world));
    expect(report.findings).toMatchObject([
      {
        rule: 'config-value',
        file: '../.stackpackrc.yaml',
        line: 2,
        column: 10,
        snippet: { text: 'fail-on: sometimes' },
      },
      { rule: 'config-unknown-key', line: 3, column: 1 },
    ]);
    expect(failed).toBe(true);
  });

  it('can ignore what is found outside of packs', async () => {
    const world = worldWith('ignore: [{ rule: manifest-foreign, path: "x/**" }]\n');
    const files = { ...world.files, '/repo/x/stackpack.conf': 'a = 1', '/repo/y/stackpack.conf': 'a = 1' };
    const { report } = await checkPacks({}, memoryPorts({ ...world, files }));
    expect(report.findings.map(({ file }) => file)).toEqual(['y/stackpack.conf']);
  });
});

describe('the page of manifest-foreign', () => {
  const text = readFileSync(new URL('../../docs/rules/manifest-foreign.md', import.meta.url), 'utf8');
  const page = readRulePage(text);

  it('says what the code says of itself', () => {
    const { summary, severity } = codes['manifest-foreign'];
    expect(text).toContain(`# manifest-foreign\n\n${summary}\n\nSeverity: ${severity}\n`);
    expect(page.examples.map(({ heading }) => heading)).toEqual(['Bad', 'Good']);
  });

  it.each(page.examples.map((example) => [example.heading, example] as const))('%s', async (heading, example) => {
    const files = {
      ...placed('/repo/a', classic),
      ...placed('/repo/b', Object.fromEntries(changedFiles(example.base, example.change))),
    };
    const { report } = await checkPacks({}, memoryPorts({ files }));
    expect(report.findings.map(({ rule }) => rule)).toEqual(heading === 'Bad' ? ['manifest-foreign'] : []);
  });
});

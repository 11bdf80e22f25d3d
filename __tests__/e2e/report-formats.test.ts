import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { stackpack } from '../support/command-line.ts';
import { withoutStep } from '../support/gate-sandbox.ts';
import { gitEnvironment } from '../support/git-sandbox.ts';
import { goodPacks } from '../support/good-packs.ts';
import { placed } from '../support/memory-ports.ts';
import { readReportJson } from '../support/report-schema.ts';
import { commitAll, git, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const classic = goodPacks['1.x'];
const manifest = String(classic['stackpack.conf']);
const broken = { ...classic, 'stackpack.conf': manifest.replace('displayName = "Greenhouse"\n', '') };

/** A repository of a good pack and one with an error. */
let repository: string;
beforeEach(() => {
  repository = temporaryFolder({ ...placed('packs/good', goodPacks['2.0']), ...placed('packs/bad', broken) });
  commitAll(repository);
});

const run = (...args: string[]) => stackpack(repository, args, gitEnvironment);
const read = (name: string) => readFileSync(path.join(repository, name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));

/** As many formats as there are, each to a file. */
const everyFile = [
  ['text', 'findings.txt'],
  ['json', 'report.json'],
  ['sarif', 'findings.sarif'],
  ['junit', 'junit.xml'],
  ['gitlab', 'gl-code-quality.json'],
  ['github', 'commands.txt'],
  ['markdown', 'summary.md'],
] as const;
const toFiles = everyFile.flatMap(([format, file]) => ['--format', format, '--output', `out/${file}`]);

describe.each(['check', 'gate'])('stackpack %s', (command) => {
  it('writes every format in one run, and prints what it prints without', () => {
    const plain = run(command);
    const { code, out, err } = run(command, ...toFiles);
    const timeless = (text: string) => text.replace(/\(\d+(?:\.\d)? m?s\)/, '');
    expect([code, timeless(out), err]).toEqual([1, timeless(plain.out), plain.err]);
    expect(readdirSync(path.join(repository, 'out')).sort()).toEqual(everyFile.map(([, file]) => file).sort());
    expect(timeless(read('out/findings.txt'))).toBe(timeless(out));
    expect(readReportJson(read('out/report.json'))).toMatchObject({ summary: { errors: 1 } });
    expect(readJson('out/findings.sarif').runs[0].results).toMatchObject([{ ruleId: 'manifest-required-key' }]);
    expect(read('out/junit.xml')).toMatch(/^<\?xml [\s\S]*<failure [\s\S]*<\/testsuites>\n$/);
    expect(readJson('out/gl-code-quality.json')).toMatchObject([
      { check_name: 'manifest-required-key', location: { path: 'packs/bad/stackpack.conf' } },
    ]);
    expect(read('out/commands.txt')).toMatch(
      /^::error title=manifest-required-key,file=packs\/bad\/stackpack\.conf,.*\n$/,
    );
    expect(read('out/summary.md')).toMatch(/^## StackPack\n[\s\S]*\n$/);
  });

  it('prints any of them as it would write it', () => {
    run(command, ...toFiles);
    for (const [format, file] of everyFile.slice(1)) {
      expect([format, run(command, '--format', format)]).toEqual([
        format,
        { code: 1, out: read(`out/${file}`), err: '' },
      ]);
    }
  });
});

describe('the files of a report', () => {
  it('hold what the version gate found', () => {
    const pack = temporaryFolder(classic);
    commitAll(pack);
    git(pack, 'tag', 'v1.2.0');
    writeFiles(pack, { ...withoutStep('1.2.1') } as Record<string, string>);
    const outputs = ['--format=sarif', '--output=a.sarif', '--format=junit', '--output=a.xml', '--format=gitlab'];
    const { code, out } = stackpack(pack, ['gate', '--ignore=provision-step-unknown', ...outputs], gitEnvironment);
    expect([code, JSON.parse(out)]).toMatchObject([1, [{ check_name: 'version-bump-too-small' }]]);
    const [{ results }] = JSON.parse(readFileSync(path.join(pack, 'a.sarif'), 'utf8')).runs;
    expect(results).toMatchObject([{ ruleId: 'version-bump-too-small', level: 'error' }]);
    expect(readFileSync(path.join(pack, 'a.xml'), 'utf8')).toMatch(/name="version-gate"[^>]*>\s*<failure/);
  });

  it('name files from the root of the repository, wherever the command is run', () => {
    const { code } = stackpack(path.join(repository, 'packs'), ['check', 'bad', ...toFiles], gitEnvironment);
    expect(code).toBe(1);
    expect(readJson('packs/out/gl-code-quality.json')[0].location.path).toBe('packs/bad/stackpack.conf');
    expect(readJson('packs/out/findings.sarif').runs[0].results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'packs/bad/stackpack.conf' },
    });
  });

  it('are written where nothing is found, and where a pack cannot be read', () => {
    expect(run('check', 'packs/good', '--format', 'gitlab', '--output', 'a.json').code).toBe(0);
    expect(readJson('a.json')).toEqual([]);
    writeFiles(repository, { 'x.sts': 'no zip' });
    const { code, err } = run('check', 'packs/bad', 'x.sts', '--format', 'gitlab', '--output', 'a.json');
    expect([code, readJson('a.json').length]).toEqual([2, 2]);
    expect(err).toContain('error: "x.sts" cannot be read');
  });

  it('tell of a pack that cannot be read, all that find a reader for it', () => {
    writeFiles(repository, { 'x.sts': 'no zip' });
    const { code, err } = run('check', 'packs/good', 'x.sts', ...toFiles);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /^notice: no SARIF is written, since not all [^\n]*\nerror: "x\.sts" cannot be read: [^\n]*\n {2}help: [^\n]*\n$/,
      ),
    ]);
    expect(readReportJson(read('out/report.json'))).toMatchObject({ unreadable: [{ path: 'x.sts', file: 'x.sts' }] });
    expect(existsSync(path.join(repository, 'out/findings.sarif'))).toBe(false);
    expect(read('out/junit.xml')).toMatch(/<testcase name="unreadable" classname="x\.sts" time="0">\s*<error /);
    expect(readJson('out/gl-code-quality.json')).toMatchObject([{ severity: 'blocker', location: { path: 'x.sts' } }]);
    expect(read('out/commands.txt')).toMatch(/^::error title=unreadable,file=x\.sts,line=1,endLine=1::.*\n$/);
    expect(read('out/summary.md')).toMatch(/^❌ [^\n]* 1 StackPack could not be read\.$/m);
    expect(read('out/findings.txt')).not.toContain('x.sts');
  });

  it('say that versions could not be judged, but for SARIF, which is not written then', () => {
    writeFiles(repository, { 'out/findings.sarif': 'old' });
    const plain = run('gate', '--compare-with', 'v9.9.9');
    const { code, out, err } = run('gate', '--compare-with', 'v9.9.9', ...toFiles);
    expect([code, plain.code]).toEqual([2, 2]);
    expect(out).toMatch(
      /^packs\/bad\/stackpack\.conf:\d+:\d+ error manifest-required-key\n[\s\S]*1 error in 2 StackPacks/,
    );
    expect(plain.err).toMatch(/^error: cannot find the revision "v9\.9\.9"[^\n]*\n {2}help: [^\n]*\n$/);
    expect(err).toBe(
      `notice: no SARIF is written, since the versions could not be judged: code scanning takes what is not in it for resolved\n${plain.err}`,
    );
    expect(existsSync(path.join(repository, 'out/findings.sarif'))).toBe(false);
    expect(readReportJson(read('out/report.json'))).toMatchObject({
      summary: { errors: 1 },
      refusal: { message: expect.stringContaining('cannot find the revision "v9.9.9"') },
    });
    const junit = read('out/junit.xml');
    expect(
      junit.match(/<testcase name="version-gate" classname="packs\/(?:bad|good)" time="0">\s*<error /g),
    ).toHaveLength(2);
    expect(junit).toContain('<failure message="packs/bad/stackpack.conf:');
    expect(readJson('out/gl-code-quality.json')).toMatchObject([
      { check_name: 'manifest-required-key', severity: 'major' },
      { check_name: 'version-gate', severity: 'blocker', location: { path: 'packs/bad/stackpack.conf' } },
    ]);
    expect(read('out/commands.txt')).toMatch(
      /^::error title=version-gate,.*\n::error title=manifest-required-key,.*\n$/,
    );
    expect(read('out/summary.md')).toContain('versions were not judged');
  });

  it('have the findings on standard error where SARIF was to go to standard output and is not written', () => {
    const { code, out, err } = run('gate', '--compare-with', 'v9.9.9', '--format', 'sarif');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^notice: no SARIF [^\n]*\npacks\/bad[\s\S]*\nerror: cannot find the revision/);
  });

  it('stay as they were where the command line is wrong, and are gone where the run fails', () => {
    writeFiles(repository, { 'a.json': 'old' });
    expect(run('check', '--format', 'json', '--output', 'a.json', '--format', 'x').code).toBe(2);
    expect(run('check', '--format', 'json', '--output', 'a.json', '--format', 'sarif', '--output', 'A.json').code).toBe(
      2,
    );
    expect(read('a.json')).toBe('old');
    expect(run('check', 'nowhere', '--format', 'json', '--output', 'a.json').code).toBe(2);
    expect(existsSync(path.join(repository, 'a.json'))).toBe(false);
  });

  it('take the place of nothing that is read, and nothing is checked then', () => {
    const manifest = read('packs/bad/stackpack.conf');
    const { code, out, err } = run('check', '--format', 'json', '--output', 'packs/bad/stackpack.conf');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'error: the report "packs/bad/stackpack.conf" cannot be written: it would be among what the StackPack in "packs/bad" is packaged from\n' +
        '  help: Name another file\n',
    );
    expect(read('packs/bad/stackpack.conf')).toBe(manifest);
  });

  it('are told where SARIF is withheld, since a StackPack could not be read', () => {
    writeFiles(repository, { 'packs/gone.sts': 'no archive', 'a.sarif': 'forged' });
    const { code, err } = run('check', 'packs', 'packs/gone.sts', '--format', 'sarif', '--output', 'a.sarif');
    expect(code).toBe(2);
    expect(err).toMatch(/^notice: no SARIF is written, since not all StackPacks could be read: /);
    expect(existsSync(path.join(repository, 'a.sarif'))).toBe(false);
  });

  it('that may not stand where they are to end the run, over no link', () => {
    const outside = temporaryFolder();
    writeFiles(repository, { target: { linkTo: outside } });
    const { code, out, err } = run('check', '--format=junit', '--output=target/a/b.xml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'error: the report "target/a/b.xml" cannot be written: "target" is a link, and none in the working directory is followed\n' +
        '  help: Remove the link, or name the place that it leads to\n',
    );
    expect(readdirSync(outside)).toEqual([]);
  });

  it('that cannot be written are told behind the findings, and the others are written', () => {
    writeFiles(repository, { taken: 'a file' });
    const args = ['--format=sarif', '--output=taken/a.sarif', '--format=json', '--output=a.json'];
    const { code, out, err } = run('check', ...args);
    expect(code).toBe(2);
    expect(out).toContain('error manifest-required-key');
    expect(err).toBe(
      'error: the report "taken/a.sarif" cannot be written: a file is in the place of the folder\n  help: Name another file\n',
    );
    expect(existsSync(path.join(repository, 'a.json'))).toBe(true);
  });

  it('leave the text for people findings alone where the command is to be quiet', () => {
    const { out, err } = run('check', '--quiet', 'packs', '--format', 'sarif', '--output', 'a.sarif');
    expect(out).toMatch(/^packs\/bad\/stackpack\.conf:\d+:\d+ error manifest-required-key\n/);
    expect([out.includes('in 2 StackPacks'), err]).toEqual([false, '']);
  });
});

// What file systems take: all but a slash and NUL.
const onPosix = process.platform === 'win32' ? describe.skip : describe;
onPosix('names that would be more than names', () => {
  const names = [
    '::error::x',
    'a\n::error::x',
    'a%0Ab,c:d',
    '##[error]x',
    '<b>&"\'',
    '](https:x)',
    'a b#c?d',
    '\u202eb',
  ];

  it.each(names)('%j as a folder', (name) => {
    const folder = temporaryFolder(placed(name, broken));
    commitAll(folder);
    expect(stackpack(folder, ['check', ...toFiles], gitEnvironment).code).toBe(1);
    const text = (file: string) => readFileSync(path.join(folder, 'out', file), 'utf8');
    const [code] = JSON.parse(text('gl-code-quality.json'));
    expect(code.location.path).toBe(`${name}/stackpack.conf`);
    const [{ results }] = JSON.parse(text('findings.sarif')).runs;
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe(`${name}/stackpack.conf`);
    expect(new URL(uri, 'file:///top/').pathname).toBe(`/top/${uri}`);
    expect(text('commands.txt').trimEnd().split('\n')).toEqual([expect.stringMatching(/^::error title=/)]);
    for (const [, file] of everyFile) expect(text(file)).not.toMatch(/##\[|^\s*::error::x/m);
    expect(text('junit.xml')).not.toContain('<b>');
    expect(text('summary.md')).not.toMatch(/<b>|\]\(https:x\)/);
  });
});

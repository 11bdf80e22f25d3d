import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commandLineFile, stackpack } from '../support/command-line.ts';
import { goodPacks } from '../support/good-packs.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { zipOf } from '../support/zip.ts';

const classic = goodPacks['1.x'];
let folder: string;
beforeAll(async () => {
  folder = temporaryFolder({ 'pack.sts': await zipOf(Object.entries(classic) as [string, string][]) });
  for (const [format, name] of [
    ['1.x', 'classic'],
    ['2.0', 'settings'],
  ] as const) {
    writeFiles(
      folder,
      Object.fromEntries(Object.entries(goodPacks[format]).map(([file, content]) => [`${name}/${file}`, content])),
    );
  }
  writeFiles(folder, {
    'other/stackpack.conf': 'a { b = 1, c = ${a.b} }\na.b = 2\n__proto__ = x\n',
    'broken/stackpack.conf': 'name = a\nfaqs = [\n',
    'open/stackpack.conf': 'name = ${nothing}\n',
  });
});

describe('stackpack show', () => {
  it.each([
    ['a text', ['--field', 'version', 'classic'], '1.2.0\n'],
    ['one of a file', ['--field=name', 'classic/stackpack.conf'], 'greenhouse\n'],
    ['one of YAML', ['--field', 'version', 'settings'], '1.2.0\n'],
    ['one of an archive', ['--field', 'version', 'pack.sts'], '1.2.0\n'],
    ['a boolean as it is written', ['--field', 'isMultiConfig', 'classic'], 'false\n'],
    ['one further in', ['--field', 'configurationUrls.ERROR', 'classic'], 'error.md\n'],
    ['one in a list', ['--field', 'steps.0.value.type', 'classic'], 'text\n'],
    ['a list', ['--field', 'categories', 'settings'], '[\n  "Climate",\n  "Sensors"\n]\n'],
  ])('prints %s', (_title, args, out) => {
    expect(stackpack(folder, ['show', ...args])).toEqual({ code: 0, out, err: '' });
  });

  it('prints all of any object, worked out', () => {
    const { code, out } = stackpack(folder, ['show', 'other']);
    expect(code).toBe(0);
    expect(out).toBe('{\n  "a": {\n    "b": 2,\n    "c": 2\n  },\n  "__proto__": "x"\n}\n');
  });

  it('prints a manifest as JSON', () => {
    const { out } = stackpack(folder, ['show', 'settings']);
    expect(JSON.parse(out)).toMatchObject({ name: 'otel-greenhouse', logoUrl: 'logo.png', isNew: false, faqs: [{}] });
  });

  it.each([
    ['a manifest that cannot be read', ['broken'], 'broken/stackpack.conf:'],
    ['one with a substitution that cannot be resolved', ['open'], 'open/stackpack.conf:1:'],
    ['a field that is not there', ['--field', 'versoin', 'classic'], 'Perhaps "version" is meant'],
    ['a field of a text', ['--field', 'name.x', 'classic'], 'has no "name.x"'],
    ['an inherited one', ['--field', 'constructor', 'classic'], 'has no "constructor"'],
  ])('ends in 1 for %s', (_title, args, says) => {
    const { code, out, err } = stackpack(folder, ['show', ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(says);
    expect(err).not.toContain('to ignore');
  });

  it.each([
    ['several packs', ['.'], 'There are'],
    ['two paths', ['classic', 'settings'], 'one manifest'],
    ['no pack', ['gone'], 'does not exist'],
  ])('ends in 2 for %s', (_title, args, says) => {
    const { code, err } = stackpack(folder, ['show', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('stackpack explain', () => {
  const pages = new URL('../../docs/rules/', import.meta.url);
  const changePages = new URL('../../docs/changes/', import.meta.url);

  it('prints the page of a rule', () => {
    const page = readFileSync(new URL('manifest-syntax.md', pages), 'utf8');
    expect(stackpack(folder, ['explain', 'manifest-syntax'])).toEqual({ code: 0, out: page, err: '' });
  });

  it('prints the page of a kind of change', () => {
    const page = readFileSync(new URL('node-removed.md', changePages), 'utf8');
    expect(stackpack(folder, ['explain', 'node-removed'])).toEqual({ code: 0, out: page, err: '' });
  });

  it('lists everything that has a page', () => {
    const { code, out } = stackpack(folder, ['explain']);
    expect(code).toBe(0);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => /^(\S+) +(?:error|warning|info|major|minor|patch) +\S.*\.$/.exec(line)?.[1]);
    const idsOf = (folder: URL) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => name.slice(0, -3))
        .sort();
    expect(ids).toEqual([...idsOf(pages), ...idsOf(changePages)]);
  });

  it("takes no page that lies around a dist/ that was copied alone: it may be a pull request's", () => {
    const around = temporaryFolder({ 'docs/rules/logo-size.md': 'forged' });
    cpSync(path.dirname(commandLineFile), path.join(around, 'tools/bin/dist'), { recursive: true });
    const args = [path.join(around, 'tools/bin/dist/cli.js'), 'explain', 'logo-size'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: around, encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: The page docs\/rules\/logo-size\.md is not there: .*\n {2}help: Read it at https:\/\//,
    );
  });

  it.each([
    ['manifest-sintax', 'Perhaps manifest-syntax is meant'],
    ['../../README', 'stackpack explain lists them all'],
  ])('does not know %s', (id, says) => {
    const { code, out, err } = stackpack(folder, ['explain', id]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

describe('stackpack', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(stackpack(folder, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('helps, with each command', () => {
    const { code, out } = stackpack(folder, ['--help']);
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name ?? '');
    expect(commands).toEqual(expect.arrayContaining(['check', 'show', 'explain']));
    for (const command of commands) {
      const help = stackpack(folder, [command, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(new RegExp(`^Usage: stackpack ${command} .*\n`));
      expect(help.out).toMatch(/ {2}--help +\S/);
      expect(help.out.split('\n').filter((line) => line.length > 130)).toEqual([]);
    }
  });

  it.each([
    [[], 'Usage: stackpack <command>'],
    [['chekc'], 'Perhaps stackpack check is meant'],
    [['frobnicate'], 'The commands are check'],
    [['--format', 'json'], 'Put the command first'],
  ])('does not take %j', (args, says) => {
    const { code, out, err } = stackpack(folder, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

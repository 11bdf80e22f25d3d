import { describe, expect, it } from '@jest/globals';
import { type BumpBy, planBump } from '../../src/app/bump.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import { goodPacks } from '../support/good-packs.ts';
import { memoryPorts, placed } from '../support/memory-ports.ts';
import { zipOf } from '../support/zip.ts';

type Files = Readonly<Record<string, MemoryContent>>;

const classic = goodPacks['1.x'];
const day = { year: 2026, month: 3, day: 7 };

function plan(files: Files, by: BumpBy = 'minor', more: { readonly notes?: typeof day; readonly path?: string } = {}) {
  const world = memoryPorts({ files: placed('/repo', files), toplevel: '/repo' });
  return planBump({ path: more.path, by, write: true, notes: more.notes }, world, () => undefined);
}

/** What the files to be written become. */
async function written(files: Files, notes?: typeof day): Promise<Record<string, string>> {
  const { edits } = await plan(files, 'minor', notes === undefined ? {} : { notes });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(edits.map(({ file, after }) => [file, decoder.decode(after)]));
}

const hocon = (text: string): Files => ({ 'stackpack.conf': text });
const yaml = (text: string): Files => ({ 'stackpack.yaml': text });

describe('the next version', () => {
  it.each([
    ['patch', '1.2.1'],
    ['minor', '1.3.0'],
    ['major', '2.0.0'],
  ] as const)('by %s is %s', async (by, to) => {
    expect(await plan(classic, by)).toMatchObject({ name: 'greenhouse', from: '1.2.0', to, edits: [{ line: 3 }] });
  });

  it.each<[string, Files, string]>([
    ['no version', hocon('name = x\ndisplayName = x\n'), 'has no version'],
    ['none that is one', hocon('name = x\nversion = "1.2"\n'), '"1.2" of the StackPack in "." is no semantic one'],
  ])('is refused where there is %s', async (_what, files, says) => {
    await expect(plan(files)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining(says) });
  });

  it('is refused of several packs', async () => {
    const files = { ...placed('a', classic), ...placed('b', classic) };
    await expect(plan(files)).rejects.toMatchObject({ name: 'UsageError', message: 'There are 2 StackPacks: a, b' });
    expect(await plan(files, 'minor', { path: 'b' })).toMatchObject({ edits: [{ file: 'b/stackpack.conf' }] });
  });

  it('cannot be told by what changed where nothing is known of that', async () => {
    await expect(plan(classic, 'auto')).rejects.toMatchObject({
      name: 'Refusal',
      message: 'what the next version must be cannot be told: the pack lies in no git repository',
      help: 'Name the level: --level patch',
    });
  });
});

describe('a version is written', () => {
  it.each([
    ['in quotes', hocon('name = x\nversion = "1.2.0" // 1.2.0\n'), 'name = x\nversion = "1.3.0" // 1.2.0\n'],
    ['bare', hocon('name = x\nversion = 1.2.0\n'), 'name = x\nversion = 1.3.0\n'],
    ['in JSON', hocon('{"name": "x", "version":"1.2.0"}'), '{"name": "x", "version":"1.3.0"}'],
    ['with its key in quotes', hocon('"name": x\n"version" : "1.2.0"'), '"name": x\n"version" : "1.3.0"'],
    ['in three quotes', hocon('name = x\nversion = """1.2.0"""'), 'name = x\nversion = """1.3.0"""'],
    [
      'behind a mark and with Windows line ends',
      hocon('\ufeffname = "ü€😀"\r\nversion = "1.2.0"\r\n'),
      '\ufeffname = "ü€😀"\r\nversion = "1.3.0"\r\n',
    ],
    [
      'where the environment could give another',
      hocon('name = x\nversion = "1.2.0"\nversion = ${?VERSION}\n'),
      'name = x\nversion = "1.3.0"\nversion = ${?VERSION}\n',
    ],
    [
      'where the last of two counts',
      hocon('name = x\nversion = 1.0.0\nversion = 1.2.0\n'),
      'name = x\nversion = 1.0.0\nversion = 1.3.0\n',
    ],
    [
      'where other values follow it',
      hocon('name = x\nversion = "1.2.0"\nnotes = "v"${version}\n'),
      'name = x\nversion = "1.3.0"\nnotes = "v"${version}\n',
    ],
  ])('in HOCON %s', async (_how, files, expected) => {
    expect(await written(files)).toEqual({ 'stackpack.conf': expected });
  });

  it.each([
    ['bare', 'name: x\nversion: 1.2.0 # 1.2.0\n', 'name: x\nversion: 1.3.0 # 1.2.0\n'],
    ['in quotes', 'name: x\nversion: "1.2.0"\n', 'name: x\nversion: "1.3.0"\n'],
    ['in single quotes', "version: '1.2.0'\r\nname: x\r\n", "version: '1.3.0'\r\nname: x\r\n"],
    ['with an anchor that nothing refers to', 'name: x\nversion: &v 1.2.0\n', 'name: x\nversion: &v 1.3.0\n'],
    ['in braces', '{name: x, version: 1.2.0}', '{name: x, version: 1.3.0}'],
    ['behind a mark', '\ufeff# ü\nversion:   1.2.0\nname: x', '\ufeff# ü\nversion:   1.3.0\nname: x'],
  ])('in YAML %s', async (_how, text, expected) => {
    expect(await written(yaml(text))).toEqual({ 'stackpack.yaml': expected });
  });

  it('in version.sbt where the manifest has none, whatever else stands there', async () => {
    const sbt = '// 1.2.0\r\nThisBuild / lastReleasedStackPackVersion := "1.2.0" // "1.2.0"\r\nname := "1.2.0"\r\n';
    expect(await written({ ...hocon('name = x\ndisplayName = x\n'), 'version.sbt': sbt })).toEqual({
      'version.sbt': sbt.replace(':= "1.2.0" //', ':= "1.3.0" //'),
    });
  });

  it.each<[string, Files, string]>([
    [
      'in a file that is included',
      { ...hocon('name = x\ninclude "version.conf"\n'), 'version.conf': 'version = "1.2.0"\n' },
      'it stands in "version.conf", which is included',
    ],
    ['by a substitution', hocon('name = x\nv = "1.2.0"\nversion = ${v}\n'), 'put together'],
    ['out of parts', hocon('name = x\nversion = "1."2".0"\n'), 'put together'],
    ['out of a substitution', hocon('name = x\nv = 1.2\nversion = ${v}".0"\n'), 'put together'],
    ['over lines', yaml('name: x\nversion: >-\n  1.2.0\n'), 'put together'],
    ['with an escape', yaml('name: x\nversion: "1\\u002e2.0"\n'), 'put together'],
    ['by an alias', yaml('name: x\nlast: &v 1.2.0\nversion: *v\n'), 'put together'],
    ['where an alias leads', yaml('name: x\nversion: &v 1.2.0\nlast: *v\n'), 'cannot be written'],
  ])('nowhere where it stands %s', async (_where, files, says) => {
    await expect(plan(files)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining(says) });
  });

  it('not into an archive, nor where only a tag has it', async () => {
    const ports = memoryPorts({
      files: placed('/repo', hocon('name = x\ndisplayName = x\n')),
      toplevel: '/repo',
      tags: ['v1.2.0'],
    });
    const request = { path: undefined, by: 'minor', write: true, notes: undefined } as const;
    const archive = await zipOf(Object.entries(classic) as [string, string][]);
    const archived = memoryPorts({ files: { '/repo/x.sts': archive } });
    await expect(planBump({ ...request, path: 'x.sts' }, archived, () => undefined)).rejects.toMatchObject({
      message: '"x.sts" is an archive, which is never changed',
    });
    await expect(planBump(request, ports, () => undefined)).rejects.toMatchObject({
      message: 'the version stands neither in "stackpack.conf" nor in a version.sbt',
      help: 'Write it into stackpack.conf: version = "1.3.0"',
    });
    expect(await planBump({ ...request, write: false }, ports, () => undefined)).toMatchObject({
      to: '1.3.0',
      edits: [],
    });
  });
});

describe('a heading in the release notes', () => {
  const pack = {
    ...hocon('name = x\nversion = "1.2.0"\n'),
    'resources/RELEASE.md': '\ufeff## [1.2.0](#) (26-09-2022)\r\n',
  };

  it('is added with the version', async () => {
    expect(await written(pack, day)).toEqual({
      'stackpack.conf': 'name = x\nversion = "1.3.0"\n',
      'resources/RELEASE.md': '\ufeff## [1.3.0](#) (07-03-2026)\r\n\r\n## [1.2.0](#) (26-09-2022)\r\n',
    });
  });

  it('is not added where there is one', async () => {
    const notes = { ...pack, 'resources/RELEASE.md': '## 1.3.0\n' };
    expect(await plan(notes, 'minor', { notes: day })).toMatchObject({
      edits: [{ file: 'stackpack.conf' }],
      notices: expect.arrayContaining(['the release notes have a heading for 1.3.0 already']),
    });
  });

  it('needs release notes', async () => {
    await expect(plan(hocon('name = x\nversion = "1.2.0"\n'), 'minor', { notes: day })).rejects.toMatchObject({
      message: 'the StackPack in "." has no release notes',
    });
  });
});

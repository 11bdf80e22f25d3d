import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../src/rules/registry.ts';
import { runRules } from '../../../src/rules/run-rules.ts';
import { loadPack } from '../../../src/stackpack/load.ts';
import type { Pack, PackFormat } from '../../../src/stackpack/pack.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { UnreadableFileError } from '../../../src/tree/unreadable-file-error.ts';
import { changedFiles, type FileChange, fixturePack, replace } from '../../support/rule-fixture.ts';

/** What the good 1.x pack gets of a pack that is called common. */
const reference = 'urn:stackpack:common:id-extractor-function:relation';
const script = 'provisioning/GreenhouseProvision.groovy';
const shared = 'provisioning/templates/greenhouse.stj';
const instance = 'provisioning/templates/greenhouse-instance.stj';

const packOf = (base: PackFormat, change: Record<string, FileChange> = {}) =>
  fixturePack({ title: 'a pack', base, change });

const threshold = 'urn:stackpack:common:monitor-function:threshold';

/** A 2.0 pack called common with a node of this identifier, and the other one that the good packs refer to. */
const settingsWith = (identifier: string, more: Record<string, FileChange> = {}) =>
  packOf('2.0', {
    'stackpack.yaml': replace('name: otel-greenhouse', 'name: common'),
    'settings/more.sty': `nodes:\n  - identifier: "${identifier}"\n  - identifier: "${threshold}"\n`,
    ...more,
  });

/** The good 1.x pack, called common. */
const classicCommon = (change: Record<string, FileChange> = {}) =>
  packOf('1.x', { 'stackpack.conf': replace('name = greenhouse\n', 'name = common\n'), ...change });

function findingsOn(pack: Pack, siblings: readonly Pack[], names: readonly string[] = ['common']): string[] {
  const surroundings = { packsNamed: (name: string) => (names.includes(name) ? siblings : []) };
  const { findings, crashes } = runRules(pack, [rules['node-reference-dangling']], () => true, surroundings);
  expect(crashes).toEqual([]);
  return findings.map(({ severity, message, help }) => `${severity}: ${message}. ${help}`);
}

describe('a reference into the namespace of another pack', () => {
  it('is left alone where that pack is not checked too', async () => {
    expect(findingsOn(await packOf('1.x'), [])).toEqual([]);
  });

  it('is right where that pack has the node', async () => {
    expect(findingsOn(await packOf('1.x'), [await settingsWith(reference)])).toEqual([]);
  });

  it('dangles where it has not, and what is near is named', async () => {
    const sibling = await settingsWith('urn:stackpack:common:id-extractor-function:relations');
    expect(findingsOn(await packOf('1.x'), [sibling])).toEqual([
      `warning: no node of the StackPack "common" has the identifier "${reference}". did you mean "urn:stackpack:common:id-extractor-function:relations"?`,
    ]);
  });

  it('dangles from settings as well', async () => {
    const pack = await packOf('2.0', {
      'settings/more.sty': 'nodes:\n  - _type: Monitor\n    function: urn:stackpack:common:monitor-function:mine\n',
    });
    const messages = findingsOn(pack, [await settingsWith('urn:stackpack:common:a:b')]);
    expect(messages).toEqual([expect.stringContaining('"urn:stackpack:common:monitor-function:mine"')]);
  });

  it('is right where one of two packs of that name has the node', async () => {
    const pack = await packOf('1.x');
    expect(findingsOn(pack, [await settingsWith(reference), await settingsWith('urn:stackpack:common:a:b')])).toEqual(
      [],
    );
    expect(findingsOn(pack, [await settingsWith('urn:stackpack:common:a:b'), await settingsWith(reference)])).toEqual(
      [],
    );
  });

  it('is right where this pack has the node itself', async () => {
    const pack = await packOf('1.x', {
      [shared]: replace('"urn:stackpack:greenhouse:shared:layer:climate"', `"${reference}"`),
    });
    const messages = findingsOn(pack, [await settingsWith('urn:stackpack:common:a:b')]);
    expect(messages.filter((message) => message.includes(reference))).toEqual([]);
  });

  it('is not judged where a file of that pack cannot be read', async () => {
    const sibling = await settingsWith('urn:stackpack:common:a:b', { 'settings/broken.sty': 'nodes: [\n' });
    expect(findingsOn(await packOf('1.x'), [sibling])).toEqual([]);
    expect(findingsOn(await packOf('1.x'), [await settingsWith('urn:stackpack:common:a:b'), sibling])).toEqual([]);
  });

  it('is not judged where that pack builds the path of a template', async () => {
    const pack = await packOf('1.x');
    expect(findingsOn(pack, [await classicCommon()]).length).toBe(2);
    const sibling = await classicCommon({ [script]: replace('"templates/greenhouse.stj"', 'templateOf(config)') });
    expect(findingsOn(pack, [sibling])).toEqual([]);
  });

  it('is not judged where a file of that pack is gone or locked since it was listed', async () => {
    const tree = new MemoryTree(
      changedFiles('2.0', { 'stackpack.yaml': replace('name: otel-greenhouse', 'name: common') }),
    );
    const locked = await loadPack(tree);
    tree.read = (path) => {
      throw new UnreadableFileError(path, 'permission denied');
    };
    expect(findingsOn(await packOf('1.x'), [locked])).toEqual([]);
  });
});

it('a reference of this pack to itself is right where its other format has the node', async () => {
  const pack = await packOf('1.x', {
    [instance]: replace('id-extractor-function:sensor"', 'id-extractor-function:other"'),
  });
  const other = (identifier: string) =>
    packOf('2.0', {
      'stackpack.yaml': replace('name: otel-greenhouse', 'name: greenhouse'),
      'settings/more.sty': `nodes:\n  - _type: Monitor\n    identifier: "${identifier}"\n`,
    });
  expect(findingsOn(pack, [], ['greenhouse']).length).toBe(1);
  const missing = 'urn:stackpack:greenhouse:shared:id-extractor-function:other';
  expect(findingsOn(pack, [await other(missing)], ['greenhouse'])).toEqual([]);
  expect(findingsOn(pack, [await other(`${missing}x`)], ['greenhouse'])).toEqual([
    expect.stringMatching(/^warning: no node of this pack has/),
  ]);
});

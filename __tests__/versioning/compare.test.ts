import { describe, expect, it } from '@jest/globals';
import { loadPack } from '../../src/stackpack/load.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';
import { buildComparison } from '../../src/versioning/build-comparison.ts';
import { comparePacks } from '../../src/versioning/compare.ts';
import { madeUpSecrets } from '../support/made-up-secrets.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';
import { changedFiles, type FileChange, replace } from '../support/rule-fixture.ts';

type Change = Readonly<Record<string, FileChange>>;

async function packs(base: '1.x' | '2.0', old: Change, now: Change): Promise<[Pack, Pack]> {
  const before = changedFiles(base, old);
  const after = changedFiles(before, now);
  return [await loadPack(new MemoryTree(before)), await loadPack(new MemoryTree(after))];
}

async function compare(base: '1.x' | '2.0', old: Change, now: Change): Promise<string[]> {
  return comparePacks(...(await packs(base, old, now))).map(({ id, subject }) => `${id} ${subject}`);
}

async function valuePaths(base: '1.x' | '2.0', old: Change, now: Change): Promise<string[]> {
  const { differences } = buildComparison(...(await packs(base, old, now)), () => false);
  return differences.flatMap((one) => (one.in === 'file' ? [] : JSON.stringify(one.path)));
}

const file = 'settings/extra.sty';
const settings = (text: string): Change => ({ [file]: text });
const node = (rest: string) => `nodes:
  - _type: Dashboard
    name: Extra
    identifier: urn:stackpack:otel-greenhouse:dashboard:extra
    id: -1
${rest.replace(/^/gm, '    ')}
`;

describe('what makes no difference', () => {
  it('is the version alone, however it is written', async () => {
    expect(await compare('1.x', {}, { 'stackpack.conf': replace('"1.2.0"', '2.0.0') })).toEqual([]);
    expect(await compare('2.0', {}, { 'stackpack.yaml': replace('"1.2.0"', "'1.2.1-rc.1'") })).toEqual([]);
  });

  it.each([
    ['at the end', (text: string) => `${text}version = 1.2.0\n`],
    ['at the start', (text: string) => `version = "1.2.0"\r\n${text}`],
    ['in braces', (text: string) => text],
  ])('is a version that the build adds: %s', async (_where, edit) => {
    const without = replace('version = "1.2.0"\n', '');
    expect(await compare('1.x', { 'stackpack.conf': without }, { 'stackpack.conf': edit })).toEqual([]);
    const back = (text: string) => `${edit(text)}# a comment\n`;
    expect(await compare('1.x', { 'stackpack.conf': without }, { 'stackpack.conf': back })).toEqual([
      'file-changed stackpack.conf',
    ]);
  });

  it('is what git takes for the same file', async () => {
    const [old, now] = await packs('2.0', {}, { 'settings/monitors.sty': (text) => text.replaceAll('\n', '\r\n') });
    expect(comparePacks(old, now).map(({ id }) => id)).toEqual(['file-changed']);
    expect(comparePacks(old, now, { isSameFile: (path) => path === 'settings/monitors.sty' })).toEqual([]);
  });

  it('is a file that is not packaged', async () => {
    expect(await compare('2.0', {}, { 'docs/notes.md': 'Notes.', 'build.sbt': 'name := "x"' })).toEqual([]);
  });

  it.each([
    ['a number in another notation', 'size: 1', 'size: 1.0'],
    ['null and nothing', 'size: null', ''],
    ['an empty list and nothing', 'widgets: []', ''],
    ['white space around a text', 'note: "a "', 'note: a'],
    ['a list in another order', 'tags: [a, b, c]', 'tags: [c, a, b]'],
    [
      'elements of one key in another order',
      'widgets: [{widgetId: a, x: 1}, {widgetId: a, x: 2}]',
      'widgets: [{widgetId: a, x: 2}, {widgetId: a, x: 1}]',
    ],
  ])('is %s', async (_what, old, now) => {
    expect(await valuePaths('2.0', settings(node(old)), settings(node(now)))).toEqual([]);
  });
});

describe('what makes a difference', () => {
  it.each([
    ['a number and a text', 'size: 1', 'size: "1"', ['["size"]']],
    ['a text and a file of that name', 'icon: sensor.svg', 'icon: !icon sensor.svg', ['["icon"]']],
    ['an element more than once', 'tags: [a, a, b]', 'tags: [a, b, b]', ['["tags"]']],
    ['a list and a text', 'tags: [a]', 'tags: a', ['["tags"]']],
    [
      'an element of a list with keys',
      'widgets: [{widgetId: a}, {widgetId: b, x: 1}]',
      'widgets: [{widgetId: b, x: 2}]',
      ['["widgets",{"key":"widgetId","value":"a"}]', '["widgets",{"key":"widgetId","value":"b"},"x"]'],
    ],
    [
      'the first element of a list that was not there',
      '',
      'widgets: [{widgetId: a}]',
      ['["widgets",{"key":"widgetId","value":"a"}]'],
    ],
    [
      'names that are not unique are no keys',
      'axes: [{name: a, x: 1}, {name: a, x: 2}]',
      'axes: [{name: a, x: 1}]',
      ['["axes"]'],
    ],
    ['an object and nothing', 'chart: { kind: line }', '', ['["chart"]']],
  ])('is %s', async (_what, old, now, paths) => {
    expect(await valuePaths('2.0', settings(node(old)), settings(node(now)))).toEqual(paths);
  });
});

describe('the numbers of nodes', () => {
  const two = (target: number) =>
    `${node(`panel: { id: -2, title: One }\nother: { id: -3, title: Two }\nfirst: ${target}`)}`;
  const renumber = (text: string) => text.replace(/-(\d)\b(?!:)/g, (_all, id: string) => `-${Number(id) + 40}`);

  it('may change where they lead to the same', async () => {
    expect(renumber(two(-2))).toContain('first: -42');
    expect(await valuePaths('2.0', settings(two(-2)), { [file]: renumber })).toEqual([]);
  });

  it('may not lead to something else', async () => {
    expect(await valuePaths('2.0', settings(two(-2)), settings(two(-3)))).toEqual(['["first"]']);
    expect(await valuePaths('2.0', settings(two(-2)), settings(renumber(two(-3))))).toEqual(['["first"]']);
  });

  it('are numbers like others where no node has them', async () => {
    expect(await valuePaths('2.0', settings(two(-7)), settings(two(-8)))).toEqual(['["first"]']);
    expect(await valuePaths('2.0', settings(two(-7)), settings(two(-7)))).toEqual([]);
  });
});

describe('nodes', () => {
  it('of one identifier: the first is compared', async () => {
    const twice = (title: string) => `${node('x: 1')}${node(`x: ${title}`).replace('nodes:\n', '')}`;
    expect(await compare('2.0', settings(twice('2')), settings(twice('3')))).toEqual([`file-changed ${file}`]);
  });

  it('without an identifier are found again by type and name, and are never called removed', async () => {
    const bare = (text: string) => text.replace(/ *identifier:.*\n/, '');
    expect(await valuePaths('2.0', settings(bare(node('x: 1'))), settings(bare(node('x: 2'))))).toEqual(['["x"]']);
    expect(await compare('2.0', settings(bare(node('x: 1'))), { [file]: null })).toEqual([`file-changed ${file}`]);
  });

  it('that lose their identifier are gone, for those who knew it', async () => {
    const bare = (text: string) => text.replace(/ *identifier:.*\n/, '');
    expect(await compare('2.0', settings(node('x: 1')), { [file]: bare })).toEqual([
      'node-removed urn:stackpack:otel-greenhouse:dashboard:extra',
    ]);
  });
});

describe('a template of which it is not known whether it is imported', () => {
  const script = 'provisioning/GreenhouseProvision.groovy';
  const orphan = 'provisioning/templates/orphan.stj';
  const layer =
    '{ "nodes": [{ "_type": "Layer", "name": "Soil", "identifier": "urn:stackpack:greenhouse:shared:layer:soil" }] }';
  const byName = replace('importSnapshot("templates/monitors.sty", [:])', 'importSnapshot(config.template, [:])');
  const withOrphan = { [orphan]: layer };

  it('is not part of the pack where the scripts name others', async () => {
    expect(await compare('1.x', withOrphan, { [orphan]: null })).toEqual([`file-changed ${orphan}`]);
  });

  it('counts where a script puts its path together', async () => {
    expect(await compare('1.x', { ...withOrphan, [script]: byName }, { [orphan]: null })).toEqual([
      'node-removed urn:stackpack:greenhouse:shared:layer:soil',
    ]);
  });

  it('is no longer told to be imported, and nothing is called removed', async () => {
    const back = replace('importSnapshot(config.template, [:])', 'importSnapshot("templates/monitors.sty", [:])');
    expect(await compare('1.x', { ...withOrphan, [script]: byName }, { [script]: back })).toEqual([
      `script-changed ${script}`,
    ]);
    expect(await compare('1.x', withOrphan, { [script]: byName })).toEqual([`script-changed ${script}`]);
  });
});

describe('a node in a template with conditions', () => {
  const template = 'provisioning/templates/greenhouse.stj';
  const named = (name: string) => ({ [template]: replace('"name": "sensor"', `"name": "${name}"`) });

  it('has not changed where one outcome says what it said', async () => {
    const either = named('{{#unless meters}}sensor{{else}}meter{{/unless}}');
    expect(await compare('1.x', {}, either)).toEqual([`file-changed ${template}`]);
    const back = { [template]: replace('{{#unless meters}}sensor{{else}}meter{{/unless}}', 'sensor') };
    expect(await compare('1.x', either, back)).toEqual([`file-changed ${template}`]);
  });

  it('has changed where none does', async () => {
    const either = named('{{#unless meters}}probe{{else}}meter{{/unless}}');
    expect(await compare('1.x', {}, either)).toEqual([
      'named-concept-renamed urn:stackpack:greenhouse:shared:component-type:sensor',
    ]);
  });
});

describe('a file that cannot be read in either version', () => {
  const broken = 'settings/broken.sty';

  it('hides nothing where it is the same', async () => {
    const changes = await compare('2.0', { [broken]: 'nodes: [' }, { 'settings/monitors.sty': null });
    expect(changes).toEqual(['node-removed urn:stackpack:otel-greenhouse:monitor:temperature']);
  });

  it('may hide a node where it changed', async () => {
    const changes = await compare(
      '2.0',
      { [broken]: 'nodes: [' },
      { [broken]: 'nodes: [[', 'settings/monitors.sty': null },
    );
    expect(changes).toEqual([`file-changed ${broken}`, 'file-changed settings/monitors.sty']);
  });
});

describe('a manifest that cannot be read', () => {
  it.each([
    ['1.x', 'stackpack.conf', (text: string) => `${text}}`],
    ['2.0', 'stackpack.yaml', (text: string) => `${text}x: [`],
  ] as const)('loses nothing: %s', async (base, manifest, edit) => {
    expect(await compare(base, {}, { [manifest]: edit })).toEqual([`file-changed ${manifest}`]);
    expect(await compare(base, { [manifest]: edit }, {})).toEqual([]);
  });
});

describe('texts of a pack', () => {
  it('show no secret', async () => {
    const [old, now] = await packs('2.0', settings(node('note: x')), settings(node(`note: ${madeUpSecrets.github}`)));
    expect(JSON.stringify(comparePacks(old, now))).not.toContain(madeUpSecrets.github);
  });
});

const mapping = (tags: string) =>
  node(`output:\n  required:\n    tags:\n${tags}`).replace('Dashboard', 'OtelComponentMapping');
const presentation = (metrics: string) =>
  node(`presentation:\n  metrics:\n${metrics}`).replace('Dashboard', 'ComponentPresentation');

describe('what a hostile pack costs', () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_one, index) => line(index)).join('\n');

  it.each([
    ['many values', (side: number) => node(many(20_000, (index) => `k${index}: ${index + side}`))],
    ['a long list', (side: number) => node(`list:\n${many(40_000, (index) => `  - ${index + side}`)}`)],
    [
      'one key many times',
      (side: number) => node(`tags:\n${many(10_000, (index) => `  - {target: a, x: ${index + 2 * side * index}}`)}`),
    ],
    [
      'many labels',
      (side: number) =>
        mapping(many(10_000, (index) => `          - {target: "a${index + side * 5_000}", source: "${side}"}`)),
    ],
    [
      'many metrics',
      (side: number) =>
        presentation(many(10_000, (index) => `        - {metricId: a${index + side * 5_000}, name: "${side}"}`)),
    ],
    ['many keys', (side: number) => node(`tags:\n${many(10_000, (index) => `  - {target: a${index}, x: ${side}}`)}`)],
    [
      'many nodes',
      (side: number) =>
        `nodes:\n${many(8_000, (index) => `  - {_type: A, name: n${index}, identifier: "urn:${index + side * 4_000}"}`)}`,
    ],
    [
      'many nodes of one name',
      (side: number) =>
        `nodes:\n${many(8_000, (index) => `  - {_type: A, name: n, identifier: "urn:${index}-${side}"}`)}`,
    ],
    ['placeholders', (side: number) => node(`note: "${'{{ a '.repeat(50_000)}${side}"`)],
    ['lists in lists', (side: number) => node(`list: ${'['.repeat(150)}${side}${']'.repeat(150)}`)],
  ])(
    'is bounded: %s',
    async (_what, text) => {
      const [old, now] = await packs('2.0', settings(text(0)), settings(text(1)));
      buildComparison(old, old, () => false);
      const elapsed = startProcessorTimer();
      expect(comparePacks(old, now).length).toBeGreaterThan(0);
      expect(elapsed()).toBeLessThan(4_000);
    },
    60_000,
  );
});

describe('what Git LFS has not put in its place', () => {
  const pointer = (file: string): Change => ({
    [file]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n',
  });
  const idsOf = (changes: readonly string[]) => changes.map((change) => change.split(' ')[0]);

  it.each([
    ['2.0', 'settings/monitors.sty'],
    ['2.0', 'stackpack.yaml'],
    ['1.x', 'stackpack.conf'],
    ['1.x', 'provisioning/templates/greenhouse.stj'],
    ['1.x', 'provisioning/templates/monitors.sty'],
    ['1.x', 'provisioning/scripts/map-sensor.groovy'],
    ['1.x', 'provisioning/GreenhouseProvision.groovy'],
  ] as const)('is unread on either side, so that nothing is removed or added: %s %s', async (base, file) => {
    const [fetched] = await packs(base, {}, {});
    const original = fetched.tree.read(file);
    expect(['file-changed', 'script-changed']).toEqual(
      expect.arrayContaining(idsOf(await compare(base, {}, pointer(file)))),
    );
    const back = await compare(base, pointer(file), { [file]: original });
    expect(['file-changed', 'script-changed']).toEqual(expect.arrayContaining(idsOf(back)));
    expect(back).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { fixturePack, replace } from '../support/rule-fixture.ts';
import { templatePack } from '../support/template-pack.ts';

/** The nodes of a pack: scope, type, identifier, and the first line of what stands at the node's place. */
function show(pack: Pack): string[] {
  return nodesOf(pack).nodes.map(({ snapshot, type, identifier, value: { place } }) => {
    const { line, column } = pack.source(place.file).positionAt(place.start);
    const where = place.file.slice(place.file.lastIndexOf('/') + 1);
    return `${snapshot.scope} ${type} ${identifier} ${where}:${line}:${column}`;
  });
}

describe('nodesOf a 1.x pack', () => {
  it('gives the nodes of the templates that the script imports, where they stand', async () => {
    const pack = await fixturePack({ title: '', base: '1.x', change: {} });
    const urn = 'urn:stackpack:greenhouse';
    expect(show(pack)).toEqual([
      `shared Layer ${urn}:shared:layer:climate greenhouse.stj:5:5`,
      `shared Domain ${urn}:shared:domain:horticulture greenhouse.stj:12:5`,
      `shared Environment ${urn}:shared:environment:production greenhouse.stj:19:5`,
      `shared ComponentType ${urn}:shared:component-type:sensor greenhouse.stj:25:5`,
      `shared RelationType ${urn}:shared:relation-type:stands-in greenhouse.stj:32:5`,
      `shared IdExtractorFunction ${urn}:shared:id-extractor-function:sensor greenhouse.stj:39:5`,
      `shared ComponentMappingFunction ${urn}:shared:component-mapping-function:sensor greenhouse.stj:49:5`,
      `shared ComponentTemplateFunction ${urn}:shared:component-template-function:sensor greenhouse.stj:56:5`,
      `shared RelationTemplateFunction ${urn}:shared:relation-template-function:stands-in greenhouse.stj:63:5`,
      `shared CheckFunction ${urn}:shared:check-function:climate greenhouse.stj:70:5`,
      `shared Monitor ${urn}:shared:monitor:temperature monitors.sty:4:5`,
      `shared MetricBinding ${urn}:shared:metric-binding:temperature metric-bindings.sty:1:5`,
      `instance DataSource ${urn}:instance:{{instanceId}}:data-source:climate greenhouse-instance.stj:5:5`,
      `instance Sync ${urn}:instance:{{instanceId}}:sync:climate greenhouse-instance.stj:22:5`,
      `instance QueryView ${urn}:instance:{{instanceId}}:query-view:climate greenhouse-instance.stj:48:5`,
      `instance QueryView ${urn}:instance:{{instanceId}}:query-view:map greenhouse-instance.stj:56:5`,
    ]);
    expect(nodesOf(pack)).toMatchObject({ unread: [], everyTemplate: false });
    expect(nodesOf(pack)).toBe(nodesOf(pack));
  });

  it('gives a node that several outcomes have once, and says which', async () => {
    const pack = await templatePack({
      'shared.stj': '{ "nodes": [{ "name": "a" }{{#if x}},{ "name": "b" }{{else}},{ "name": "c" }{{/if}}] }',
    });
    expect(nodesOf(pack).nodes.map(({ name, variants }) => [name, variants])).toEqual([
      ['a', [0, 1]],
      ['b', [0]],
      ['c', [1]],
    ]);
  });

  it('says which files cannot be read, and gives the nodes of the others', async () => {
    const fixture = {
      title: '',
      base: '1.x',
      change: {
        'provisioning/templates/greenhouse.stj': replace('"name": "Climate",', '"name": "Climate"'),
        'provisioning/templates/metric-bindings.sty': null,
        'provisioning/templates/greenhouse-instance.stj': null,
      },
    } as const;
    const { nodes, unread } = nodesOf(await fixturePack(fixture));
    expect(nodes.map(({ type }) => type)).toEqual(['Monitor']);
    expect([...unread].sort()).toEqual([
      'provisioning/templates/greenhouse-instance.stj',
      'provisioning/templates/greenhouse.stj',
      'provisioning/templates/monitors.sty',
    ]);
  });

  it('does not take a script that is missing for a template that is', async () => {
    const change = { 'provisioning/scripts/map-sensor.groovy': null };
    const { nodes, unread } = nodesOf(await fixturePack({ title: '', base: '1.x', change }));
    expect(nodes).toHaveLength(16);
    expect(unread).toEqual([]);
  });

  it('gives those of every template that holds a list of nodes where a path is built at run time', async () => {
    const fixture = {
      title: '',
      base: '1.x',
      change: {
        'provisioning/GreenhouseProvision.groovy': replace('"templates/monitors.sty"', '"templates/" + config.kind'),
        'provisioning/templates/rooms.stj': '{ "nodes": [{ "_type": "Room" }] }\n',
        'provisioning/templates/broken.stj': '{ "nodes": [{ "_type": ] }\n',
        'provisioning/templates/part.sty': '- _type: Part\n',
      },
    } as const;
    const pack = await fixturePack(fixture);
    const shown = show(pack);
    expect(shown).toHaveLength(17);
    expect(shown).toContain('unknown Room undefined rooms.stj:1:13');
    expect(shown).toContain('unknown Monitor urn:stackpack:greenhouse:shared:monitor:temperature monitors.sty:4:5');
    expect(nodesOf(pack)).toMatchObject({ unread: ['provisioning/templates/broken.stj'], everyTemplate: true });
  });

  it('does not say for whom a template is that is imported for both', async () => {
    const change = {
      'provisioning/GreenhouseProvision.groovy': replace(
        'context().stackPack().importSnapshot("templates/monitors.sty"',
        'context().stackPack().importSnapshot("templates/greenhouse-instance.stj"',
      ),
    };
    const pack = await fixturePack({ title: '', base: '1.x', change });
    expect(nodesOf(pack).snapshots.map(({ file, scope }) => [file.slice(23), scope])).toEqual([
      ['greenhouse.stj', 'shared'],
      ['greenhouse-instance.stj', 'unknown'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type TemplateReach, templateReach } from '../../src/stackpack/template-reach.ts';
import { append, type FileChange, fixturePack, replace } from '../support/rule-fixture.ts';

async function reachOf(change: Readonly<Record<string, FileChange>>): Promise<TemplateReach> {
  return templateReach(await fixturePack({ title: '', base: '1.x', change }));
}

const monitors = 'provisioning/templates/monitors.sty';
const bindings = 'provisioning/templates/metric-bindings.sty';
const relation = 'provisioning/templates/relation.json.handlebars';
const script = 'provisioning/GreenhouseProvision.groovy';

describe('what is reached', () => {
  it('is what the script imports, and what that includes', async () => {
    const { rendered, included, open } = await reachOf({});
    expect([...rendered.keys()]).toEqual(expect.arrayContaining([bindings, monitors]));
    expect(rendered.has(relation)).toBe(false);
    expect(included.has(relation)).toBe(true);
    expect(included.has('provisioning/icons/sensor.png')).toBe(true);
    expect(open).toBe(false);
  });

  it('is a file seen from the including one, where none is there seen from provisioning/', async () => {
    const besides = { [monitors]: replace('"./templates/metric-bindings.sty"', '"./metric-bindings.sty"') };
    expect((await reachOf(besides)).rendered.has(bindings)).toBe(true);
    const both = { ...besides, 'provisioning/metric-bindings.sty': '' };
    const { rendered } = await reachOf(both);
    expect([rendered.has('provisioning/metric-bindings.sty'), rendered.has(bindings)]).toEqual([true, false]);
  });

  it('is not what only a template that nothing imports includes', async () => {
    const { rendered } = await reachOf({ [script]: replace('"templates/monitors.sty"', '"templates/greenhouse.stj"') });
    expect(rendered.has(monitors)).toBe(false);
    expect(rendered.has(bindings)).toBe(false);
  });

  it('is what a misspelt import most likely means', async () => {
    const { rendered } = await reachOf({ [script]: replace('"templates/monitors.sty"', '"templates/monitor.sty"') });
    expect(rendered.has(monitors)).toBe(true);
  });

  it.each([
    ['a template is damaged', { [monitors]: append('{{#if x}}\n') }],
    ['a path is filled in', { [bindings]: append('{{ include file "yaml" }}\n') }],
    ['the script is not there', { [script]: null }],
  ])('may be more where %s', async (_title, change) => expect((await reachOf(change)).open).toBe(true));

  it('is nothing of a 2.0 pack', async () => {
    const { rendered, open } = templateReach(await fixturePack({ title: '', base: '2.0', change: {} }));
    expect([rendered.size, open]).toEqual([0, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/diagnostics/finding.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { type RenderedTemplate, renderedTemplate } from '../../src/stackpack/rendered-templates.ts';
import { toPlain } from '../../src/syntax/config-access.ts';
import type { ConfigNode } from '../../src/syntax/config-node.ts';
import { templatePack } from '../support/template-pack.ts';

function rendered(pack: Pack, name: string): RenderedTemplate {
  const template = renderedTemplate(pack, `provisioning/${name}`);
  if (template === undefined) throw new Error(`${name} is no template`);
  return template;
}

/** The values of all variants of a template that stands for itself. */
async function valuesOf(text: string, more: Readonly<Record<string, string>> = {}, name = 'shared.stj') {
  const { variants, faults } = rendered(await templatePack({ [name]: text, ...more }), name);
  expect(faults).toEqual([]);
  return variants.map((roots) => JSON.parse(JSON.stringify(roots.map(toPlain))));
}

async function faultsOf(text: string, more: Readonly<Record<string, string>> = {}, name = 'shared.stj') {
  const pack = await templatePack({ [name]: text, ...more });
  return rendered(pack, name).faults.map(({ problem, outcome, includedAt }) => {
    const show = ({ file, start, end }: Place) =>
      `${file.slice('provisioning/'.length)} ${pack.source(file).text.slice(start, end)}`;
    const where = outcome === undefined ? 'always' : `${outcome.value ? 'if' : 'unless'} ${show(outcome.place)}`;
    return [show(problem.place), where, ...(includedAt === undefined ? [] : [`from ${includedAt.start}`])];
  });
}

describe('a rendered template', () => {
  it('has the source of what the server fills in, white space apart', async () => {
    const text = '{ "a": "x:{{ id }}:y", "b": {{ get  "urn:x"   (concat "a" b) }}, "{{c}}": -{{d}}, "e": "{{{ f }}}" }';
    expect(await valuesOf(text)).toEqual([
      [{ a: 'x:{{id}}:y', b: '{{get "urn:x" (concat "a" b)}}', '{{c}}': '-{{d}}', e: '{{{f}}}' }],
    ]);
  });

  it('has the text of included files, escaped where it stands in quotes', async () => {
    const files = {
      'scripts/a b.groovy': 'if (x == "\\n") {\n\treturn \'{{ y }}\'\r\n}\n',
      'part.json': '{ "c": "{{ z }}" }',
      'raw.txt': '{{ not an expression',
    };
    const text = `{ "a": "{{ include "./scripts/a b.groovy" }}", "b": {{ include "part.json" "handlebars" }},
      "d": "{{ include "x/../raw.txt" "identity" }}", "e": "{{ include "./icon.png" "base64" }}" }`;
    expect(await valuesOf(text, { ...files, 'icon.png': 'PNG' })).toEqual([
      [
        {
          a: 'if (x == "\\n") {\n\treturn \'{{y}}\'\r\n}\n',
          b: { c: '{{z}}' },
          d: '{{ not an expression',
          e: '{{include "./icon.png" "base64"}}',
        },
      ],
    ]);
  });

  it('has a template that is put in as text without the escapes of its expressions', async () => {
    const part = { 'part.json.handlebars': '{ "a": \\{{#if b\\}}\\{{ c \\}}\\{{/if\\}}, "d": "{{ id }}" }' };
    expect(await valuesOf('{ "a": "{{ include "./part.json.handlebars" }}" }', part)).toEqual([
      [{ a: '{ "a": {{#if b}}{{ c }}{{/if}}, "d": "{{id}}" }' }],
    ]);
  });

  it('is tried with both outcomes of each condition, equal ones alike', async () => {
    const text = '[{{#if a}}1{{else}}2{{/if}}, {{#unless a}}3{{else}}4{{/unless}}, {{#if b}}5{{else}}6{{/if}}]';
    expect(await valuesOf(text)).toEqual([[[1, 4, 5]], [[2, 3, 6]]]);
  });

  it('is tried with outcomes that stand within others', async () => {
    const text = '[{{#if a}}1{{else if b}}2{{else}}{{#if c}}3{{else}}4{{/if}}{{/if}}]';
    const values = (await valuesOf(text)).map(([[value]]) => value);
    expect(values.sort()).toEqual([1, 2, 3, 4]);
  });

  it('goes through lists of two items and of none', async () => {
    const text = `{ "a": [{{#each xs}}{{@index}}{{#if @first}}, "first"{{/if}}{{#unless @last}}, {{/unless}}{{/each}}],
      "b": [{{#join xs "," "0," ",9"}}"{{name}}"{{/join}}] }`;
    expect(await valuesOf(text)).toEqual([
      [{ a: ['{{@index}}', 'first', '{{@index}}'], b: [0, '{{name}}', '{{name}}', 9] }],
      [{ a: [], b: [] }],
    ]);
  });

  it('tells conditions on items of lists from conditions on what stands around them', async () => {
    const text = '[{{#if a}}1{{else}}2{{/if}}{{#each xs}}{{#if a}}{{#if ../a}}, 3{{/if}}{{else}}, 4{{/if}}{{/each}}]';
    const values = (await valuesOf(text)).map(([value]) => JSON.stringify(value));
    expect(values).toContain('[1,3,3]');
    expect(values).toContain('[1,4,4]');
    expect(values).not.toContain('[2,3,3]');
  });

  it('is YAML with files of lines, indented as their include where only that reads', async () => {
    const part = { 'part.sty': '- a: 1\n  b: "{{ c }}"\n' };
    for (const text of ['nodes:\n{{ include "part.sty" "yaml" }}\n', 'nodes:\n  {{ include "part.sty" "yaml" }}\n']) {
      expect(await valuesOf(text, part, 'shared.sty')).toEqual([[{ nodes: [{ a: 1, b: '{{c}}' }] }]]);
    }
    expect(await valuesOf('a: |\n  {{ include "part.sty" }}\n', part, 'shared.sty')).toEqual([
      [{ a: '- a: 1\n  b: "{{c}}"\n' }],
    ]);
    expect(await valuesOf('a: "{{ include "part.sty" "identity" }}"\n', part, 'shared.sty')).toEqual([
      [{ a: '- a: 1\n  b: "{{ c }}"\n' }],
    ]);
    expect(await valuesOf('a: {{ include "part.sty" }} x\n', part, 'shared.sty')).toEqual([
      [{ a: '{{include "part.sty"}} x' }],
    ]);
  });

  it('survives characters that its stand-ins are made of', async () => {
    expect(await valuesOf('["\ue0000\ue001\ue002", "{{a}}"]')).toEqual([[['\ufffd0\ufffd\ufffd', '{{a}}']]]);
  });

  it.each([
    ['a file that is missing', '[{{ include "x.json" }}]', {}],
    ['a file that cannot be rendered', '[{{ include "x.json" }}]', { 'x.json': '{{#if}}' }],
    ['a file that includes itself', '[{{ include "x.json" }}]', { 'x.json': '{{ include "x.json" }}' }],
    ['itself', '[{{ include "shared.stj" }}]', {}],
    ['a partial', '[{{> x }}]', {}],
    ['a fault of Handlebars', '[{{', {}],
  ])('is incomplete with %s', async (_what, text, files) => {
    const template = rendered(await templatePack({ 'shared.stj': text, ...files }), 'shared.stj');
    expect(template).toMatchObject({ incomplete: true, faults: [] });
  });

  it('is complete with such files in quotes', async () => {
    const files = { 'shared.stj': '["{{ include "x" }}", "{{ include "y" }}"]', y: '{{ include "y" }}' };
    expect(rendered(await templatePack(files), 'shared.stj')).toMatchObject({ incomplete: false, faults: [] });
  });

  it('is incomplete with a line of YAML that may become anything', async () => {
    const template = rendered(await templatePack({ 'shared.sty': 'nodes:\n{{ x }}\n- a: 1\n' }), 'shared.sty');
    expect(template).toMatchObject({ incomplete: true, faults: [] });
  });
});

describe('the faults of a rendered template', () => {
  it('stand where they are written, in included files too', async () => {
    const files = { 'a.json': '{ "a": {{ include "b.json" }} }', 'b.json': '[1 2]' };
    expect(await faultsOf('[ {{ include "a.json" }} ]', files)).toEqual([['b.json 1', 'always', 'from 2']]);
  });

  it('stand at the include where what is around it is wrong', async () => {
    const files = { 'a.json': '{ "a": 1 }\n', 's.groovy': 'return "a"\n' };
    expect(await faultsOf('{ {{ include "a.json" }} }', files)).toEqual([
      ['shared.stj {{ include "a.json" }}', 'always'],
    ]);
    expect(await faultsOf('[ {{ include "a.json" }} 1 ]', files)).toEqual([
      ['shared.stj {{ include "a.json" }}', 'always'],
    ]);
    expect(await faultsOf('[ {{ include "s.groovy" }}" ]', files)).toEqual([
      ['shared.stj {{ include "s.groovy" }}', 'always'],
    ]);
  });

  it('come with the condition that brings them about', async () => {
    const text = '[{{#if a}}x,{{/if}}{{#if b}}1{{else}}y{{/if}}{{#each c}}, z{{/each}}]';
    expect((await faultsOf(text)).sort()).toEqual([
      ['shared.stj x', 'if shared.stj {{#if a}}'],
      ['shared.stj y', 'unless shared.stj {{#if b}}'],
      ['shared.stj z', 'if shared.stj {{#each c}}'],
    ]);
  });

  it.each([
    ['one of two', '[{{#if a}}1{{/if}}{{#if b}}2{{/if}}]'],
    [
      'one of three, needed',
      '{"x": {{#if a}}1{{/if}}{{#if b}}2{{/if}}{{#if c}}3{{/if}}, "y": {{#if d}}1{{else}}2{{/if}}}',
    ],
    ['one of two, twice', '{"x": {{#if a}}1{{/if}}{{#if b}}2{{/if}}, "y": {{#if c}}1{{/if}}{{#if d}}2{{/if}}}'],
    ['one with another', '[{{#if a}}1{{/if}}{{#if b}},{{/if}}{{#if c}}2{{/if}}]'],
    [
      'a condition and its opposite under another name',
      '[{{#if a}}1{{/if}}{{#if notA}}2{{/if}}, {{#if b}}3{{else}}4{{/if}}]',
    ],
  ])('are none where conditions belong together: %s', async (_what, text) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  it('are found among conditions that exclude each other', async () => {
    const text = '{"x": {{#if a}}1{{/if}}{{#if b}}2{{/if}}{{#if c}}three{{/if}} }';
    expect(await faultsOf(text)).toEqual([['shared.stj three', 'if shared.stj {{#if c}}']]);
  });

  it('quote expressions as they were written', async () => {
    const pack = await templatePack({ 'shared.stj': '{ "a{{ b }}" 1 }' });
    const [fault] = rendered(pack, 'shared.stj').faults;
    expect(fault?.problem.message).toContain('the key "a{{b}}"');
  });
});

describe('places', () => {
  it('lead each value to its source, whatever stands before it', async () => {
    const files = {
      'shared.stj':
        '{ "nodes": [{{#if a}}\n{ "n": "{{ include "s.groovy" }}" },{{/if}} {{ include "n.json" }}, { "n": {{ x }} }] }',
      's.groovy': '"quoted"\n{{ y }}\n'.repeat(20),
      'n.json': '\n{ "n": "{{ z }}-{{#if b}}1{{else}}2{{/if}}" }\n',
    };
    const pack = await templatePack(files);
    const found = new Set<string>();
    const visit = (node: ConfigNode): void => {
      const { file, start, end } = node.place;
      found.add(`${file.slice('provisioning/'.length)}: ${pack.source(file).text.slice(start, end)}`);
      const inside =
        node.kind === 'list' ? node.items : node.kind === 'object' ? node.entries.map(({ value }) => value) : [];
      inside.forEach(visit);
    };
    for (const roots of rendered(pack, 'shared.stj').variants) roots.forEach(visit);
    const whole = files['shared.stj'];
    expect([...found].sort()).toEqual(
      [
        `shared.stj: ${whole}`,
        `shared.stj: ${whole.slice(whole.indexOf('['), whole.lastIndexOf(']') + 1)}`,
        'shared.stj: { "n": "{{ include "s.groovy" }}" }',
        'shared.stj: "{{ include "s.groovy" }}"',
        'shared.stj: { "n": {{ x }} }',
        'shared.stj: {{ x }}',
        `n.json: ${files['n.json'].trim()}`,
        'n.json: "{{ z }}-{{#if b}}1{{else}}2{{/if}}"',
      ].sort(),
    );
  });
});

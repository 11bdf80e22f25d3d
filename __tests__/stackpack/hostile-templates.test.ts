import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { nodesOf } from '../../src/stackpack/nodes.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';
import { templatePack } from '../support/template-pack.ts';

const own = ['template-syntax', 'template-invalid-json', 'template-invalid-yaml', 'template-empty-nodes'] as const;

/** Two seconds are promised; a busy machine counts more. */
const mostTime = 6000;

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

/** Files that include each other fifty times each, twenty levels deep. */
function bomb(name: string, end: string, encoding = 'handlebars'): Record<string, string> {
  const files = Array.from({ length: 20 }, (_, level): [string, string] => [
    `a${level}`,
    level === 19 ? end : `{{ include "a${level + 1}" "${encoding}" }}\n`.repeat(50),
  ]);
  return { ...Object.fromEntries(files), [name]: `nodes: {{ include "a0" "${encoding}" }}` };
}

const node = (index: number) => `{"_type": "Layer", "id": -${index + 1}, "name": "${index}"}`;
const conditions = repeat(1000, (index) => `{{#if c${index}}},${node(index + 1)}{{/if}}`);

const cases: Readonly<Record<string, readonly [files: Record<string, string>, finding: string | undefined]>> = {
  'a thousand conditions': [{ 'shared.stj': `{"nodes": [${node(0)}${conditions}]}` }, undefined],
  'a thousand conditions, the last one faulty': [
    { 'shared.stj': `{"nodes": [${node(0)}${conditions}{{#if last}} fault{{/if}}]}` },
    'a comma is missing after this',
  ],
  'a thousand conditions before a fault': [
    { 'shared.stj': `{"nodes": [${node(0)}${conditions} fault]}` },
    'a comma is missing after this',
  ],
  'a thousand conditions that are all faulty': [
    { 'shared.sty': `nodes:\n- a: 1\n${repeat(1000, (index) => `{{#if c${index}}}\n   - b\n c: 1\n{{/if}}\n`)}` },
    'rendered, it is no YAML',
  ],
  'three hundred pairs of conditions that exclude each other': [
    {
      'shared.stj': `{"nodes": [1]${repeat(300, (index) => `, "${index}": {{#if c${index}}}1{{/if}}{{#if d${index}}}2{{/if}}`)} }`,
    },
    undefined,
  ],
  'lists within lists': [
    { 'shared.stj': `{"nodes": [1${repeat(30, (index) => `{{#each c${index}}}`)},2${'{{/each}}'.repeat(30)}]}` },
    'too large to be read',
  ],
  'else after else': [{ 'shared.stj': `[{{#if a}}${repeat(90_000, () => '{{else if a}}')}{{/if}}]` }, 'blocks nest'],
  'an include bomb': [bomb('shared.stj', 'text'), 'too large to be read'],
  'an include bomb in quotes': [
    { ...bomb('shared.sty', 'text'), 'shared.stj': '{"nodes": ["{{ include "a0" }}"]}' },
    'too large to be read',
  ],
  'an include bomb of empty files': [bomb('shared.sty', '', 'yaml'), undefined],
  'an include bomb of indented lines': [
    { ...bomb('shared.stj', '- a\n', 'yaml'), 'shared.sty': 'nodes:\n  {{ include "a0" "yaml" }}\n' },
    'too large to be read',
  ],
  '50 MB': [{ 'shared.stj': ' '.repeat(50e6) }, 'too large to be read'],
  '50 MB to be put in': [
    { 'shared.stj': '{"nodes": ["{{ include "x" "identity" }}"]}', x: ' '.repeat(50e6) },
    'too large to be read',
  ],
  'a file put in many times': [
    {
      'shared.stj': `{"nodes": [${repeat(300, () => '"{{ include "x" "identity" }}",')} 1]}`,
      x: '"\n'.repeat(500_000),
    },
    'too large to be read',
  ],
  'expressions alone': [{ 'shared.stj': '{{a}}'.repeat(800_000) }, 'more than 25000 expressions'],
  'expressions that are not closed': [{ 'shared.stj': '{{ '.repeat(1_300_000) }, 'not closed'],
  'a comment that is not closed': [{ 'shared.stj': `{{!--${'--'.repeat(2_000_000)}` }, 'comment is not closed'],
  'escapes alone': [{ 'shared.stj': '\\{{'.repeat(1_300_000) }, 'cannot stand here'],
  'arguments alone': [{ 'shared.stj': `{"nodes": [{{a ${'b '.repeat(300_000)}}}]}` }, 'more than 1000 arguments'],
  'values alone': [{ 'shared.stj': `[${'1,'.repeat(1_500_000)}1]` }, 'more than 100000 values'],
  'brackets alone': [{ 'shared.stj': '['.repeat(4_000_000) }, '200 levels'],
  'parentheses alone': [{ 'shared.stj': `{{a ${'('.repeat(4_000_000)}` }, '20 levels'],
};

describe('a hostile template', () => {
  it.each(Object.entries(cases))('ends in time: %s', async (_what, [files, finding]) => {
    const pack = await templatePack(files);
    const elapsed = startProcessorTimer();
    const { findings, crashes } = runRules(
      pack,
      own.map((id) => rules[id]),
    );
    nodesOf(pack);
    expect(elapsed()).toBeLessThan(mostTime);
    expect(crashes).toEqual([]);
    if (finding === undefined) expect(findings.filter(({ rule }) => rule !== 'template-empty-nodes')).toEqual([]);
    else expect(findings.map(({ message }) => message).join('\n')).toContain(finding);
  });

  it('is bounded with others: what the templates of a pack hold in all', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `t${index}.stj`);
    const pack = await templatePack(Object.fromEntries(names.map((name) => [name, '{{a b c d}} '.repeat(4_000)])));
    const elapsed = startProcessorTimer();
    const { findings } = runRules(pack, [rules['template-syntax']]);
    expect(elapsed()).toBeLessThan(mostTime);
    expect(findings.map(({ message }) => message)).toEqual([
      'the templates hold more than 50000 expressions and arguments, and this one is left out with all that follow',
    ]);
  });

  it('is bounded with others: what a pack renders to in all', async () => {
    const template = 'nodes:\n{{ include "x" "yaml" }}\n{{#if a}}b: 1{{/if}}\n';
    const names = Array.from({ length: 300 }, (_, index) => `t${index}.sty`);
    const files = Object.fromEntries(names.map((name) => [name, template]));
    const script = 'class RoomProvision { def install() { importSnapshot("t" + name) } }';
    const pack = await templatePack({
      ...files,
      x: `- a: ${'b'.repeat(100_000)}\n`,
      'RoomProvision.groovy': script,
    });
    const elapsed = startProcessorTimer();
    const { findings } = runRules(pack, [rules['template-invalid-yaml']]);
    expect(elapsed()).toBeLessThan(mostTime);
    expect(findings.map(({ message }) => message)).toEqual([
      'rendered, it is no YAML: the templates of the pack are too large together, and this one is left out with all that follow',
    ]);
  });
});

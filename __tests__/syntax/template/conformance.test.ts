import { parseWithoutProcessing } from '@handlebars/parser';
import { describe, expect, it } from '@jest/globals';
import { readTemplate, type TemplateNode, writeCall } from '../../../src/syntax/template.ts';

/** Numbers that look random and are the same at each run. */
function startRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What templates are made of, well-formed and not. Escapes and texts over lines are left out: there we follow Java. */
const pieces = [
  'text ',
  '\n  ',
  '"',
  '{',
  '}',
  '{{a}}',
  '{{ a.b }}',
  '{{{c}}}',
  '{{&d}}',
  '{{~e~}}',
  '{{get "urn:x"}}',
  '{{get (identifier "a" b) k="v"}}',
  "{{x 'y' 1 true}}",
  '{{@last}}',
  '{{../f}}',
  '{{#if a}}',
  '{{#if (eq a b)}}',
  '{{# each b }}',
  '{{#each b as |item|}}',
  '{{^c}}',
  '{{else}}',
  '{{^}}',
  '{{else if d}}',
  '{{/if}}',
  '{{/each}}',
  '{{/c}}',
  '{{! note }}',
  '{{!-- note }} --}}',
  '{{g}',
  '{{"h}}',
  '{{',
  '{{i (j}}',
  '{{}}',
  '{{l m=1}}',
];

type Shape = string | readonly Shape[];

function shapeOfOurs(nodes: readonly TemplateNode[]): Shape {
  return nodes.flatMap((node): Shape[] => {
    if (node.kind === 'mustache') return [writeCall(node.call)];
    if (node.kind === 'block') return [[writeCall(node.call), shapeOfOurs(node.program), shapeOfOurs(node.inverse)]];
    return [];
  });
}

/** As much of the other parser's nodes as is compared; its own types do not say what a body holds. */
interface TheirNode {
  readonly type: string;
  readonly body?: readonly TheirNode[];
  readonly path?: TheirNode;
  readonly params?: readonly TheirNode[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: TheirNode }[] };
  readonly program?: TheirNode;
  readonly inverse?: TheirNode;
  readonly original?: unknown;
}

function shapeOfTheirs(program: TheirNode | undefined): Shape {
  return (program?.body ?? []).flatMap((node): Shape[] => {
    if (node.type === 'MustacheStatement') return [callOfTheirs(node)];
    if (node.type !== 'BlockStatement') return [];
    return [[callOfTheirs(node), shapeOfTheirs(node.program), shapeOfTheirs(node.inverse)]];
  });
}

function callOfTheirs({ path, params = [], hash }: TheirNode): string {
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => `${key}=${valueOfTheirs(value)}`);
  const name = path?.type === 'StringLiteral' ? String(path.original) : valueOfTheirs(path);
  return [name, ...params.map(valueOfTheirs), ...pairs].join(' ');
}

function valueOfTheirs(value: TheirNode | undefined): string {
  if (value?.type === 'SubExpression') return `(${callOfTheirs(value)})`;
  return value?.type === 'StringLiteral' ? `"${String(value.original)}"` : String(value?.original);
}

function readTheirs(text: string): Shape | undefined {
  try {
    return shapeOfTheirs(parseWithoutProcessing(text) as TheirNode);
  } catch {
    return undefined;
  }
}

describe('readTemplate', () => {
  it('agrees with the parser of Handlebars on templates of every kind', () => {
    const random = startRandom(7);
    const counts = { read: 0, refused: 0 };
    for (let round = 0; round < 4000; round++) {
      // Closing tags follow opening ones often enough for half of the templates to be well-formed.
      let text = '';
      const open: string[] = [];
      for (let length = random(8) + 1; length > 0; length--) {
        const piece = pieces[random(pieces.length)] ?? '';
        text += piece;
        const block = /^\{\{[#^] *(\w+)/.exec(piece)?.[1];
        if (block !== undefined) open.push(block);
        if (piece.startsWith('{{/')) open.pop();
      }
      for (const name of open.reverse()) text += random(10) > 0 ? `{{/${name}}}` : '';
      // Java lets no text in quotes go over lines.
      if (text.includes('{{"h}}') && text.includes('\n')) continue;
      // The end of a raw block to one, `}}}` and a brace to the other.
      if (text.includes('}}}}')) continue;
      // Handlebars has no chain in an inverted block; to accept it hurts nobody.
      if (text.includes('{{^c}}') && text.includes('{{else if')) continue;
      const theirs = readTheirs(text);
      const { nodes, problems } = readTemplate(text, { file: 'x.stj' });
      const ours = problems.length === 0 ? shapeOfOurs(nodes) : undefined;
      expect({ text, read: ours }).toEqual({ text, read: theirs });
      counts[ours === undefined ? 'refused' : 'read']++;
    }
    expect(counts.read).toBeGreaterThan(500);
    expect(counts.refused).toBeGreaterThan(500);
  });
});

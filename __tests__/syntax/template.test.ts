import { describe, expect, it } from '@jest/globals';
import { helperCalls, readTemplate, type TemplateNode, writeCall } from '../../src/syntax/template.ts';

/** The nodes of a template in a line: text as it is, calls in angle brackets, blocks with both of their branches. */
function show(text: string): string {
  const { nodes, problems } = readTemplate(text, { file: 'x.stj' });
  expect(problems).toEqual([]);
  const showNodes = (list: readonly TemplateNode[]): string => list.map(showNode).join('');
  const showNode = (node: TemplateNode): string => {
    switch (node.kind) {
      case 'content':
        return text.slice(node.start, node.end);
      case 'mustache':
        return `<${writeCall(node.call)}>`;
      case 'block':
        return `<#${writeCall(node.call)}:${showNodes(node.program)}|${showNodes(node.inverse)}>`;
      default:
        return `<${node.kind}>`;
    }
  };
  return showNodes(nodes);
}

function faultOf(text: string): string {
  const [problem, ...more] = readTemplate(text, { file: 'x.stj' }).problems;
  expect(more).toEqual([]);
  if (problem === undefined) return 'none';
  const { place, related, message } = problem;
  const about = related === undefined ? '' : ` (${text.slice(related.start, related.end)})`;
  return `${place.start} ${text.slice(place.start, place.end)}: ${message}${about}`;
}

describe('readTemplate', () => {
  it.each([
    ['a{{ b }}c', 'a<b>c'],
    ['{{include "./a b.groovy"  "base64"}}', '<include "./a b.groovy" "base64">'],
    [`{{a 'b "c"' "d \\" e" -1.5 true k=(f g h=null)}}`, '<a "b "c"" "d " e" -1.5 true k=(f g h=null)>'],
    ['{{{a}}}{{& b}}', '<a><b>'],
    ['{{a.b/c}}{{../d}}{{this.[e f].g}}{{@last}}{{.}}', '<a.b/c><../d><this.[e f].g><@last><.>'],
    ['{{#if a}}b{{else}}c{{/if}}', '<#if a:b|c>'],
    ['{{#if a}}b{{^}}c{{/if}}', '<#if a:b|c>'],
    ['{{^a}}b{{else}}c{{/a}}', '<#a:c|b>'],
    ['{{#if a}}b{{else if c}}d{{else}}e{{/if}}f', '<#if a:b|<#if c:d|e>>f'],
    ['{{# join a "," }}{{#each b as |c d|}}e{{/each}}{{/ join }}', '<#join a ",":<#each b:e|>|>'],
    ['a \n{{~ b ~}}\n c {{~#d~}} e {{~/d~}} f', 'a<b>c<#d:e|>f'],
    ['{{! a }}{{!-- b }} --}}{{~!-- c --~}} d', '<comment><comment><comment>d'],
    ['{{> a}}{{#> b}}c{{/b}}{{* d}}', '<partial><partial><partial>'],
    ['{{{{a}}}} {{b}} {{{{/a}}}}c', '<#a: {{b}} |>c'],
    ['{a} }} {"b":{"c":{}}}', '{a} }} {"b":{"c":{}}}'],
  ])('reads %s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it.each([
    ['a \\{{ b }} {{c}}', 'a {{ b }} <c>'],
    ['\\{{#if a\\}}b\\{{/if\\}}{{c}}', '{{#if a}}b{{/if}}<c>'],
    ['"\\{{a}}"\\{{ b', '"{{a}}"{{ b'],
    ['\\\\{{a}}', '\\\\<a>'],
    ['\\\\\\{{a}}', '\\\\{{a}}'],
  ])('takes %s for text where it is escaped', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it.each([
    ['a {{#if b}} c', '2 {{#if b}}: the block "if" is not closed'],
    [
      '{{#if a}}{{#each b}}{{/if}}',
      '20 {{/if}}: "if" is closed here, but the block that is open is "each" ({{#each b}})',
    ],
    ['{{#if a}}b{{else if c}}d', '0 {{#if a}}: the block "if" is not closed'],
    ['a{{/if}}', '1 {{/if}}: no block "if" is open here'],
    ['{{else}}', '0 {{else}}: no block is open here'],
    ['{{#a}}{{else}}{{else}}{{/a}}', '14 {{else}}: the block has an else already ({{#a}})'],
    ['a {{ b', '2 {{: this expression is not closed'],
    ['a {{ b {{c}}', '2 {{: this expression is not closed'],
    ['{{a "b}}\n"', '4 ": the text in quotes is not closed in its line'],
    ['{{a }', '4 }: "}" cannot stand here: an expression that starts with {{ ends with }}'],
    ['{{{a}}', '4 }: "}" cannot stand here: an expression that starts with {{{ ends with }}}'],
    ['{"a":{{b}}}', '8 }}}: }}} ends what starts with {{{ only'],
    ['{{#a}}b{{/a}}}', '11 }}}: }}} ends what starts with {{{ only'],
    ['{{}}', '2 }: "}" cannot stand here: a name must stand here'],
    ['{{a (b}}', '6 }: "}" cannot stand here: a ( is not closed before it'],
    ['{{a b=}}', '6 }: "}" cannot stand here: a value must follow the ='],
    ['{{a.[b}}', '4 [: "[" cannot stand here: it is not closed with ]'],
    ['{{!-- a }}', '0 {{!--: this comment is not closed'],
    ['{{a 😀}}', 'none'],
    ['{{a "b }} " c"}}', '13 ": "\\"" cannot stand here: white space must stand between it and "c"'],
    ['{{a ,}}', '4 ,: "," cannot stand here: an expression that starts with {{ ends with }}'],
    ['{{{{a}}}} b', '0 {{{{a}}}}: the block "a" is not closed'],
  ])('finds the fault in %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('bounds how deep blocks and calls nest, how many expressions there are, and how long the text is', () => {
    expect(faultOf('{{#a}}'.repeat(100) + '{{/a}}'.repeat(100))).toBe('none');
    expect(faultOf('{{#a}}'.repeat(101) + '{{/a}}'.repeat(101))).toContain('600 {{#a}}: blocks nest more than 100');
    expect(faultOf(`{{a ${'(b '.repeat(20)}${')'.repeat(20)}}}`)).toBe('none');
    expect(faultOf(`{{a ${'(b '.repeat(21)}${')'.repeat(21)}}}`)).toContain('calls nest more than 20 levels deep');
    expect(faultOf('{{a}}'.repeat(25_001))).toContain('125000 {{: more than 25000 expressions');
    expect(faultOf(' '.repeat(4 * 1024 * 1024))).toBe('none');
    expect(faultOf(' '.repeat(4 * 1024 * 1024 + 1))).toContain('too large');
  });

  it('puts no markup and no line breaks into what it says', () => {
    const [problem] = readTemplate('{{#[a\n**b**]}}', { file: 'x.stj' }).problems;
    expect(problem?.message).toBe('the block "[a\\n**b**]" is not closed');
    expect(problem?.help).toBe('put {{/name}} where it ends');
  });
});

describe('helperCalls', () => {
  it('gives every name that is used, in the order of writing, with its place', () => {
    const text = '{{#if (eq a b)}}{{get "x" k=(concat y)}}{{else}}{{z}}{{/if}}';
    const calls = helperCalls(readTemplate(text, { file: 'x.stj' }));
    expect(calls.map(({ call, use, place }) => [use, text.slice(place.start, place.end), call.params.length])).toEqual([
      ['block', 'if', 1],
      ['argument', 'eq', 2],
      ['expression', 'get', 1],
      ['argument', 'concat', 1],
      ['expression', 'z', 0],
    ]);
  });
});

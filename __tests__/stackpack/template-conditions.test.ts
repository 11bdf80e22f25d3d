import { describe, expect, it } from '@jest/globals';
import { conditionsAt } from '../../src/stackpack/template-conditions.ts';
import { readTemplate } from '../../src/syntax/template.ts';

/** The conditions of what stands at each `!` of a template. */
function conditionsOf(text: string): string[][] {
  const document = readTemplate(text, { file: 'x.stj' });
  expect(document.problems).toEqual([]);
  return [...text.matchAll(/!/g)].map(({ index }) => [...conditionsAt(document, index)].sort());
}

describe('the conditions of a place', () => {
  it.each([
    ['none', '! {{a}} ! {{#if a}}{{/if}} !', [[], [], []]],
    ['either outcome', '{{#if a}} ! {{else}} ! {{/if}}', [['true if a'], ['false if a']]],
    ['unless, which is if the other way round', '{{#unless a}}!{{else}}!{{/unless}}', [['false if a'], ['true if a']]],
    ['one within another', '{{#if a}}{{#if  b }}!{{/if}}!{{/if}}', [['true if a', 'true if b'], ['true if a']]],
    [
      'a chain',
      '{{#if a}}!{{else if b}}!{{else}}!{{/if}}',
      [['true if a'], ['false if a', 'true if b'], ['false if a', 'false if b']],
    ],
    ['a list', '{{#join list ","}} ! {{/join}}', [['true join list ","']]],
    ['many', `${'{{#if b}}x{{/if}}'.repeat(1000)}{{#if c}}!{{/if}}`, [['true if c']]],
  ])('%s', (_title, text, conditions) => expect(conditionsOf(text)).toEqual(conditions));
});

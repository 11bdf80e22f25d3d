import { describe, expect, it } from '@jest/globals';
import { inOneForm, isExpressionPath, typesNamed } from '../../../../src/versioning/changes/values/expressions.ts';
import { startProcessorTimer } from '../../../support/processor-timer.ts';

describe('inOneForm', () => {
  it.each([
    ["'a' + vars.b", "'a'+vars.b"],
    ["'a'\n  + vars.b", "'a' + vars.b"],
    ['"a" + b', "'a' + b"],
    ["x ? 'Yes' : 'No'", "x?'Yes':'No'"],
    ['type   IN ("pod")', 'type IN("pod")'],
    ['"it\'s"', '"it\'s"'],
  ])('%j and %j say the same', (one, other) => expect(inOneForm(one)).toBe(inOneForm(other)));

  it.each([
    ["'a b'", "'ab'"],
    ["'a  b'", "'a b'"],
    ['not x', 'notx'],
    ['"it\'s"', "'it' s"],
    ["'a\\' b'", "'a\\'b'"],
    ["'a' + b", "'a' + c"],
    ["a 'x", "a' x"],
  ])('%j and %j do not', (one, other) => expect(inOneForm(one)).not.toBe(inOneForm(other)));

  it.each([
    ['quotes', '"'.repeat(500_000)],
    ['escapes in a string without an end', `'${'\\'.repeat(500_000)}`],
    ['spaces', ' '.repeat(500_000)],
    ['words', 'a '.repeat(250_000)],
  ])('takes time in proportion to the length: %s', (_what, text) => {
    const elapsed = startProcessorTimer();
    inOneForm(text);
    expect(elapsed()).toBeLessThan(2000);
  });
});

describe('typesNamed', () => {
  it.each<[string, string[]]>([
    ['type = "pod"', ['pod']],
    ['(label = "a:type" and type="pod")', ['pod']],
    ['type IN ("pod", "node") OR Type = "host"', ['host', 'node', 'pod']],
    ['type != "pod" and type not in ("node")', ['!node', '!pod']],
    ['label = "type = \\"pod\\""', []],
    ['name = "type"', []],
    ['component-type = "pod"', []],
    ['type in (', []],
    ['type', []],
    ['', []],
  ])('%j', (query, types) => expect(typesNamed(query)).toEqual(types));

  it('takes time in proportion to the length', () => {
    const elapsed = startProcessorTimer();
    typesNamed('type in ("a", '.repeat(50_000));
    expect(elapsed()).toBeLessThan(3000);
  });
});

describe('isExpressionPath', () => {
  it.each([
    [['query']],
    [['queries']],
    [['arguments', 'metric', 'query']],
    [['presentation', 'highlight', 'events', 'relatedResourcesQuery']],
    [['presentation', 'provisioning', 'topologySourceSelector']],
    [['columns', { key: 'columnId', value: 'a' }, 'projection', 'name']],
    [['scope']],
  ])('%j is one', (path) => expect(isExpressionPath(path)).toBe(true));

  it.each([
    [['queryVersion']],
    [['columns', { key: 'columnId', value: 'query' }]],
    [['columns', { key: 'columnId', value: 'a' }, 'projection', '_type']],
    [['columns', { key: 'columnId', value: 'a' }, 'projection']],
    [[`${'a'.repeat(100_000)}Query`]],
  ])('%j is none', (path) => expect(isExpressionPath(path)).toBe(false));
});

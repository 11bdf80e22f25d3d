import { expect, it } from '@jest/globals';
import { readAsBoolean } from '../../../src/syntax/hocon/index.ts';
import { nodeAt, read } from '../../support/lightbend/read-for-test.ts';

it.each([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['"yes"', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['Yes', undefined],
  ['1', undefined],
  ['null', undefined],
  ['[true]', undefined],
])('%s reads as a boolean: %s', (text, expected) => {
  expect(readAsBoolean(nodeAt(read(`a = ${text}`), 'a'))).toBe(expected);
});

it('of nothing is nothing', () => {
  expect(readAsBoolean(undefined)).toBeUndefined();
});

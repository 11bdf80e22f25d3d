import { describe, expect, it } from '@jest/globals';
import { fixedParts, isFilledIn, ownNamespace } from '../../src/stackpack/identifiers.ts';
import { fixturePack, replace } from '../support/rule-fixture.ts';

describe('what of an identifier is fixed', () => {
  it.each([
    ['urn:a:b', ['urn:a:b']],
    ['urn:{{a}}:b', ['urn:', ':b']],
    ['{{{ a "b:c" }}}x${d}', ['', 'x', '']],
    ['urn:{{a:b', ['urn:{{a:b']],
    ['$a}{b}', ['$a}{b}']],
  ])('%s', (text, parts) => {
    expect(fixedParts(text)).toEqual(parts);
    expect(isFilledIn(text)).toBe(parts.length > 1);
  });
});

describe('the namespace of a pack', () => {
  it.each([
    ['name = greenhouse', 'urn:stackpack:greenhouse:'],
    ['name = "<< .Name >>"', undefined],
    ['name = ""', undefined],
    ['', undefined],
  ])('%s', async (line, namespace) => {
    const change = { 'stackpack.conf': replace('name = greenhouse\n', `${line}\n`) };
    expect(ownNamespace(await fixturePack({ title: line, base: '1.x', change }))).toBe(namespace);
  });
});

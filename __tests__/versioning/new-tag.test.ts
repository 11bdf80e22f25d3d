import { describe, expect, it } from '@jest/globals';
import { createTagChooser } from '../../src/versioning/new-tag.ts';
import { isTagName } from '../../src/versioning/tags.ts';

const refs = (names: readonly string[]) => names.map((name) => ({ name, commit: 'c' }));

describe('createTagChooser', () => {
  it.each<[string, string[], string[], string | undefined, string]>([
    ['the setting', ['sap'], ['v1.1.0'], 'release/{version}', 'release/1.2.0'],
    ['the format of the newest tag', ['sap'], ['v1.0.0', '1.1.0', 'v0.9.0'], undefined, '1.2.0'],
    ['the format of the newest tag with the name in it', ['sap'], ['sap/v1.1.0', '1.0.0'], undefined, 'sap/v1.2.0'],
    ['v{version} where there is none', ['sap'], ['nightly', 'other-1.0.0'], undefined, 'v1.2.0'],
    ['{name}-{version} with several packs', ['sap', 'otel'], [], undefined, 'sap-1.2.0'],
    ['with several packs never a bare one', ['sap', 'otel'], ['v1.1.0'], undefined, 'sap-1.2.0'],
    ["another pack's format", ['sap', 'otel'], ['otel@3.0.0'], undefined, 'sap@1.2.0'],
    ["its own format before another's", ['sap', 'otel'], ['otel@3.0.0', 'sap-v1.0.0'], undefined, 'sap-v1.2.0'],
  ])('is by %s', (_what, names, tags, format, tag) => {
    expect(createTagChooser(names, refs(tags), format)({ name: 'sap', version: '1.2.0' })).toBe(tag);
  });
});

describe('isTagName', () => {
  it.each(['v1.2.0', 'sap/v1.2.0', 'a-1.0.0+5', 'a@1'])('takes %j', (name) => expect(isTagName(name)).toBe(true));
  it.each([
    '',
    'a b',
    '-a',
    'a..b',
    'a.lock',
    'a/',
    '/a',
    'a//b',
    'a/.b',
    'a.lock/b',
    '@',
    'ä',
    'a~1',
    'x'.repeat(201),
  ])('refuses %j', (name) => expect(isTagName(name)).toBe(false));
});

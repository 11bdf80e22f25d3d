import { describe, expect, it } from '@jest/globals';
import { formatTag, parseTag, recognisedFormats, tagFormatProblem } from '../../src/versioning/tags.ts';

describe('parseTag without a format', () => {
  it.each([
    ['1.2.3', { version: '1.2.3', named: false }],
    ['v1.2.3', { version: '1.2.3', named: false }],
    ['sap-1.2.3', { version: '1.2.3', named: true }],
    ['sap-v1.2.3', { version: '1.2.3', named: true }],
    ['sap/1.2.3', { version: '1.2.3', named: true }],
    ['sap/v1.2.3', { version: '1.2.3', named: true }],
    ['sap@1.2.3', { version: '1.2.3', named: true }],
    ['sap-1.2.3-rc.1+7', { version: '1.2.3-rc.1+7', named: true }],
  ])('reads %s', (tag, expected) => {
    expect(parseTag(tag, 'sap')).toEqual(expected);
  });

  it.each([
    'latest',
    'v1',
    'v1.2',
    '1.2.3.4',
    'vv1.2.3',
    'sap',
    'sap-',
    'sap1.2.3',
    'sap@v1.2.3',
    'sap-hana-1.2.3',
    'SAP-1.2.3',
  ])('does not take %s for a release of sap', (tag) => {
    expect(parseTag(tag, 'sap')).toBeUndefined();
  });

  it('keeps packs apart whose names begin alike', () => {
    expect(parseTag('sap-hana-1.2.3', 'sap-hana')).toEqual({ version: '1.2.3', named: true });
    expect(parseTag('sap-v2-1.0.0', 'sap')).toBeUndefined();
  });

  it('reads what it writes, in every form', () => {
    for (const format of recognisedFormats) {
      expect(parseTag(formatTag(format, 'a-b', '1.2.3-x'), 'a-b')).toEqual({
        version: '1.2.3-x',
        named: format.includes('{name}'),
      });
    }
  });
});

describe('parseTag with a format', () => {
  it('recognises that one alone', () => {
    expect(parseTag('release/sap/1.2.3', 'sap', 'release/{name}/{version}')).toEqual({ version: '1.2.3', named: true });
    expect(parseTag('sap-1.2.3', 'sap', 'release/{name}/{version}')).toBeUndefined();
    expect(parseTag('1.2.3', 'sap', 'v{version}')).toBeUndefined();
    expect(parseTag('1.2.3-final', 'sap', '{version}-final')).toEqual({ version: '1.2.3', named: false });
  });

  it('takes the name as it is', () => {
    expect(formatTag('{name}-{version}', '$&', '1.0.0')).toBe('$&-1.0.0');
    expect(parseTag('a{version}-1.0.0', 'a{version}', '{name}-{version}')).toEqual({ version: '1.0.0', named: true });
  });
});

describe('tagFormatProblem', () => {
  it.each([
    ...recognisedFormats,
    'release/{name}/{version}',
    '{version}-final',
    '{version}/{name}',
    '{name}v{version}',
  ])('accepts %s', (format) => {
    expect(tagFormatProblem(format)).toBeUndefined();
  });

  it.each([
    '',
    'v',
    '{name}',
    '{version}{version}',
    '{name}{name}{version}',
    '{Version}',
    'v {version}',
    '{version}~1',
    '-{version}',
    '{version}/',
    'a..{version}',
    'a//{version}',
    '{name}{version}',
    '{name}1{version}',
    '{version}{name}',
    '{version}-{name}',
    `${'a'.repeat(200)}{version}`,
  ])('refuses %j', (format) => {
    expect(tagFormatProblem(format)).toEqual(expect.any(String));
  });
});

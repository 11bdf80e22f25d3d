import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConfigFile } from '../../src/app/config-file.ts';
import { SourceText } from '../../src/text/source-text.ts';

const knownRules = ['markdown-broken-link', 'markdown-split', 'resource-empty'];

function read(text: string) {
  return readConfigFile(text, { file: '.stackpackrc.yaml', knownRules });
}

/** Findings as `rule severity line:column covered text: message; help`. */
function findingsOf(text: string): string[] {
  const source = new SourceText(text);
  return read(text).findings.map(({ rule, severity, place, message, help }) => {
    const { line, column } = source.positionAt(place.start);
    expect(place.file).toBe('.stackpackrc.yaml');
    return `${rule} ${severity} ${line}:${column} ${text.slice(place.start, place.end)}: ${message}; ${help}`;
  });
}

describe('a configuration file', () => {
  it('sets all that it can set', () => {
    const text = `packs: [stackpacks/*, '!stackpacks/old', ./single]
tag-format: '{name}-v{version}'
fail-on: warning
bump-when: pull-request
zero-major: off
compare-with: v1.2.0
ignore:
  - { rule: markdown-broken-link, path: 'stackpacks/otel/resources/old/**', reason: generated }
  - rule: resource-empty
accept:
  - { pack: sap, version: 1.4.0, change: 'node-removed urn:stackpack:sap:shared:monitor:a b', reason: never shipped }
  - { pack: otel, version: 2.0.0-rc.1, change: step-removed host }
`;
    expect(read(text)).toEqual({
      settings: {
        packs: ['stackpacks/*', '!stackpacks/old', './single'],
        tagFormat: '{name}-v{version}',
        failOn: 'warning',
        ignore: [
          { rule: 'markdown-broken-link', path: 'stackpacks/otel/resources/old/**', reason: 'generated' },
          { rule: 'resource-empty' },
        ],
        bumpWhen: 'pull-request',
        zeroMajor: 'off',
        compareWith: { kind: 'revision', revision: 'v1.2.0' },
        accept: [
          {
            pack: 'sap',
            version: '1.4.0',
            change: 'node-removed urn:stackpack:sap:shared:monitor:a b',
            reason: 'never shipped',
          },
          { pack: 'otel', version: '2.0.0-rc.1', change: 'step-removed host' },
        ],
      },
      findings: [],
    });
  });

  it.each(['', '# nothing yet\n', '---\n', '{}\n'])('sets nothing: %j', (text) => {
    expect(read(text)).toEqual({ settings: { ignore: [] }, findings: [] });
  });

  it.each([
    ['fail-on: [\n', 'config-syntax error 1:10 [: the list that starts here is never closed; close it with ]'],
    [
      '- packs\n',
      'config-syntax error 1:1 -: the configuration holds no keys; write key: value, such as fail-on: warning',
    ],
    [
      'fail-on: error\nfail-on: warning\n',
      'config-syntax error 2:1 fail-on: the key "fail-on" stands here a second time',
    ],
    [
      'fail-On: error\n',
      'config-unknown-key warning 1:1 fail-On: there is no key "fail-On" here; perhaps fail-on is meant',
    ],
    [
      'colour: red\n',
      'config-unknown-key warning 1:1 colour: there is no key "colour" here; the keys are packs, fail-on,',
    ],
    ['zero-major: stric\n', 'config-value error 1:13 stric: zero-major cannot be "stric"; write cargo, strict or off'],
    ['zero-major: no\n', 'config-value error 1:13 no: the value of zero-major must be text, and "no" is read as true'],
    ['bump-when: never\n', 'config-value error 1:12 never: bump-when cannot be "never"; write auto, pull-request or'],
    ['compare-with: [auto]\n', 'config-value error 1:15 [: the value of compare-with must be text; write text'],
    [
      'compare-with: --upload-pack=x\n',
      'config-value error 1:15 --upload-pack=x: compare-with cannot be "--upload-pack=x": no revision starts with a hyphen',
    ],
    ['compare-with: a b\n', 'config-value error 1:15 a b: compare-with cannot be "a b": no revision holds a space'],
    [
      'compare-with: ":/fix"\n',
      'config-value error 1:15 ":/fix": compare-with cannot be ":/fix": write a tag, a branch or a commit',
    ],
    [
      'compare-with: HEAD^{/fix}\n',
      'config-value error 1:15 HEAD^{/fix}: compare-with cannot be "HEAD^{/fix}": write a tag, a branch or a commit',
    ],
    [
      'compare-with: ../other/a.sts\n',
      'config-value error 1:15 ../other/a.sts: compare-with cannot be "../other/a.sts": the path must lead down from',
    ],
    [
      'compare-with: /a.sts\n',
      'config-value error 1:15 /a.sts: compare-with cannot be "/a.sts": the path must lead down',
    ],
    ['accept: {pack: sap}\n', 'config-value error 1:9 {: the value of accept must be a list; write accept: [{ pack'],
    ['accept: [sap]\n', 'config-value error 1:10 sap: each entry of accept must have the keys pack, version and'],
    [
      'accept: [{version: 1.0.0, change: step-removed a}]\n',
      'config-value error 1:10 {: this entry of accept names no pack; add pack:',
    ],
    [
      'accept: [{pack: sap, change: step-removed a}]\n',
      'config-value error 1:10 {: this entry of accept names no version; add version:',
    ],
    [
      'accept: [{pack: sap, version: 1.0.0}]\n',
      'config-value error 1:10 {: this entry of accept names no change; add change:',
    ],
    [
      'accept: [{pack: sap, version: v1.0.0, change: step-removed a}]\n',
      'config-value error 1:31 v1.0.0: "v1.0.0" is no semantic version; write the version that brings the change',
    ],
    [
      'accept: [{pack: sap, version: 1.0, change: step-removed a}]\n',
      'config-value error 1:31 1.0: the version must be text, and "1.0" is read as a number; put it in quotes',
    ],
    [
      'accept: [{pack: sap, version: 1.0.0, change: step-removd a}]\n',
      'config-unknown-rule warning 1:46 step-removd a: there is no kind of change "step-removd" to accept; perhaps step-removed',
    ],
    [
      'accept: [{pack: sap, version: 1.0.0, change: step-removed}]\n',
      'config-value error 1:46 step-removed: the change step-removed does not say what it is of; write behind it',
    ],
    [
      'accept: [{pack: sap, version: 1.0.0, change: step-removed a, why: x}]\n',
      'config-unknown-key warning 1:62 why: there is no key "why" here; the keys are pack, version, change, reason',
    ],
    [
      'ignore: [{rule: resource-empty, paths: x}]\n',
      'config-unknown-key warning 1:33 paths: there is no key "paths" here; perhaps path',
    ],
    [
      'ignore:\n- rule: resource-emty\n',
      'config-unknown-rule warning 2:9 resource-emty: there is no rule "resource-emty" to ignore; perhaps resource-empty',
    ],
    [
      'ignore: [{rule: x}]\n',
      'config-unknown-rule warning 1:17 x: there is no rule "x" to ignore; stackpack explain lists',
    ],
    ['fail-on: errors\n', 'config-value error 1:10 errors: fail-on cannot be "errors"; write error or warning'],
    [
      'fail-on: off\n',
      'config-value error 1:10 off: the value of fail-on must be text, and "off" is read as true or false; put it in quotes: "off"',
    ],
    [
      'tag-format: 1.0\n',
      'config-value error 1:13 1.0: the value of tag-format must be text, and "1.0" is read as a number; put it in quotes: "1.0"',
    ],
    ['tag-format: {name}-{version}\n', 'config-syntax error 1:19 -{version}: '],
    [
      'tag-format: v\n',
      'config-value error 1:13 v: "v" is no tag format: it must hold {version} exactly once; write a format',
    ],
    [
      'tag-format: !x "{version}"\n',
      'config-value error 1:16 "{version}": the value of tag-format must be text; write text',
    ],
    ['packs: a\n', 'config-value error 1:8 a: the value of packs must be a list; write packs: [stackpacks/*]'],
    [
      'packs: [1]\n',
      'config-value error 1:9 1: each of the packs must be text, and "1" is read as a number; put it in quotes: "1"',
    ],
    [
      'packs: [../x]\n',
      'config-value error 1:9 ../x: "../x" cannot be read: a pattern cannot hold the names . and ..; correct',
    ],
    [
      'packs: [/etc]\n',
      'config-value error 1:9 /etc: "/etc" cannot be read: a pattern is a path below the folder it is read in',
    ],
    [
      'packs: ["{a,b}"]\n',
      'config-value error 1:9 "{a,b}": "{a,b}" cannot be read: braces and brackets are not supported',
    ],
    [
      'ignore: {rule: resource-empty}\n',
      'config-value error 1:9 {: the value of ignore must be a list; write ignore: [{ rule',
    ],
    [
      'ignore: [resource-empty]\n',
      'config-value error 1:10 resource-empty: each entry of ignore must have the key rule; write { rule',
    ],
    [
      'ignore:\n  - path: x\n    reason: y\n',
      'config-value error 2:5 p: this entry of ignore names no rule; add rule: and the id',
    ],
    [
      'ignore: [{rule: resource-empty, path: "a\\\\b"}]\n',
      'config-value error 1:39 "a\\\\b": "a\\\\b" cannot be read: a backslash',
    ],
    [
      'ignore: [{rule: resource-empty, reason: 3}]\n',
      'config-value error 1:41 3: the reason must be text, and "3" is read as a number',
    ],
    [
      'ignore: [{rule: yes}]\n',
      'config-value error 1:17 yes: the rule must be text, and "yes" is read as true or false',
    ],
    ['ignore: [{rule: }]\n', 'config-value error 1:16 : the rule must be text; write text'],
  ])('%j is told of', (text, expected) => {
    const findings = findingsOf(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.slice(0, expected.length)).toBe(expected);
  });

  it('names the first of equal keys', () => {
    expect(read('fail-on: error\nfail-on: warning\n').findings[0]?.related).toEqual([
      { place: { file: '.stackpackrc.yaml', start: 0, end: 7 }, message: 'the key stands here first' },
    ]);
  });

  it('keeps what is right beside what is wrong', () => {
    expect(read('packs: [a, "[b]"]\nfail-on: x\nignore: [{rule: y}, {rule: resource-empty}]\n').settings).toEqual({
      packs: ['a'],
      ignore: [{ rule: 'resource-empty' }],
    });
  });

  it('never ignores a rule everywhere because the path cannot be read', () => {
    expect(
      read('ignore: [{rule: resource-empty, path: "[a]"}, {rule: resource-empty, path: 1}]\n').settings.ignore,
    ).toEqual([]);
  });

  it('is no place for a prototype', () => {
    const { settings, findings } = read('__proto__: {failOn: warning}\nconstructor: 1\n');
    expect(settings.failOn).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['config-unknown-key', 'config-unknown-key']);
  });

  it('is read without a throw, whatever it holds', () => {
    const keys = fc.constantFrom(
      'packs',
      'fail-on',
      'ignore',
      'tag-format',
      'accept',
      'zero-major',
      'compare-with',
      'x',
    );
    const values = fc.constantFrom(
      'a',
      '[a, 1]',
      '{rule: a}',
      '[{rule: resource-empty}]',
      '[{pack: a, version: 1.0.0, change: step-removed}]',
      '~',
      '1',
      '[',
      '"',
      '!x y',
      '*a',
    );
    const line = fc.tuple(keys, values).map(([key, value]) => `${key}: ${value}\n`);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 6 }), (lines) => {
        const text = lines.join('');
        for (const { place, message, help } of read(text).findings) {
          expect(place.start <= place.end && place.end <= text.length).toBe(true);
          expect(message + help).not.toMatch(/[\p{Cc}]/u);
        }
      }),
      { numRuns: 500, seed: 20260301 },
    );
  });
});

describe('a hostile configuration file', () => {
  it.each([
    ['rules that there are none of', (index: number) => `- { rule: markdown-broken-lin${index} }\n`, 'ignore:\n'],
    ['patterns that are none', (index: number) => `- a//${index}\n`, 'packs:\n'],
    ['keys', (index: number) => `pack${index}: 1\n`, ''],
  ])('with 20,000 %s is told of in bounds', (_what, line, head) => {
    const text = head + Array.from({ length: 20_000 }, (_, index) => line(index)).join('');
    expect(read(text).findings.length).toBeGreaterThanOrEqual(500);
    expect(read(text).findings.length).toBeLessThanOrEqual(500);
  });

  it('has no more entries read than a person writes', () => {
    const text = `ignore:\n${'- { rule: markdown-split, path: x }\n'.repeat(1001)}`;
    expect(findingsOf(text)).toEqual([
      'config-value error 1002:3 {: ignore has more than 1000 entries; write fewer: a pattern can stand for many',
    ]);
    expect(read(text).settings.ignore).toHaveLength(1000);
  });
});

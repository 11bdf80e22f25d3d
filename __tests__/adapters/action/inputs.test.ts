import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../../src/adapters/action/inputs.ts';

function read(inputs: Record<string, string> = {}) {
  return readInputs((name) => inputs[name] ?? '');
}

describe('the inputs', () => {
  it('have defaults, where the configuration has no say', () => {
    expect(read()).toEqual({
      paths: [],
      version: undefined,
      token: '',
      check: undefined,
      failOn: undefined,
      ignore: [],
      outputDirectory: 'target',
      sarifFile: undefined,
      snapshot: 'auto',
      artifact: { name: undefined, zipped: true, retentionDays: undefined },
      publish: 'auto',
      releaseBranches: [],
      tagFormat: undefined,
      gate: {},
      keepDraft: false,
      makeLatest: 'auto',
      overwrite: false,
    });
  });

  it('are read', () => {
    expect(
      read({
        path: 'packs/*\n  !packs/old  \n\n',
        version: '1.2.3-rc.1',
        'github-token': 't',
        check: 'report',
        'fail-on': 'warning',
        ignore: 'logo-size, markdown-broken-link:docs/a:b.md\nmanifest-name',
        'output-directory': 'out',
        'sarif-file': 'out/findings.sarif',
        'tag-format': '{name}-{version}',
        'bump-when': 'release',
        'zero-major': 'strict',
        'compare-with': 'target/sap 1.sts',
        snapshot: 'never',
        'upload-artifact': 'True',
        'artifact-name': 'snapshots of main',
        'artifact-retention-days': '7',
        publish: 'plan',
        'release-branches': 'main, release/*\nsupport',
        'keep-draft': 'TRUE',
        'make-latest': 'False',
        overwrite: 'true',
      }),
    ).toEqual({
      paths: ['packs/*', '!packs/old'],
      version: '1.2.3-rc.1',
      token: 't',
      check: 'report',
      failOn: 'warning',
      ignore: [{ rule: 'logo-size' }, { rule: 'markdown-broken-link', path: 'docs/a:b.md' }, { rule: 'manifest-name' }],
      outputDirectory: 'out',
      sarifFile: 'out/findings.sarif',
      snapshot: 'never',
      artifact: { name: 'snapshots of main', zipped: true, retentionDays: 7 },
      publish: 'plan',
      releaseBranches: ['main', 'release/*', 'support'],
      tagFormat: '{name}-{version}',
      gate: { bumpWhen: 'release', zeroMajor: 'strict', compareWith: { kind: 'file', path: 'target/sap 1.sts' } },
      keepDraft: true,
      makeLatest: 'false',
      overwrite: true,
    });
  });

  it('keep no artifact where they say so', () => {
    expect(read({ 'upload-artifact': 'false' }).artifact).toBeUndefined();
    expect(read({ 'artifact-archive': 'false' }).artifact).toMatchObject({ zipped: false });
  });

  it.each([
    [{ check: 'enforce ' }],
    [{ check: 'Enforce' }],
    [{ 'fail-on': 'info' }],
    [{ publish: 'on-tag' }],
    [{ version: 'v1.2.3' }],
    [{ 'tag-format': '{name}' }],
    [{ 'bump-when': 'never' }],
    [{ 'zero-major': 'Off' }],
    [{ 'compare-with': '--upload-pack=x' }],
    [{ 'compare-with': 'a b' }],
    [{ snapshot: 'true' }],
    [{ 'make-latest': 'yes' }],
    ...['release/{1,2}', '[12].x', '!main', '/main'].map((branches) => [{ 'release-branches': branches }]),
    [{ 'artifact-name': 'a/b' }],
    [{ 'artifact-name': 'a\nb' }],
    ...['0', '401', '-1', '1.5', '7d', '1e2', '0x10', '99999999999'].map((days) => [
      { 'artifact-retention-days': days },
    ]),
    ...['keep-draft', 'overwrite', 'upload-artifact', 'artifact-archive'].flatMap((name) =>
      ['yes', 'on', '1', 'tRUE', 'truee'].map((value) => [{ [name]: value }]),
    ),
  ] as [Record<string, string>][])('are refused where they are no choice: %j', (inputs) => {
    expect(() => read(inputs)).toThrow(
      expect.objectContaining({ name: 'UsageError', help: expect.stringContaining('rite') }),
    );
  });

  it.each([
    [{ version: '1.2.3', snapshot: 'always' }, 'snapshot makes its version itself'],
    [{ version: '1.2.3', publish: 'on-version-change' }, 'given by hand is not released'],
    [{ snapshot: 'always', publish: 'on-version-change' }, 'Snapshots are not released'],
    [{ snapshot: 'always', publish: 'plan' }, 'Snapshots are not released'],
    [{ 'release-branches': 'main' }, 'release-branches has no place with publish: auto'],
    [{ 'artifact-name': 'a', 'artifact-archive': 'false' }, 'artifact-name has no place'],
    ...[{ 'artifact-name': 'a' }, { 'artifact-archive': 'false' }, { 'artifact-retention-days': '7' }].map(
      (input) => [{ ...input, 'upload-artifact': 'false' }, 'artifact have no place'] as const,
    ),
    ...[{ 'keep-draft': 'true' }, { overwrite: 'true' }, { 'make-latest': 'true' }, { 'release-branches': 'main' }].map(
      (input) => [{ ...input, publish: 'never' }, 'release have no place'] as const,
    ),
  ])('are refused where they contradict each other: %j', (inputs, message) => {
    expect(() => read(inputs)).toThrow(
      expect.objectContaining({
        name: 'UsageError',
        message: expect.stringContaining(message),
        help: expect.anything(),
      }),
    );
  });

  it('are those of action.yml, each with a description', () => {
    const asked: string[] = [];
    readInputs((name) => {
      asked.push(name);
      return '';
    });
    const metadata = readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8');
    const section = /^inputs:\n([\s\S]*?)^\w/m.exec(metadata)?.[1] ?? '';
    const declared = [...section.matchAll(/^ {2}([\w-]+):\n {4}description: /gm)].map((match) => match[1] ?? '');
    expect([...new Set(asked)].sort()).toEqual(declared.sort());
  });
});

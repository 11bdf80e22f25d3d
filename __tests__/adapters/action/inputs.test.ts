import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../../src/adapters/action/inputs.ts';
import { createOutputs } from '../../../src/adapters/action/outputs.ts';
import { readRunContext } from '../../../src/adapters/action/run-context.ts';
import { declaredOutputs } from '../../support/action-run.ts';

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
      tagFormat: undefined,
      publish: 'auto',
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
        'tag-format': '{name}-{version}',
        publish: 'never',
      }),
    ).toEqual({
      paths: ['packs/*', '!packs/old'],
      version: '1.2.3-rc.1',
      token: 't',
      check: 'report',
      failOn: 'warning',
      ignore: [{ rule: 'logo-size' }, { rule: 'markdown-broken-link', path: 'docs/a:b.md' }, { rule: 'manifest-name' }],
      outputDirectory: 'out',
      tagFormat: '{name}-{version}',
      publish: 'never',
    });
  });

  it.each([
    [{ check: 'enforce ' }],
    [{ check: 'Enforce' }],
    [{ 'fail-on': 'info' }],
    [{ publish: 'on-tag' }],
    [{ version: 'v1.2.3' }],
    [{ 'tag-format': '{name}' }],
  ])('are refused where they are no choice: %j', (inputs) => {
    expect(() => read(inputs)).toThrow(
      expect.objectContaining({ name: 'UsageError', help: expect.stringContaining('rite') }),
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

describe('the outputs', () => {
  it('are those of action.yml, also where a run came to nothing', () => {
    const outputs = createOutputs({
      checked: undefined,
      verdicts: [],
      built: [],
      tag: undefined,
      published: undefined,
      failed: true,
    });
    expect(Object.keys(outputs).sort()).toEqual(declaredOutputs().sort());
    expect(outputs).toMatchObject({ stackpacks: '[]', 'release-status': 'failed', errors: '0', name: '' });
  });
});

describe('the context of a run', () => {
  const env = {
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_WORKSPACE: '/w',
    GITHUB_REF: 'refs/tags/sap/v1.0.0',
  };

  it('knows the tag of a push alone', () => {
    expect(readRunContext(env)).toMatchObject({
      pushedTag: 'sap/v1.0.0',
      owner: 'o',
      repo: 'r',
      apiUrl: 'https://api.github.com',
    });
    for (const GITHUB_EVENT_NAME of ['pull_request_target', 'workflow_run', 'release', 'workflow_dispatch', 'create']) {
      expect(readRunContext({ ...env, GITHUB_EVENT_NAME }).pushedTag).toBeUndefined();
    }
    expect(readRunContext({ ...env, GITHUB_REF: 'refs/heads/refs/tags/v1' }).pushedTag).toBeUndefined();
  });

  it('is refused where it is none', () => {
    expect(() => readRunContext({})).toThrow('is not set');
    expect(() => readRunContext({ ...env, GITHUB_REPOSITORY: 'o/r/x' })).toThrow('GITHUB_REPOSITORY');
  });
});
